import type { GraphQLSchema } from 'graphql';
import type { Release } from '../../magento/releases.ts';
import { schemaDefinitions } from '../../magento/schema/definitions.ts';
import { storefrontDefinitions } from '../../magento/schema/storefront.ts';
import { resolvers } from '../operations.ts';
import type { Resolvers } from '../resolver.ts';
import { layOver, schemaOf } from '../schema.ts';
import type { SchemaOptions } from '../schema-options.ts';
import { extended } from './extend-schema.ts';
import { fittingResolvers } from './fitting-resolvers.ts';
import { storefrontResolvers } from './operations.ts';
import { readOwnSchema } from './own-schema.ts';

const magentos = new Map<string, GraphQLSchema>();

/** The whole schema, and what of the store's own does not fit, in words. */
export interface WholeSchema {
  readonly schema: GraphQLSchema;
  readonly conflicts: readonly string[];
}

/**
 * The schema of a release, or of a store of one's own, with what was added to it.
 *
 * @throws BadSchema when a text is no schema, or does not fit
 */
export function wholeSchemaOf(release: Release, { own, extensions = [] }: SchemaOptions): WholeSchema {
  if (own === undefined && extensions.length === 0) return { schema: magentoSchemaOf(release), conflicts: [] };
  const base = own === undefined ? freshSchemaOf(release) : readOwnSchema(own);
  const schema = extended(base, extensions);
  const conflicts = own === undefined ? [] : layMagentoOver(schema, release);
  for (const { resolvers: added = {} } of extensions) layOver(schema, added);
  return { schema, conflicts };
}

/** Magento's own, built once for every world. */
function magentoSchemaOf(release: Release): GraphQLSchema {
  const built = magentos.get(release.name) ?? freshSchemaOf(release);
  magentos.set(release.name, built);
  return built;
}

const freshSchemaOf = (release: Release): GraphQLSchema =>
  schemaOf(release, [...schemaDefinitions, ...storefrontDefinitions], allResolvers);

const accountResolvers: Resolvers = resolvers;

/** Every field that is not made up. */
const allResolvers: Resolvers = Object.fromEntries(
  [...new Set([...Object.keys(accountResolvers), ...Object.keys(storefrontResolvers)])].map((type) => [
    type,
    { ...accountResolvers[type], ...storefrontResolvers[type] },
  ]),
);

/** Authorization and carts over the store's schema: what it lacks is left out, what has another shape is made up and told. */
function layMagentoOver(schema: GraphQLSchema, release: Release): string[] {
  const magento = magentoSchemaOf(release);
  const { fitting, conflicts } = fittingResolvers(allResolvers, magento, schema);
  layOver(schema, fitting);
  return conflicts;
}
