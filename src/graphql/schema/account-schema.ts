import { addResolversToSchema } from '@graphql-tools/schema';
import { buildASTSchema, type DefinitionNode, type GraphQLSchema, Kind } from 'graphql';
import type { Release } from '../../magento/releases/release.ts';
import { schemaDefinitions } from '../../magento/schema/account-definitions.ts';
import { resolvers } from '../resolvers/account/account-resolvers.ts';
import type { Resolvers } from '../resolvers/schema-options.ts';
import { type Definitions, definitionsOf } from './schema-definitions.ts';

const definitions = new Map<string, Definitions>();
const schemas = new Map<string, GraphQLSchema>();

/** The types that accounts need, as a release has them. */
export function accountDefinitionsOf(release: Release): Definitions {
  const known = definitions.get(release.name) ?? definitionsOf(release, schemaDefinitions);
  definitions.set(release.name, known);
  return known;
}

/**
 * The part of a release's schema that accounts need: built once, shared by every world of it. It is a fifth of the whole,
 * and a document that it can answer is answered the same by the whole.
 */
export function accountSchemaOf(release: Release): GraphQLSchema {
  const built = schemas.get(release.name);
  if (built) return built;
  const schema = layOver(schemaFrom(accountDefinitionsOf(release)), resolvers);
  schemas.set(release.name, schema);
  return schema;
}

/**
 * A schema from definitions that were checked before: judging them all once more would cost a start more than all else.
 *
 * @param others what is no type: directives, and which types are the roots
 */
export const schemaFrom = (types: Definitions, others: readonly DefinitionNode[] = []): GraphQLSchema =>
  buildASTSchema({ kind: Kind.DOCUMENT, definitions: [...types.values(), ...others] }, { assumeValid: true });

type Layer = Parameters<typeof addResolversToSchema>[0]['resolvers'];

/** Gives fields their resolvers; one whose field the schema lacks is left out. */
export const layOver = (schema: GraphQLSchema, own: Resolvers): GraphQLSchema =>
  addResolversToSchema({
    schema,
    resolvers: own as Layer,
    resolverValidationOptions: { requireResolversToMatchSchema: 'ignore' },
    updateResolversInPlace: true,
  });
