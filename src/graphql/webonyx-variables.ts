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
import { type Generation, webonyxText } from './webonyx.ts';

/** Errors of one variable that are told: each repeats the value. */
const MOST_ERRORS = 50;

/** Errors of variables. graphql-js prints values as JavaScript, Magento's library as JSON. [src/Utils/Value.php] */
export function variableErrors(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  inputs: Readonly<Record<string, unknown>>,
  generation: Generation,
): GraphQLError[] {
  const { errors = [] } = getVariableValues(schema, definitions, inputs);
  const plain = errors.filter(({ originalError }) => originalError === undefined);
  const ill = definitions.flatMap((definition) => {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type as NamedTypeNode);
    const value = inputs[name];
    if (!isInputType(type) || value === undefined || value === null) return [];
    const found: GraphQLError[] = [];
    coerceInputValue(value, type, (path, invalid, { message }) => {
      if (found.length >= MOST_ERRORS) return;
      const said = { name, path, invalid, whole: value, message };
      const text = generation === '15' ? variableText(said) : variableText14(said, type);
      found.push(new GraphQLError(text, { nodes: definition }));
    });
    return found;
  });
  return [...plain, ...ill];
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

const inJson = (message: string, invalid: unknown): string =>
  message.replace(/^(\w+ cannot represent .* value:) .*$/s, (_, said) => `${said} ${JSON.stringify(invalid)}`);

function variableText({ name, path, invalid, message }: IllVariable): string {
  const place = path.length === 0 ? '' : ` at "${name}${pathText(path)}"`;
  return `Variable "$${name}" got invalid value ${JSON.stringify(invalid)}${place}; ${inJson(message, invalid)}`;
}

/** Generation 14 prints the whole value, calls it `value` in paths and quotes no types. */
function variableText14({ name, path, invalid, whole, message }: IllVariable, type: GraphQLInputType): string {
  const place = path.length === 0 ? '' : ` at value${pathText(path)}`;
  const [, field, fieldType] = /^Field "(\w+)" of required type "(.+)" was not provided\.$/.exec(message) ?? [];
  const told =
    field !== undefined
      ? `Field value${pathText(path)}.${field} of required type ${fieldType} was not provided.`
      : /cannot represent|does not exist/.test(message)
        ? `Expected type ${namedTypeAt(type, path)}${place}${detail14(message, invalid)}`
        : webonyxText(message, '14')
            .replace(
              /^Expected non-nullable type "(.+)" not to be null\.$/,
              `Expected non-nullable type $1 not to be null${place}.`,
            )
            .replace(/^Expected type "(.+)" to be an object\.$/, `Expected type $1 to be an object${place}.`);
  return `Variable "$${name}" got invalid value ${JSON.stringify(whole)}; ${told}`;
}

/** What follows the type: the scalar's own words, or the enum's nearest values. */
function detail14(message: string, invalid: unknown): string {
  if (!/does not exist/.test(message)) return `; ${inJson(message, invalid)}`;
  const [, nearest] = /Did you mean the enum value (.+)\?$/.exec(message) ?? [];
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
