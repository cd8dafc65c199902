import { Kind, parse } from 'graphql';
import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Resolvers, SchemaExtension } from '../resolvers/schema-options.ts';
import { type Definitions, fieldsOf } from './schema-definitions.ts';

/**
 * What extensions name and nothing has, in words: a misspelt type would be made, and never be asked for.
 *
 * @param base the types before anything was added
 * @param types all of them
 */
export function unknownPlaces(extensions: readonly SchemaExtension[], base: Definitions, types: Definitions): string[] {
  const made = new Set(extensions.flatMap(({ schema }) => namesIn(schema, Kind.OBJECT_TYPE_DEFINITION)));
  return extensions.flatMap(({ schema, mocks = {}, resolvers = {} }, index) => {
    const extended = namesIn(schema, Kind.OBJECT_TYPE_EXTENSION).filter((name) => !base.has(name) && !made.has(name));
    const said = [...places('mocks', mocks, types), ...places('resolvers', resolvers, types)];
    return [...extended.map((name) => `schema: there is no type ${name} to extend`), ...said].map(
      (fault) => `extensions[${index}].${fault}`,
    );
  });
}

function namesIn(schema: string | undefined, kind: Kind): string[] {
  if (schema === undefined || /^\s*\{/.test(schema)) return [];
  return parse(schema, { noLocation: true }).definitions.flatMap((node) =>
    node.kind === kind && 'name' in node && node.name ? [node.name.value] : [],
  );
}

function places(key: string, byType: Readonly<Record<string, object>>, types: Definitions): string[] {
  return Object.entries(byType).flatMap(([type, fields]) => {
    if (!types.has(type)) return [`${key}.${type}: there is no such type`];
    const known = new Set(fieldsOf(types.get(type)).map(({ name }) => name.value));
    const unknown = Object.keys(fields).filter((field) => !known.has(field));
    return unknown.map((field) => `${key}.${type}.${field}: there is no such field`);
  });
}

/** Functions of a team, whose errors are told as those of a Magento module are: in the answer, as bad input. */
export const toldAsInput = (resolvers: Resolvers): Resolvers =>
  Object.fromEntries(
    Object.entries(resolvers).map(([type, fields]) => [
      type,
      Object.fromEntries(Object.entries(fields).map(([field, resolve]) => [field, telling(resolve)])),
    ]),
  );

const telling =
  (resolve: Resolvers[string][string]) =>
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
