import { buildASTSchema, type GraphQLSchema, isObjectType, Kind } from 'graphql';
import type { Release } from '../magento/releases.ts';
import { schemaDefinitions } from '../magento/schema/definitions.ts';
import { resolvers } from './operations.ts';
import type { Resolvers } from './resolver.ts';
import { definitionsOf } from './schema-definitions.ts';

const schemas = new Map<string, GraphQLSchema>();

/**
 * The part of a release's schema that accounts need: built once, shared by every world of it. It is a tenth of the whole,
 * and a document that it can answer is answered the same by the whole.
 */
export function accountSchemaOf(release: Release): GraphQLSchema {
  const built = schemas.get(release.name);
  if (built) return built;
  const schema = schemaOf(release, schemaDefinitions, resolvers);
  schemas.set(release.name, schema);
  return schema;
}

/** A schema from our own SDL, which tests hold valid. */
export function schemaOf(release: Release, sdl: readonly string[], own: Resolvers): GraphQLSchema {
  const definitions = definitionsOf(release, sdl);
  const schema = buildASTSchema({ kind: Kind.DOCUMENT, definitions }, { assumeValidSDL: true });
  layOver(schema, own);
  return schema;
}

/** Gives fields their resolvers; one whose field the schema lacks is left out. */
export function layOver(schema: GraphQLSchema, own: Resolvers): void {
  for (const [name, fields] of Object.entries(own)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    const known = type.getFields();
    for (const [field, resolve] of Object.entries(fields)) if (known[field]) known[field].resolve = resolve as never;
  }
}
