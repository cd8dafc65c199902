import type { MockValues } from './mocks/fixture-value.ts';
import type { Resolvers } from './resolver.ts';

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
