import {
  type DefinitionNode,
  Kind,
  OperationTypeNode,
  parseConstValue,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { SchemaError } from '../../platform/schema-error.ts';
import { BUILT_IN_SCALARS } from './schema-definitions.ts';

/** Whether a schema is the response to an introspection query, and not SDL. */
export const isIntrospectionResponse = (schema: string): boolean => /^\s*\{/.test(schema);

/** The parts of an introspection response that are used. */
interface IntrospectedType {
  readonly kind: string;
  readonly name: string;
  readonly fields?: readonly IntrospectedField[] | null;
  readonly inputFields?: readonly IntrospectedInput[] | null;
  readonly interfaces?: readonly { readonly name: string }[] | null;
  readonly enumValues?: readonly { readonly name: string }[] | null;
  readonly possibleTypes?: readonly { readonly name: string }[] | null;
}

interface IntrospectedField {
  readonly name: string;
  readonly args: readonly IntrospectedInput[];
  readonly type: IntrospectedRef;
}

interface IntrospectedInput {
  readonly name: string;
  readonly type: IntrospectedRef;
  readonly defaultValue?: string | null;
}

interface IntrospectedRef {
  readonly kind: string;
  readonly name?: string | null;
  readonly ofType?: IntrospectedRef | null;
}

/**
 * The definitions in the response to an introspection query, with or without the surrounding `data`. Printing the schema and
 * parsing the result would take many times as long.
 *
 * @throws SchemaError when it is not such a response
 */
export function introspectedDefinitions(text: string): DefinitionNode[] {
  const schema = parseIntrospection(text);
  const types = schema.types.filter((type) => !type?.name?.startsWith('__') && !BUILT_IN_SCALARS.has(type?.name ?? ''));
  return [...types.map(definitionOrError), ...rootsOf(schema)];
}

interface IntrospectedSchema {
  readonly types: readonly (IntrospectedType | null)[];
  readonly queryType?: { readonly name: string } | null;
  readonly mutationType?: { readonly name: string } | null;
}

function parseIntrospection(text: string): IntrospectedSchema {
  try {
    const response = JSON.parse(text) as { data?: unknown };
    const { __schema } = (response.data ?? response) as { __schema?: IntrospectedSchema };
    if (Array.isArray(__schema?.types)) return __schema;
  } catch (error) {
    throw new SchemaError([(error as Error).message]);
  }
  throw new SchemaError(["'__schema' is missing: expected SDL, or the response to an introspection query"]);
}

/** The schema definition, if a root type has another name than `Query` or `Mutation`. */
function rootsOf({ queryType, mutationType }: IntrospectedSchema): DefinitionNode[] {
  const roots = [
    { operation: OperationTypeNode.QUERY, expected: 'Query', name: queryType?.name },
    { operation: OperationTypeNode.MUTATION, expected: 'Mutation', name: mutationType?.name },
  ].filter((root) => root.name !== undefined);
  if (roots.every(({ name, expected }) => name === expected)) return [];
  const operationTypes = roots.map(({ operation, name = '' }) => ({
    kind: Kind.OPERATION_TYPE_DEFINITION as const,
    operation,
    type: typeReference(name),
  }));
  return [{ kind: Kind.SCHEMA_DEFINITION, operationTypes }];
}

/** Adds the name of the type to an error about its definition. */
function definitionOrError(type: IntrospectedType | null): TypeDefinitionNode {
  try {
    return definitionOf(type as IntrospectedType);
  } catch (error) {
    throw new SchemaError([`type ${type?.name ?? 'without a name'} is not valid: ${(error as Error).message}`]);
  }
}

const nameNode = (value: string) => ({ kind: Kind.NAME, value }) as const;
const typeReference = (name: string) => ({ kind: Kind.NAMED_TYPE, name: nameNode(name) }) as const;

function definitionOf(type: IntrospectedType): TypeDefinitionNode {
  if (typeof type.name !== 'string') throw new TypeError('its name must be a string');
  const name = nameNode(type.name);
  const interfaces = (type.interfaces ?? []).map((each) => typeReference(each.name));
  switch (type.kind) {
    case 'OBJECT':
      return { kind: Kind.OBJECT_TYPE_DEFINITION, name, interfaces, fields: (type.fields ?? []).map(fieldOf) };
    case 'INTERFACE':
      return { kind: Kind.INTERFACE_TYPE_DEFINITION, name, interfaces, fields: (type.fields ?? []).map(fieldOf) };
    case 'INPUT_OBJECT':
      return { kind: Kind.INPUT_OBJECT_TYPE_DEFINITION, name, fields: (type.inputFields ?? []).map(inputOf) };
    case 'ENUM': {
      const values = (type.enumValues ?? []).map((value) => ({
        kind: Kind.ENUM_VALUE_DEFINITION as const,
        name: nameNode(value.name),
      }));
      return { kind: Kind.ENUM_TYPE_DEFINITION, name, values };
    }
    case 'UNION':
      return {
        kind: Kind.UNION_TYPE_DEFINITION,
        name,
        types: (type.possibleTypes ?? []).map((each) => typeReference(each.name)),
      };
    default:
      return { kind: Kind.SCALAR_TYPE_DEFINITION, name };
  }
}

const fieldOf = ({ name, args, type }: IntrospectedField) =>
  ({
    kind: Kind.FIELD_DEFINITION,
    name: nameNode(name),
    arguments: args.map(inputOf),
    type: typeOf(type),
  }) as const;

const inputOf = ({ name, type, defaultValue }: IntrospectedInput) =>
  ({
    kind: Kind.INPUT_VALUE_DEFINITION,
    name: nameNode(name),
    type: typeOf(type),
    ...(typeof defaultValue === 'string' && { defaultValue: parseConstValue(defaultValue, { noLocation: true }) }),
  }) as const;

function typeOf({ kind, name, ofType }: IntrospectedRef): TypeNode {
  if (kind === 'NON_NULL' && ofType) {
    const type = typeOf(ofType);
    return type.kind === Kind.NON_NULL_TYPE ? type : { kind: Kind.NON_NULL_TYPE, type };
  }
  if (kind === 'LIST' && ofType) return { kind: Kind.LIST_TYPE, type: typeOf(ofType) };
  return typeReference(name ?? '');
}
