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
import type { Generation } from './graphql-php-messages.ts';

/** Errors of one variable that are told: each repeats the value. */
const MOST_ERRORS = 50;

/**
 * Errors of variables, in the order of their definitions. graphql-js prints values as JavaScript, Magento's library as JSON.
 * [src/Executor/Values.php, src/Utils/Value.php]
 */
export const variableErrors = (
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  inputs: Readonly<Record<string, unknown>>,
  generation: Generation,
): GraphQLError[] =>
  definitions.flatMap((definition) => {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type as NamedTypeNode);
    const value = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
    if (isInputType(type) && value !== undefined && value !== null)
      return illValues(definition, type, value, generation);
    const { errors = [] } = getVariableValues(schema, [definition], inputs);
    return [...errors];
  });

/** Thrown to end the reading of a value that has been told to be wrong often enough. */
const ENOUGH = new Error('enough errors of one variable');

function illValues(
  definition: VariableDefinitionNode,
  type: GraphQLInputType,
  whole: unknown,
  generation: Generation,
): GraphQLError[] {
  const name = definition.variable.name.value;
  const found: GraphQLError[] = [];
  try {
    coerceInputValue(whole, type, (path, invalid, { message }) => {
      if (found.length >= MOST_ERRORS) throw ENOUGH;
      const said = { name, path, invalid, whole, message };
      const text = generation === '15' ? variableText(said) : variableText14(said, type);
      found.push(new GraphQLError(text, { nodes: definition }));
    });
  } catch (error) {
    if (error !== ENOUGH) throw error;
  }
  return found;
}

interface IllVariable {
  readonly name: string;
  readonly path: readonly (string | number)[];
  readonly invalid: unknown;
  readonly whole: unknown;
  readonly message: string;
}

const pathText = (path: IllVariable['path']): string =>
  path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');

/** A value as Magento's library prints it: a text bare between quotes, lists and maps as PHP does. [src/Utils/Utils.php printSafeJson] */
function printed(value: unknown): string {
  if (typeof value === 'string') return value === '' ? '(empty string)' : `"${value}"`;
  // PHP has one kind of array: an empty map is a list. It escapes slashes and what is not ASCII.
  const json = JSON.stringify(value, (_, each) => (isEmptyMap(each) ? [] : each));
  return json
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const isEmptyMap = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** A scalar's or enum's own words, with the value printed as there. */
const withValue = (message: string, value: string): string =>
  message
    .replace(/^(\w+ cannot represent .* value:) .*$/s, (_, said) => `${said} ${value}`)
    .replace(/^(Enum "\w+" cannot represent non-string value:) .*$/s, (_, said) => `${said} ${value}.`);

function variableText({ name, path, invalid, message }: IllVariable): string {
  const place = path.length === 0 ? '' : ` at "${name}${pathText(path)}"`;
  return `Variable "$${name}" got invalid value ${printed(invalid)}${place}; ${withValue(message, printed(invalid))}`;
}

/** Generation 14 prints the whole value, calls it `value` in paths and quotes no types. */
function variableText14({ name, path, invalid, whole, message }: IllVariable, type: GraphQLInputType): string {
  const place = path.length === 0 ? '' : ` at value${pathText(path)}`;
  const [, absent, absentType] = /^Field "(\w+)" of required type "(.+)" was not provided\.$/.exec(message) ?? [];
  const [, undefinedField] = /^Field "(.+)" is not defined by type/s.exec(message) ?? [];
  const expected = `Expected type ${namedTypeAt(type, path)}`;
  const told =
    absent !== undefined
      ? `Field value${pathText(path)}.${absent} of required type ${absentType} was not provided.`
      : undefinedField !== undefined
        ? `Field "${undefinedField}" is not defined by type ${namedTypeAt(type, path)}${place}${nearest14(message)}`
        : /does not exist in|^Enum /.test(message)
          ? `${expected}${place}${nearest14(message)}`
          : /cannot represent/.test(message)
            ? `${expected}${place}; ${withValue(message, bare(invalid))}`
            : message.startsWith('Expected non-nullable')
              ? message.replace(/^(.+ type) "(.+)" not to be null\.$/, `$1 $2 not to be null${place}.`)
              : `${expected} to be an object${place}.`;
  return `Variable "$${name}" got invalid value ${printed(whole)}; ${told}`;
}

/** Scalars of generation 14 do not quote texts. [src/Utils/Utils.php printSafe] */
const bare = (value: unknown): string => (typeof value === 'string' && value !== '' ? value : printed(value));

function nearest14(message: string): string {
  const [, nearest] = (message.endsWith('?') && /Did you mean (?:the enum value )?(.+)\?$/.exec(message)) || [];
  return nearest === undefined ? '.' : `; did you mean ${nearest.replaceAll('"', '')}?`;
}

/** The type that a value at a path has to be of. */
function namedTypeAt(type: GraphQLInputType, path: IllVariable['path']): string {
  let named = getNamedType(type);
  for (const key of path) {
    const field = isInputObjectType(named) && typeof key === 'string' ? named.getFields()[key] : undefined;
    if (field) named = getNamedType(field.type);
  }
  return named.name;
}
