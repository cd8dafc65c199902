import type { GraphQLSchema } from 'graphql';
import type { Release } from '../../magento/releases/release.ts';
import { resolveField } from '../mocks/resolve-field.ts';
import { resolvers as accountResolvers } from '../resolvers/account/account-resolvers.ts';
import { ownEntity } from '../resolvers/is-real-entity.ts';
import type { Resolvers, SchemaOptions } from '../resolvers/schema-options.ts';
import { accountDefinitionsOf, layOver, schemaFrom } from './account-schema.ts';
import { fittingResolvers } from './compatible-resolvers.ts';
import { toldAsInput, unknownPlaces } from './schema-extensions.ts';
import { commonPart } from './schema-intersection.ts';
import { magentoDefinitions, type StoreDefinitions, storeDefinitions } from './store-definitions.ts';
import { storefrontResolvers } from './storefront-resolvers.ts';

/** The whole schema of a store, read but not built. */
export interface WholeSchema {
  /** Where the store's own schema differs from Magento's too much, in words. */
  readonly conflicts: readonly string[];
  /** The part that answers documents about accounts alone; nothing where it is Magento's, or is not to be used. */
  readonly account: GraphQLSchema | undefined;
  build(): GraphQLSchema;
}

const plain: SchemaOptions = {};
const magentos = new Map<string, GraphQLSchema>();

/**
 * The schema of a release, or of a store of one's own, with what was added to it.
 *
 * @throws BadSchema when a text is no schema, or names a type that there is not
 */
export function wholeSchemaOf(release: Release, options: SchemaOptions): WholeSchema {
  const { own, extensions = [] } = options;
  if (own === undefined && extensions.length === 0)
    return { conflicts: [], account: undefined, build: () => magentoSchemaOf(release) };
  const definitions = storeDefinitions(release, options);
  const resolved = extensions.some(({ resolvers }) => resolvers !== undefined);
  const { fitting, conflicts } =
    own === undefined
      ? { fitting: ownResolvers, conflicts: [] }
      : fittingResolvers(ownResolvers, magentoDefinitions(release), definitions.types);
  return {
    conflicts: [...conflicts, ...unknownPlaces(extensions, definitions.base, definitions.types)],
    account: resolved ? undefined : accountPart(release, definitions, fitting),
    build: () => built(definitions, [fitting, ...extensions.map(({ resolvers = {} }) => toldAsInput(resolvers))]),
  };
}

/** Magento's own, built once for every world. */
function magentoSchemaOf(release: Release): GraphQLSchema {
  const schema = magentos.get(release.name) ?? built(storeDefinitions(release, plain), [ownResolvers]);
  magentos.set(release.name, schema);
  return schema;
}

/** Most requests ask for accounts alone: they need not wait for the whole to be built. */
function accountPart(release: Release, { types }: StoreDefinitions, fitting: Resolvers): GraphQLSchema | undefined {
  const part = commonPart(accountDefinitionsOf(release), types);
  if (!part.has('Query') || !part.has('Mutation')) return undefined;
  return layOver(schemaFrom(part), fitting);
}

const built = ({ types, others }: StoreDefinitions, layers: readonly Resolvers[]): GraphQLSchema =>
  layers.reduce(layOver, schemaFrom(types, others));

/** Every field that is not made up. */
const ownResolvers: Resolvers = Object.fromEntries(
  [...new Set([...Object.keys(accountResolvers), ...Object.keys(storefrontResolvers)])].map((type) => [
    type,
    guarded(type, { ...(accountResolvers as Resolvers)[type], ...storefrontResolvers[type] }),
  ]),
);

/** An entity that was made up, by a vendor's field for example, has none of what our resolvers read. */
function guarded(type: string, fields: Resolvers[string]): Resolvers[string] {
  const isOwn = ownEntity(type);
  if (isOwn === undefined) return fields;
  return Object.fromEntries(
    Object.entries(fields).map(([name, resolve]) => [
      name,
      (source: never, args: never, context: never, info: never) =>
        isOwn(source) ? resolve(source, args, context, info) : resolveField(source, args, context, info),
    ]),
  );
}
