import {
  type GraphQLField,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import type { Resolvers } from '../resolver.ts';

type Field = GraphQLField<unknown, unknown>;

/**
 * Resolvers that a store's own schema can take, and the fields where it cannot, in words. What it has not is neither.
 *
 * @param magento the schema that the resolvers were written for
 */
export function fittingResolvers(
  all: Resolvers,
  magento: GraphQLSchema,
  own: GraphQLSchema,
): { fitting: Resolvers; conflicts: string[] } {
  const conflicts: string[] = [];
  const fitting = Object.entries(all).map(([name, fields]) => {
    const kept = Object.entries(fields).filter(([field]) => {
      const theirs = fieldOf(own, name, field);
      const ours = fieldOf(magento, name, field);
      if (theirs === undefined || ours === undefined) return theirs !== undefined;
      const fault = faultOf(ours, theirs);
      if (fault !== undefined) conflicts.push(`${name}.${field}: ${fault}; it is made up instead`);
      return fault === undefined;
    });
    return [name, Object.fromEntries(kept)];
  });
  return { fitting: Object.fromEntries(fitting), conflicts };
}

function fieldOf(schema: GraphQLSchema, name: string, field: string): Field | undefined {
  const type = schema.getType(name);
  return isObjectType(type) ? type.getFields()[field] : undefined;
}

/** Why a resolver written for one field cannot answer the other. */
function faultOf(ours: Field, theirs: Field): string | undefined {
  if (shapeOf(ours.type) !== shapeOf(theirs.type))
    return `the store's schema has ${theirs.type} where Magento's has ${ours.type}`;
  const missing = ours.args.find(
    ({ name, defaultValue }) => defaultValue === undefined && !theirs.args.some((each) => each.name === name),
  );
  return missing && `the store's schema has no argument ${missing.name}`;
}

/** Lists and the kind of what is in them: a text may stand for an id, an object not for a text. */
function shapeOf(type: GraphQLType): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `[${shapeOf(nullable.ofType)}]`;
  return isLeafType(getNamedType(nullable)) ? 'leaf' : 'object';
}
