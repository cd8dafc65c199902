import { type GraphQLResolveInfo, responsePathAsArray } from 'graphql';
import { isRef } from './entity-ref.ts';

/** Fields that tell one entity from another, the surest first. */
const KEYS = ['sku', 'uid', 'id', 'code', 'identifier', 'number', 'url_key', 'email', 'name'];

/** Where an object is known by what it belongs to, since it has nothing of its own. */
const BELONGS_TO = Symbol('belongs to');

/** What an entity is known by: its own key, else what it belongs to, else where it stands in the answer. */
export function entityKey(source: unknown, info: GraphQLResolveInfo): string {
  if (source === undefined || source === null) return 'ROOT';
  if (isRef(source)) return String(source.$ref.key);
  return ownKey(source) ?? responsePathAsArray(info.path).slice(0, -1).join('.');
}

function ownKey(source: object): string | undefined {
  const values = source as Readonly<Record<PropertyKey, unknown>>;
  const name = KEYS.find((key) => typeof values[key] === 'string' || typeof values[key] === 'number');
  if (name !== undefined) return `${name}=${values[name]}`;
  const owner = values[BELONGS_TO];
  return typeof owner === 'string' ? owner : undefined;
}

/**
 * What a field told, so that what is made up beside it is the same wherever it is shown: a plain object without a key of
 * its own is known by its owner and the field.
 */
export function belonging(value: unknown, source: unknown, info: GraphQLResolveInfo): unknown {
  if (value === null || typeof value !== 'object' || isRef(value)) return value;
  const owner = source !== null && typeof source === 'object' ? entityKey(source, info) : undefined;
  return owner === undefined ? value : marked(value, `${owner}.${info.fieldName}`);
}

function marked(value: object, key: string): unknown {
  if (Array.isArray(value))
    return value.map((each: unknown, index) =>
      each !== null && typeof each === 'object' ? marked(each, `${key}#${index}`) : each,
    );
  if (isRef(value) || ownKey(value) !== undefined || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return { ...value, [BELONGS_TO]: key };
}
