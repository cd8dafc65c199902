import {
  type GraphQLFieldMap,
  GraphQLInputObjectType,
  GraphQLInterfaceType,
  GraphQLObjectType,
  introspectionTypes,
  Kind,
  type ScalarTypeDefinitionNode,
  specifiedScalarTypes,
} from 'graphql';

/** Types whose fields graphql-js creates when they are read. */
const CLASSES = [GraphQLObjectType, GraphQLInterfaceType, GraphQLInputObjectType];

/**
 * Builds a schema without reading the fields of its types. graphql-js reads the fields of all types to find types that are not
 * listed, which takes most of the time, and has no option against it. So `getFields` of its classes is replaced meanwhile. With
 * `builtInDefinitions`, the definitions list all types.
 *
 * @param build builds the schema; synchronous, so that no other schema is read meanwhile
 */
export function withLazyFields<Schema>(build: () => Schema): Schema {
  const originals = CLASSES.map(({ prototype }) => prototype.getFields);
  // Each class declares another type of its fields; without fields, an object has all of these types.
  const noFields = (): GraphQLFieldMap<never, never> & Record<string, never> => ({});
  for (const { prototype } of CLASSES) prototype.getFields = noFields;
  try {
    return build();
  } finally {
    // Not an assignment: the compiler does not know that a class gets its own method back.
    for (const [index, { prototype }] of CLASSES.entries()) Object.assign(prototype, { getFields: originals[index] });
  }
}

/** Definitions that list the types which GraphQL defines; graphql-js takes its own types of these names. */
export const builtInDefinitions: readonly ScalarTypeDefinitionNode[] = [
  ...specifiedScalarTypes,
  ...introspectionTypes,
].map(({ name }) => ({ kind: Kind.SCALAR_TYPE_DEFINITION, name: { kind: Kind.NAME, value: name } }));
