import { addResolversToSchema } from '@graphql-tools/schema';
import { buildASTSchema, type DefinitionNode, type GraphQLSchema, Kind } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Release } from '../../magento/releases/release.ts';
import { accountDefinitions } from '../../magento/schema/account-definitions.ts';
import { accountResolvers } from '../resolvers/account/account-resolvers.ts';
import type { ResolverMap } from '../resolvers/resolver-maps.ts';
import { type Definitions, definitionsOf, withSortedFields } from './schema-definitions.ts';

/** Maximum number of releases whose schemas are cached; any patch of a release can be chosen while a server runs. */
export const MAX_RELEASES = 50;

const schemas = new LRUCache<string, GraphQLSchema>({ max: MAX_RELEASES });

/** The types of the account schema of a release. */
export const accountDefinitionsOf = (release: Release): Definitions => definitionsOf(release, accountDefinitions);

/**
 * The account schema of a release: the part of the full schema that accounts need. It is built once and shared by all worlds.
 * It has a fifth of the size of the full schema, and a document that is valid for it has the same result in both.
 */
export function accountSchemaOf(release: Release): GraphQLSchema {
  const known = schemas.get(release.name);
  if (known) return known;
  const schema = attachResolvers(buildFromDefinitions(accountDefinitionsOf(release)), accountResolvers);
  schemas.set(release.name, schema);
  return schema;
}

/**
 * Builds a schema from definitions that are known to be valid: validating them again would take most of the start time.
 *
 * @param others definitions other than types: directives and the root types
 */
export const buildFromDefinitions = (types: Definitions, others: readonly DefinitionNode[] = []): GraphQLSchema =>
  buildASTSchema(
    { kind: Kind.DOCUMENT, definitions: [...[...types.values()].map(withSortedFields), ...others] },
    { assumeValid: true },
  );

type GraphqlToolsResolvers = Parameters<typeof addResolversToSchema>[0]['resolvers'];

/** Attaches resolvers to fields; those for fields that the schema does not have are ignored. */
export const attachResolvers = (schema: GraphQLSchema, resolvers: ResolverMap): GraphQLSchema =>
  addResolversToSchema({
    schema,
    resolvers: resolvers as GraphqlToolsResolvers,
    resolverValidationOptions: { requireResolversToMatchSchema: 'ignore' },
    updateResolversInPlace: true,
  });
