import type { GraphQLSchema } from 'graphql';
import type { Edition } from '../../magento/releases/edition.ts';
import type { Release } from '../../magento/releases/release.ts';
import { limitSuggestions } from '../../matching/closest-name.ts';
import { resolveField } from '../mocks/resolve-field.ts';
import { accountResolvers } from '../resolvers/account/account-resolvers.ts';
import { realEntityCheck } from '../resolvers/is-real-entity.ts';
import type { ResolverMap } from '../resolvers/resolver-maps.ts';
import { accountDefinitionsOf, attachResolvers, buildFromDefinitions } from './account-schema.ts';
import { compatibleResolvers } from './compatible-resolvers.ts';
import { setFieldResolvers } from './field-resolvers.ts';
import { builtInDefinitions, withLazyFields } from './lazy-fields.ts';
import { setLibraryDirectives } from './library-schema.ts';
import { ReleaseCache } from './release-cache.ts';
import type { Definitions } from './schema-definitions.ts';
import { reportErrorsAsInput, unknownReferences } from './schema-extensions.ts';
import { intersectSchemas } from './schema-intersection.ts';
import type { SchemaOptions } from './schema-options.ts';
import { magentoDefinitions, type StoreDefinitions, storeDefinitions } from './store-definitions.ts';
import { storefrontResolvers } from './storefront-resolvers.ts';

/** The full schema of a store, read and validated, but not built. */
export interface FullSchema {
  /** Descriptions of the fields whose type in the store's schema conflicts with Magento's. */
  readonly conflicts: readonly string[];
  /** The account schema of the store; `undefined` if Magento's applies, or if only the full schema can be used. */
  readonly account: GraphQLSchema | undefined;
  build(): GraphQLSchema;
}

const magentoSchemas = new ReleaseCache<GraphQLSchema>();

/**
 * Reads the schema of a release, or that of a store, with its extensions.
 *
 * @throws SchemaError when a schema is not valid, or uses a type that does not exist
 */
export function readFullSchema(release: Release, edition: Edition, options: SchemaOptions): FullSchema {
  const { storeSchema, extensions = [] } = options;
  if (storeSchema === undefined && extensions.length === 0)
    return { conflicts: [], account: undefined, build: () => magentoSchemaOf(release, edition) };
  const definitions = storeDefinitions(release, edition, options);
  const hasResolvers = extensions.some(({ resolvers }) => resolvers !== undefined);
  const { compatible, conflicts } =
    storeSchema === undefined
      ? { compatible: allResolvers, conflicts: [] }
      : compatibleResolvers(allResolvers, magentoDefinitions(release, edition), definitions.types);
  return {
    conflicts: [
      ...conflicts,
      ...limitSuggestions(() => unknownReferences(extensions, definitions.base, definitions.types)),
    ],
    account: hasResolvers
      ? undefined
      : buildAccountSchema(accountDefinitionsOf(release, edition), definitions, compatible),
    build: () =>
      buildSchema(
        definitions,
        compatible,
        extensions.map(({ resolvers = {} }) => reportErrorsAsInput(resolvers)),
      ),
  };
}

/** Magento's own schema, shared by all worlds. */
function magentoSchemaOf(release: Release, edition: Edition): GraphQLSchema {
  const cached = magentoSchemas.get(release, edition);
  if (cached) return cached;
  const schema = buildSchema(storeDefinitions(release, edition, {}), allResolvers);
  setLibraryDirectives(release, schema);
  magentoSchemas.set(release, edition, schema);
  return schema;
}

/** Most requests need accounts only, and should not wait until the full schema is built. */
function buildAccountSchema(
  accountTypes: Definitions,
  { types }: StoreDefinitions,
  resolvers: ResolverMap,
): GraphQLSchema | undefined {
  const common = intersectSchemas(accountTypes, types);
  if (!common.has('Query') || !common.has('Mutation')) return undefined;
  return attachResolvers(buildFromDefinitions(common), resolvers);
}

const buildSchema = (
  { types, others }: StoreDefinitions,
  resolvers: ResolverMap,
  extensions: readonly ResolverMap[] = [],
): GraphQLSchema =>
  extensions.reduce(
    attachResolvers,
    setFieldResolvers(
      withLazyFields(() => buildFromDefinitions(types, [...others, ...builtInDefinitions])),
      resolvers,
    ),
  );

/** The resolvers of all fields whose values are not generated. */
const allResolvers: ResolverMap = Object.fromEntries(
  [...new Set([...Object.keys(accountResolvers), ...Object.keys(storefrontResolvers)])].map((type) => [
    type,
    forRealEntities(type, { ...(accountResolvers as ResolverMap)[type], ...storefrontResolvers[type] }),
  ]),
);

/** A generated entity, such as the value of a third-party field, does not have the properties that our resolvers read. */
function forRealEntities(type: string, fields: ResolverMap[string]): ResolverMap[string] {
  const isReal = realEntityCheck(type);
  if (isReal === undefined) return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([name, resolve]) => [
      name,
      (source: never, args: never, context: never, info: never) =>
        isReal(source) ? resolve(source, args, context, info) : resolveField(source, args, context, info),
    ]),
  );
}
