import { type FieldDefinitionNode, Kind, type TypeNode } from 'graphql';
import type { ResolverMap } from '../resolvers/resolver-maps.ts';
import { type Definitions, fieldsOf, typeToString } from './schema-definitions.ts';

/**
 * Selects the resolvers that work with the schema of a store, and describes the fields whose resolvers do not work. Fields
 * that the store does not have are ignored.
 *
 * @param magento the types that the resolvers were written for
 */
export function compatibleResolvers(
  resolvers: ResolverMap,
  magento: Definitions,
  store: Definitions,
): { compatible: ResolverMap; conflicts: string[] } {
  const conflicts: string[] = [];
  const compatible = Object.entries(resolvers).map(([type, fields]) => {
    const storeFields = fieldsByName(store, type);
    const magentoFields = fieldsByName(magento, type);
    const kept = Object.entries(fields).filter(([field]) => {
      const storeField = storeFields.get(field);
      const magentoField = magentoFields.get(field);
      if (storeField === undefined || magentoField === undefined) return storeField !== undefined;
      const conflict = conflictOf(magentoField, storeField, magento, store);
      if (conflict !== undefined) conflicts.push(`${type}.${field}: ${conflict}; its value is generated instead`);
      return conflict === undefined;
    });
    return [type, Object.fromEntries(kept)];
  });
  return { compatible: Object.fromEntries(compatible), conflicts };
}

const fieldsByName = (types: Definitions, type: string): ReadonlyMap<string, FieldDefinitionNode> =>
  new Map(fieldsOf(types.get(type)).map((field) => [field.name.value, field]));

/** The reason that a resolver written for one field does not work for the other. */
function conflictOf(
  magentoField: FieldDefinitionNode,
  storeField: FieldDefinitionNode,
  magento: Definitions,
  store: Definitions,
): string | undefined {
  const hasOtherShape = shapeOf(magentoField.type, magento) !== shapeOf(storeField.type, store);
  const cannotBeUid = namedTypeOf(magentoField.type) === 'ID' && NOT_UIDS.has(namedTypeOf(storeField.type));
  if (hasOtherShape || cannotBeUid)
    return `its type is ${typeToString(storeField.type)} in the store's schema and ${typeToString(magentoField.type)} in Magento's`;
  // Clients of a store without an optional argument never send it.
  const missing = magentoField.arguments?.find(
    ({ name, type }) =>
      type.kind === Kind.NON_NULL_TYPE && !storeField.arguments?.some((each) => each.name.value === name.value),
  );
  return missing && `it has no argument '${missing.name.value}' in the store's schema`;
}

/** A uid is a string: Magento's `Customer.id` is a uid from 2.4.9 on, and was a number before. */
const NOT_UIDS = new Set(['Int', 'Float', 'Boolean']);
const namedTypeOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);

/** The lists of a type and the kind of their entries: a string is compatible with an id, an object is not. */
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
