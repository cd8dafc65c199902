import { buildClientSchema, buildSchema, GraphQLError, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import { BadSchema } from '../bad-schema.ts';

/**
 * A store's schema from SDL, or from the answer to an introspection query, with or without the `data` around it.
 *
 * @throws BadSchema in words of graphql-js, with line and column
 */
export function readOwnSchema(text: string): GraphQLSchema {
  try {
    return /^\s*\{/.test(text) ? buildClientSchema(introspectionIn(text)) : buildSchema(text);
  } catch (error) {
    if (error instanceof BadSchema) throw error;
    throw new BadSchema([placed(error)]);
  }
}

function introspectionIn(text: string): IntrospectionQuery {
  const read = JSON.parse(text) as { data?: unknown; __schema?: unknown };
  const found = (read.data ?? read) as Partial<IntrospectionQuery>;
  if (found.__schema === undefined)
    throw new BadSchema(["there is no '__schema' in it: expected SDL, or the answer to an introspection query"]);
  return found as IntrospectionQuery;
}

export function placed(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = error instanceof GraphQLError ? error.locations?.[0] : undefined;
  return place === undefined ? error.message : `${place.line}:${place.column} ${error.message}`;
}
