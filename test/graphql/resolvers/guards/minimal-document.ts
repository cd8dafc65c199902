import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';

/** A document with one root field, its required arguments and its `input`. */
function minimalDocument(operation: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): string {
  const values = field.args.flatMap(({ name, type }) =>
    isNonNullType(type) || name === 'input' ? [`${name}: ${literalOf(type)}`] : [],
  );
  const list = values.length === 0 ? '' : `(${values.join(', ')})`;
  return `${operation} { ${field.name}${list}${isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'} }`;
}

function literalOf(type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return `[${literalOf(nullable.ofType)}]`;
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name ?? '';
  if (!isInputObjectType(nullable)) return SCALARS[String(nullable)] ?? '"x"';
  const fields = Object.values(nullable.getFields()).filter((field) => isNonNullType(field.type));
  return `{ ${fields.map((field) => `${field.name}: ${literalOf(field.type)}`).join(', ')} }`;
}

const SCALARS: Readonly<Record<string, string>> = { Int: '1', Float: '1', Boolean: 'false' };

/** Every root field of a schema with a minimal document. */
export const rootDocuments = (schema: GraphQLSchema): { name: string; document: string }[] =>
  (['query', 'mutation'] as const).flatMap((operation) => {
    const type = operation === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(type?.getFields() ?? {}).map((field) => ({
      name: `${type?.name}.${field.name}`,
      document: minimalDocument(operation, field),
    }));
  });
