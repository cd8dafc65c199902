import { type FieldDefinitionNode, Kind, type TypeNode } from 'graphql';
import type { Resolvers } from '../resolvers/schema-options.ts';
import { type Definitions, fieldsOf, typeText } from './schema-definitions.ts';

/**
 * Resolvers that a store's own schema can take, and the fields where it cannot, in words. What it has not is neither.
 *
 * @param magento the types that the resolvers were written for
 */
export function fittingResolvers(
  all: Resolvers,
  magento: Definitions,
  own: Definitions,
): { fitting: Resolvers; conflicts: string[] } {
  const conflicts: string[] = [];
  const fitting = Object.entries(all).map(([name, fields]) => {
    const theirs = byName(own, name);
    const ours = byName(magento, name);
    const kept = Object.entries(fields).filter(([field]) => {
      const their = theirs.get(field);
      const our = ours.get(field);
      if (their === undefined || our === undefined) return their !== undefined;
      const fault = faultOf(our, their, magento, own);
      if (fault !== undefined) conflicts.push(`${name}.${field}: ${fault}; it is made up instead`);
      return fault === undefined;
    });
    return [name, Object.fromEntries(kept)];
  });
  return { fitting: Object.fromEntries(fitting), conflicts };
}

const byName = (types: Definitions, name: string): ReadonlyMap<string, FieldDefinitionNode> =>
  new Map(fieldsOf(types.get(name)).map((field) => [field.name.value, field]));

/** Why a resolver written for one field cannot answer the other. */
function faultOf(
  ours: FieldDefinitionNode,
  theirs: FieldDefinitionNode,
  magento: Definitions,
  own: Definitions,
): string | undefined {
  if (shapeOf(ours.type, magento) !== shapeOf(theirs.type, own))
    return `the store's schema has ${typeText(theirs.type)} where Magento's has ${typeText(ours.type)}`;
  if (nameOf(ours.type) === 'ID' && NOT_UIDS.has(nameOf(theirs.type)))
    return `the store's schema has ${typeText(theirs.type)} where Magento's has ${typeText(ours.type)}`;
  // What may be left out is left out by every client of a store that has it not.
  const missing = ours.arguments?.find(
    ({ name, type }) =>
      type.kind === Kind.NON_NULL_TYPE && !theirs.arguments?.some((each) => each.name.value === name.value),
  );
  return missing && `the store's schema has no argument ${missing.name.value}`;
}

/** A uid is a text: Magento's `Customer.id` is one from 2.4.9 on, and was a number before. */
const NOT_UIDS = new Set(['Int', 'Float', 'Boolean']);
const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

/** Lists and the kind of what is in them: a text may stand for an id, an object not for a text. */
function shapeOf(type: TypeNode, types: Definitions): string {
  switch (type.kind) {
    case Kind.NON_NULL_TYPE:
      return shapeOf(type.type, types);
    case Kind.LIST_TYPE:
      return `[${shapeOf(type.type, types)}]`;
    case Kind.NAMED_TYPE: {
      const kind = types.get(type.name.value)?.kind;
      return kind === undefined || kind === Kind.ENUM_TYPE_DEFINITION || kind === Kind.SCALAR_TYPE_DEFINITION
        ? 'leaf'
        : 'object';
    }
  }
}
