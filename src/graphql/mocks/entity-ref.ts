/** A reference to an entity in the store of `@graphql-tools/mock`. Declared here, so that checking for one does not load it. */
export interface EntityRef {
  readonly $ref: { readonly typeName: string; readonly key: string | number };
}

/** Whether a value refers to a generated entity. */
export const isRef = (value: unknown): value is EntityRef =>
  value !== null && typeof value === 'object' && '$ref' in value;
