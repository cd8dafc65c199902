import {
  coerceInputValue,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getVariableValues,
  isInputObjectType,
  isInputType,
  type NamedTypeNode,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { escapePhpJson } from '../../http/php-json.ts';
import type { GraphqlPhpVersion } from './graphql-php-messages.ts';

/** Maximum number of errors that are reported for one variable: each repeats the value. */
const MAX_ERRORS = 50;

type Values = Readonly<Record<string, unknown>>;

/**
 * Errors of variables, in the order of their definitions. graphql-js prints values as JavaScript, graphql-php as JSON.
 * [webonyx/graphql-php src/Executor/Values.php, src/Utils/Value.php]
 *
 * @param inputs as the client sent them
 * @param cast the same, after their scalars were cast
 */
export const variableErrors = (
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  inputs: Values,
  version: GraphqlPhpVersion,
  cast: Values = inputs,
): GraphQLError[] =>
  definitions.flatMap((definition) => {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type as NamedTypeNode);
    const value = Object.hasOwn(cast, name) ? cast[name] : undefined;
    if (isInputType(type) && value !== undefined && value !== null)
      return coercionErrors(definition, type, { sent: inputs[name], cast: value }, version);
    const { errors = [] } = getVariableValues(schema, [definition], cast);
    return [...errors];
  });

/** Thrown to stop the coercion of a value with too many errors. */
const TOO_MANY_ERRORS = new Error('too many errors of one variable');

function coercionErrors(
  definition: VariableDefinitionNode,
  type: GraphQLInputType,
  { sent, cast }: { sent: unknown; cast: unknown },
  version: GraphqlPhpVersion,
): GraphQLError[] {
  const name = definition.variable.name.value;
  const errors: GraphQLError[] = [];
  try {
    coerceInputValue(cast, type, (path, invalid, { message }) => {
      if (errors.length >= MAX_ERRORS) throw TOO_MANY_ERRORS;
      const problem = { name, path, invalid, sent, message };
      const text = version === '15' ? messageOf15(problem) : messageOf14(problem, type);
      errors.push(new GraphQLError(text, { nodes: definition }));
    });
  } catch (error) {
    if (error !== TOO_MANY_ERRORS) throw error;
  }
  return errors;
}

interface CoercionProblem {
  readonly name: string;
  readonly path: readonly (string | number)[];
  /** The part of the cast value at the path. */
  readonly invalid: unknown;
  readonly sent: unknown;
  readonly message: string;
}

const pathToString = (path: CoercionProblem['path']): string =>
  path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');

/** A value as graphql-php prints it: a string unescaped between quotes, arrays and objects as PHP does. [src/Utils/Utils.php printSafeJson] */
function printSafeJson(value: unknown): string {
  if (typeof value === 'string') return value === '' ? '(empty string)' : `"${value}"`;
  // PHP has one type of array, so that an empty object is printed as [].
  return escapePhpJson(JSON.stringify(value, (_, each) => (isEmptyObject(each) ? [] : each)));
}

const isEmptyObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** The message of a scalar or enum, with the value as graphql-php prints it. */
const withPrintedValue = (message: string, value: string): string =>
  message
    .replace(/^(\w+ cannot represent .* value:) .*$/s, (_, start) => `${start} ${value}`)
    .replace(/^(Enum "\w+" cannot represent non-string value:) .*$/s, (_, start) => `${start} ${value}.`);

function messageOf15({ name, path, invalid, sent, message }: CoercionProblem): string {
  const at = path.length === 0 ? '' : ` at "${name}${pathToString(path)}"`;
  const reason = withPrintedValue(message, printSafeJson(invalid));
  return `Variable "$${name}" got invalid value ${printSafeJson(valueAt(sent, path))}${at}; ${reason}`;
}

const valueAt = (value: unknown, path: CoercionProblem['path']): unknown =>
  path.reduce<unknown>((parent, key) => (parent as Readonly<Record<string | number, unknown>>)[key], value);

/** Version 14 prints the whole value, calls it `value` in paths and does not quote types. */
const messageOf14 = (problem: CoercionProblem, type: GraphQLInputType): string =>
  `Variable "$${problem.name}" got invalid value ${printSafeJson(problem.sent)}; ${reasonOf14(problem, type)}`;

function reasonOf14({ path, invalid, message }: CoercionProblem, type: GraphQLInputType): string {
  const at = path.length === 0 ? '' : ` at value${pathToString(path)}`;
  const typeName = namedTypeAt(type, path);
  const [, required, requiredType] = /^Field "(\w+)" of required type "(.+)" was not provided\.$/.exec(message) ?? [];
  if (required !== undefined)
    return `Field value${pathToString(path)}.${required} of required type ${requiredType} was not provided.`;
  const [, undefinedField] = /^Field "(.+)" is not defined by type/s.exec(message) ?? [];
  if (undefinedField !== undefined)
    return `Field "${undefinedField}" is not defined by type ${typeName}${at}${suggestionOf14(message)}`;
  if (/does not exist in|^Enum /.test(message)) return `Expected type ${typeName}${at}${suggestionOf14(message)}`;
  if (/cannot represent/.test(message))
    return `Expected type ${typeName}${at}; ${withPrintedValue(message, printSafe(invalid))}`;
  if (message.startsWith('Expected non-nullable'))
    return message.replace(/^(.+ type) "(.+)" not to be null\.$/, `$1 $2 not to be null${at}.`);
  return `Expected type ${typeName} to be an object${at}.`;
}

/** Scalars of version 14 do not quote strings. [src/Utils/Utils.php printSafe] */
const printSafe = (value: unknown): string =>
  typeof value === 'string' && value !== '' ? value : printSafeJson(value);

function suggestionOf14(message: string): string {
  const [, names] = (message.endsWith('?') && /Did you mean (?:the enum value )?(.+)\?$/.exec(message)) || [];
  return names === undefined ? '.' : `; did you mean ${names.replaceAll('"', '')}?`;
}

/** The named type that is required at a path of a value. */
function namedTypeAt(type: GraphQLInputType, path: CoercionProblem['path']): string {
  let namedType = getNamedType(type);
  for (const key of path) {
    const field = isInputObjectType(namedType) && typeof key === 'string' ? namedType.getFields()[key] : undefined;
    if (field) namedType = getNamedType(field.type);
  }
  return namedType.name;
}
