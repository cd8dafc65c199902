/** A reference to a generated entity. */
export interface EntityRef {
  readonly $ref: { readonly typeName: string; readonly key: string | number };
}

/** Whether a value refers to a generated entity. */
export const isRef = (value: unknown): value is EntityRef =>
  value !== null && typeof value === 'object' && '$ref' in value;
