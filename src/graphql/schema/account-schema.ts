import { addResolversToSchema } from '@graphql-tools/schema';
import { buildASTSchema, type DefinitionNode, type GraphQLSchema, Kind } from 'graphql';
import { DEFAULT_EDITION, type Edition } from '../../magento/releases/edition.ts';
import type { Release } from '../../magento/releases/release.ts';
import { accountResolvers } from '../resolvers/account/account-resolvers.ts';
import type { ResolverMap } from '../resolvers/resolver-maps.ts';
import { accountNodes } from './account-nodes.ts';
import { ReleaseCache } from './release-cache.ts';
import { type Definitions, definitionsIn, withSortedFields } from './schema-definitions.ts';

const schemas = new ReleaseCache<GraphQLSchema>();

/** The types of the account schema of a release. */
export const accountDefinitionsOf = (release: Release, edition: Edition): Definitions =>
  definitionsIn(release, accountNodes(), edition);

/**
 * The account schema of a release: the part of the full schema that accounts need. It is built once and shared by all worlds.
 * It is a fifth of the size of the full schema. A document that is valid for it has the same result in both.
 */
export function accountSchemaOf(release: Release, edition: Edition = DEFAULT_EDITION): GraphQLSchema {
  const cached = schemas.get(release, edition);
  if (cached) return cached;
  const schema = attachResolvers(buildFromDefinitions(accountDefinitionsOf(release, edition)), accountResolvers);
  schemas.set(release, edition, schema);
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
