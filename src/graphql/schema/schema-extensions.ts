import { Kind, parse } from 'graphql';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { suggestName } from '../../matching/closest-name.ts';
import type { ResolverMap } from '../resolvers/resolver-maps.ts';
import { isIntrospectionResponse } from './introspected-definitions.ts';
import { type Definitions, fieldsOf } from './schema-definitions.ts';
import type { SchemaExtension } from './schema-options.ts';

/**
 * Describes the types and fields that extensions name and that do not exist. `extend type` with a misspelt name would add a
 * type that no field returns.
 *
 * @param base the types without extensions
 * @param types all types
 */
export function unknownReferences(
  extensions: readonly SchemaExtension[],
  base: Definitions,
  types: Definitions,
): string[] {
  const defined = new Set(extensions.flatMap(({ schema }) => namesIn(schema, Kind.OBJECT_TYPE_DEFINITION)));
  return extensions.flatMap(({ schema, mocks = {}, resolvers = {} }, index) => {
    const extended = namesIn(schema, Kind.OBJECT_TYPE_EXTENSION);
    const unknown = extended.filter((name) => !base.has(name) && !defined.has(name));
    return [
      ...unknown.map((name) => `schema: extends the unknown type ${name}${suggestion(name, base.keys())}`),
      ...unknownKeys('mocks', mocks, types),
      ...unknownKeys('resolvers', resolvers, types),
    ].map((problem) => `extensions[${index}].${problem}`);
  });
}

function namesIn(schema: string | undefined, kind: Kind): string[] {
  if (schema === undefined || isIntrospectionResponse(schema)) return [];
  return parse(schema, { noLocation: true }).definitions.flatMap((node) =>
    node.kind === kind && 'name' in node && node.name ? [node.name.value] : [],
  );
}

function unknownKeys(property: string, byType: Readonly<Record<string, object>>, types: Definitions): string[] {
  return Object.entries(byType).flatMap(([type, fields]) => {
    if (!types.has(type)) return [`${property}.${type}: unknown type${suggestion(type, types.keys())}`];
    const known = new Set(fieldsOf(types.get(type)).map(({ name }) => name.value));
    const unknown = Object.keys(fields).filter((field) => !known.has(field));
    return unknown.map((field) => `${property}.${type}.${field}: unknown field${suggestion(field, known)}`);
  });
}

/** Maximum edit distance between a misspelt name and the name that is suggested. */
const MAX_TYPING_ERRORS = 2;

/** The known name with the smallest edit distance from a name. */
function suggestion(name: string, known: Iterable<string>): string {
  const match = suggestName(name, [...known], () => MAX_TYPING_ERRORS);
  return match === undefined ? '' : `; did you mean '${match}'?`;
}

/** Resolvers of an extension whose errors are refusals with their message, like the input exceptions of a Magento module. */
export const reportErrorsAsInput = (resolvers: ResolverMap): ResolverMap =>
  Object.fromEntries(
    Object.entries(resolvers).map(([type, fields]) => [
      type,
      Object.fromEntries(Object.entries(fields).map(([field, resolve]) => [field, withInputErrors(resolve)])),
    ]),
  );

const withInputErrors =
  (resolve: ResolverMap[string][string]) =>
  (...args: never[]): unknown => {
    try {
      const value = resolve(...args);
      return value instanceof Promise ? value.catch(refuse) : value;
    } catch (error) {
      return refuse(error);
    }
  };

function refuse(error: unknown): never {
  if (error instanceof Refusal) throw error;
  throw new Refusal('severalMessages', [error instanceof Error ? error.message : String(error)]);
}
