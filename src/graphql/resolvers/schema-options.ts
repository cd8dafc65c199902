/** Resolvers by type and field. */
export type Resolvers = Readonly<Record<string, Readonly<Record<string, (...args: never[]) => unknown>>>>;

/** Values by type and field. */
export type MockValues = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What a team adds to the schema: fields of vendors, and what they answer. */
export interface SchemaExtension {
  /** SDL: new types, and fields for those that there are (`extend type Customer { … }`). */
  readonly schema?: string | undefined;
  /** Values by type and field. */
  readonly mocks?: MockValues | undefined;
  /** Functions by type and field, as graphql-js has them. */
  readonly resolvers?: Resolvers | undefined;
}

export interface SchemaOptions {
  /** The schema of a store of one's own, in place of Magento's: SDL, or the answer to an introspection query. */
  readonly own?: string | undefined;
  readonly extensions?: readonly SchemaExtension[] | undefined;
}
