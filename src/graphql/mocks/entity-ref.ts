/** How the store of `@graphql-tools/mock` names an entity. Written here, so that it need not be loaded to tell one. */
export interface EntityRef {
  readonly $ref: { readonly typeName: string; readonly key: string | number };
}

export const isRef = (value: unknown): value is EntityRef =>
  value !== null && typeof value === 'object' && '$ref' in value;
