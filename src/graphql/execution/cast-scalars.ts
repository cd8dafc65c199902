import {
  type ConstValueNode,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
  type NamedTypeNode,
  TypeInfo,
  typeFromAST,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { parsePhpNumber, phpNumberToString } from '../../platform/php-number.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Casts the scalars of variables to the types that the document requires: `5` to a string, `"5"` to an integer. A value that
 * cannot be cast is not changed; the validation refuses it.
 * [framework/GraphQl/Type/Definition/{StringType,IntType,FloatType}.php; before 2.4.4 webonyx/graphql-php 0.13]
 */
export function castVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  inputs: Values,
): Values {
  const values: Record<string, unknown> = { ...inputs };
  for (const { variable, type } of definitions) {
    const name = variable.name.value;
    const inputType = typeFromAST(schema, type as NamedTypeNode);
    if (isInputType(inputType) && Object.hasOwn(inputs, name)) values[name] = castValue(inputType, inputs[name]);
  }
  return values;
}

function castValue(type: GraphQLInputType, value: unknown): unknown {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return castValue(type.ofType, value);
  if (isListType(type)) {
    return Array.isArray(value) ? value.map((item) => castValue(type.ofType, item)) : castValue(type.ofType, value);
  }
  if (typeof value !== 'object') return castToScalar(type.name, value);
  if (!isInputObjectType(type) || Array.isArray(value)) return value;
  const fields = type.getFields();
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      return [name, field === undefined ? each : castValue(field.type, each)];
    }),
  );
}

function castToScalar(type: string, value: unknown): unknown {
  switch (type) {
    case 'String':
      return stringOf(value);
    case 'Int':
    case 'Float':
      return numberOf(value) ?? value;
    default:
      return value;
  }
}

function stringOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? '1' : '';
  return typeof value === 'number' ? phpNumberToString(value) : String(value);
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' ? parsePhpNumber(value) : undefined;
}

/** Casts the literals of a document in the same way: `email: 5`, `email: FOO`, `id: "5"`. */
export function castLiterals(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema);
  const cast = (node: Literal) => castLiteral(types.getInputType(), node);
  const visitor = { IntValue: cast, FloatValue: cast, StringValue: cast, BooleanValue: cast, EnumValue: cast };
  return visit(document, visitWithTypeInfo(types, visitor));
}

type Literal = Extract<ConstValueNode, { readonly value: string | boolean }>;

/** Casts one literal; `undefined` if it is not changed. */
function castLiteral(type: GraphQLInputType | null | undefined, node: Literal): Literal | undefined {
  const { kind, value, loc } = node;
  const position = loc && { loc };
  switch (getNamedType(type)?.name) {
    case 'String':
      return kind === Kind.STRING
        ? undefined
        : { kind: Kind.STRING, value: typeof value === 'string' ? value : stringOf(value), ...position };
    case 'Int': {
      const number = kind === Kind.INT ? undefined : numberOf(value);
      return isInt32(number) ? { kind: Kind.INT, value: String(number), ...position } : undefined;
    }
    case 'Float': {
      const number = kind === Kind.INT || kind === Kind.FLOAT ? undefined : numberOf(value);
      return number === undefined ? undefined : { kind: Kind.FLOAT, value: String(number), ...position };
    }
    default:
      return undefined;
  }
}

const isInt32 = (value: number | undefined): value is number => value !== undefined && value === (value | 0);
