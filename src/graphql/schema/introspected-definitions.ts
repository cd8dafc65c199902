import {
  type DefinitionNode,
  Kind,
  OperationTypeNode,
  parseConstValue,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { SchemaError } from '../../platform/schema-error.ts';

/** What an introspection query answers, as far as it is needed. */
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
 * The types of an answer to an introspection query, with or without `data` around it, as SDL would define them. That is
 * many times quicker than by way of a schema that is printed and read again.
 *
 * @throws BadSchema when it is no such answer
 */
export function introspectedDefinitions(text: string): DefinitionNode[] {
  const schema = schemaIn(text);
  const own = schema.types.filter((type) => !type?.name?.startsWith('__') && !BUILT_IN.has(type?.name ?? ''));
  return [...own.map(readDefinition), ...rootsOf(schema)];
}

const BUILT_IN = new Set(['Int', 'Float', 'String', 'Boolean', 'ID']);

interface IntrospectedSchema {
  readonly types: readonly (IntrospectedType | null)[];
  readonly queryType?: { readonly name: string } | null;
  readonly mutationType?: { readonly name: string } | null;
}

function schemaIn(text: string): IntrospectedSchema {
  try {
    const read = JSON.parse(text) as { data?: unknown };
    const { __schema } = (read.data ?? read) as { __schema?: IntrospectedSchema };
    if (Array.isArray(__schema?.types)) return __schema;
  } catch (error) {
    throw new SchemaError([(error as Error).message]);
  }
  throw new SchemaError(["there is no '__schema' in it: expected SDL, or the answer to an introspection query"]);
}

/** Which types the roots are, where they are called otherwise than everybody calls them. */
function rootsOf({ queryType, mutationType }: IntrospectedSchema): DefinitionNode[] {
  const roots = [
    { operation: OperationTypeNode.QUERY, usual: 'Query', name: queryType?.name },
    { operation: OperationTypeNode.MUTATION, usual: 'Mutation', name: mutationType?.name },
  ].filter((root) => root.name !== undefined);
  if (roots.every(({ name, usual }) => name === usual)) return [];
  const operationTypes = roots.map(({ operation, name = '' }) => ({
    kind: Kind.OPERATION_TYPE_DEFINITION as const,
    operation,
    type: reference(name),
  }));
  return [{ kind: Kind.SCHEMA_DEFINITION, operationTypes }];
}

/** Tells which type it is that is not told as the specification says. */
function readDefinition(type: IntrospectedType | null): TypeDefinitionNode {
  try {
    return definitionOf(type as IntrospectedType);
  } catch (error) {
    throw new SchemaError([`type ${type?.name ?? 'without a name'} is not told in full (${(error as Error).message})`]);
  }
}

const named = (value: string) => ({ kind: Kind.NAME, value }) as const;
const reference = (name: string) => ({ kind: Kind.NAMED_TYPE, name: named(name) }) as const;

function definitionOf(type: IntrospectedType): TypeDefinitionNode {
  if (typeof type.name !== 'string') throw new TypeError('a name is a text');
  const name = named(type.name);
  const interfaces = (type.interfaces ?? []).map((each) => reference(each.name));
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
        name: named(value.name),
      }));
      return { kind: Kind.ENUM_TYPE_DEFINITION, name, values };
    }
    case 'UNION':
      return {
        kind: Kind.UNION_TYPE_DEFINITION,
        name,
        types: (type.possibleTypes ?? []).map((each) => reference(each.name)),
      };
    default:
      return { kind: Kind.SCALAR_TYPE_DEFINITION, name };
  }
}

const fieldOf = ({ name, args, type }: IntrospectedField) =>
  ({
    kind: Kind.FIELD_DEFINITION,
    name: named(name),
    arguments: args.map(inputOf),
    type: typeOf(type),
  }) as const;

const inputOf = ({ name, type, defaultValue }: IntrospectedInput) =>
  ({
    kind: Kind.INPUT_VALUE_DEFINITION,
    name: named(name),
    type: typeOf(type),
    ...(typeof defaultValue === 'string' && { defaultValue: parseConstValue(defaultValue, { noLocation: true }) }),
  }) as const;

function typeOf({ kind, name, ofType }: IntrospectedRef): TypeNode {
  if (kind === 'NON_NULL' && ofType) {
    const type = typeOf(ofType);
    return type.kind === Kind.NON_NULL_TYPE ? type : { kind: Kind.NON_NULL_TYPE, type };
  }
  if (kind === 'LIST' && ofType) return { kind: Kind.LIST_TYPE, type: typeOf(ofType) };
  return reference(name ?? '');
}
