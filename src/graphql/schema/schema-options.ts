import type { MockMap, ResolverMap } from '../resolvers/resolver-maps.ts';

/** An addition to the schema: fields of third-party modules, and their values. */
export interface SchemaExtension {
  /** SDL: new types, and new fields of existing types (`extend type Customer { … }`). */
  readonly schema?: string | undefined;
  /** Values by type and field. */
  readonly mocks?: MockMap | undefined;
  /** Functions by type and field, with the parameters of a graphql-js resolver. */
  readonly resolvers?: ResolverMap | undefined;
}

/** Schemas of a store: its own, and extensions. */
export interface SchemaOptions {
  /** The schema of a store, in place of Magento's: SDL, or the response to an introspection query. */
  readonly storeSchema?: string | undefined;
  readonly extensions?: readonly SchemaExtension[] | undefined;
}
