import type { GraphQLSchema } from 'graphql';
import { DEFAULT_EDITION, type Edition } from '../../magento/releases/edition.ts';
import type { Release } from '../../magento/releases/release.ts';
import type { MaybePromise } from '../../platform/lazy.ts';
import type { ParsedDocument } from '../execution/parsed-documents.ts';
import type { resolveField, resolveType } from '../mocks/resolve-field.ts';
import type { MockMap } from '../resolvers/resolver-maps.ts';
import { accountSchemaOf } from './account-schema.ts';
import type { FullSchema } from './full-schema.ts';
import type { setIntrospectionTypes } from './introspection-types.ts';
import { ReleaseCache } from './release-cache.ts';
import type { historyOf } from './schema-history.ts';
import type { SchemaOptions } from './schema-options.ts';

/** The full schema with the functions that generate its values. */
export interface ExecutableSchema {
  readonly schema: GraphQLSchema;
  readonly fieldResolver: typeof resolveField;
  readonly typeResolver: typeof resolveType;
  readonly setIntrospectionTypes: typeof setIntrospectionTypes;
  /** The releases of Magento that have a part of the schema; `undefined` if the store has a schema of its own. */
  readonly historyOf: typeof historyOf | undefined;
}

/** The schemas of a server. The full schema is loaded and built when the first request needs it. */
export class StoreSchemas {
  /** The values in `mocks` of extensions. */
  readonly mocks: readonly MockMap[];
  readonly #options: SchemaOptions;
  readonly #isMagentoSchema: boolean;
  readonly #read = new ReleaseCache<FullSchema>();
  readonly #executable = new ReleaseCache<ExecutableSchema>();

  constructor(options: SchemaOptions = {}) {
    const { storeSchema, extensions = [] } = options;
    this.#options = options;
    this.#isMagentoSchema = storeSchema === undefined && extensions.length === 0;
    this.mocks = extensions.flatMap(({ mocks }) => (mocks === undefined ? [] : [mocks]));
  }

  /** The account schema for a document about accounts only; `undefined` if the document needs the full schema. */
  account(
    release: Release,
    { rootFields, measures, validated }: ParsedDocument,
    edition: Edition = DEFAULT_EDITION,
  ): GraphQLSchema | undefined {
    const schema = this.#isMagentoSchema
      ? accountSchemaOf(release, edition)
      : this.#read.get(release, edition)?.account;
    if (measures.introspection.length > 0) return undefined;
    if (schema === undefined || validated.has(schema)) return schema;
    const roots = [schema.getQueryType()?.getFields(), schema.getMutationType()?.getFields()];
    return rootFields.every((name) => roots.some((fields) => fields?.[name])) ? schema : undefined;
  }

  /** The full schema, for every document. */
  full(release: Release, edition: Edition = DEFAULT_EDITION): MaybePromise<ExecutableSchema> {
    return this.#executable.get(release, edition) ?? this.#load(release, edition);
  }

  /**
   * Reads the schema and the extensions of the store, so that problems are reported at the start of the server.
   *
   * @returns descriptions of the fields whose type in the store's schema conflicts with Magento's
   * @throws SchemaError when a schema is not valid, or uses a type that does not exist
   */
  async prepare(release: Release, edition: Edition): Promise<readonly string[]> {
    return (await this.#readFull(release, edition)).conflicts;
  }

  async #readFull(release: Release, edition: Edition): Promise<FullSchema> {
    const { readFullSchema } = await import('./full-schema.ts');
    const cached = this.#read.get(release, edition);
    if (cached) return cached;
    const full = readFullSchema(release, edition, this.#options);
    this.#read.set(release, edition, full);
    return full;
  }

  async #load(release: Release, edition: Edition): Promise<ExecutableSchema> {
    // One import after the other: Jest fails to link two modules at a time that import the same one.
    const full = await this.#readFull(release, edition);
    const { resolveField, resolveType } = await import('../mocks/resolve-field.ts');
    const { setIntrospectionTypes } = await import('./introspection-types.ts');
    const { historyOf } = await import('./schema-history.ts');
    const cached = this.#executable.get(release, edition);
    if (cached) return cached;
    const executable: ExecutableSchema = {
      schema: full.build(),
      fieldResolver: resolveField,
      typeResolver: resolveType,
      setIntrospectionTypes,
      historyOf: this.#options.storeSchema === undefined ? historyOf : undefined,
    };
    this.#executable.set(release, edition, executable);
    return executable;
  }
}
