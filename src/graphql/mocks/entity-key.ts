import { type GraphQLResolveInfo, responsePathAsArray } from 'graphql';
import { isRef } from './entity-ref.ts';

/** Fields that identify an entity, most reliable first. */
const KEY_FIELDS = ['sku', 'uid', 'id', 'code', 'identifier', 'number', 'url_key', 'email', 'name'];

/** Contains the key of an object's owner, for an object without a key field. */
const OWNER_KEY = Symbol('owner key');

/** The key of an entity: its own key field, or the key of its owner, or its path in the response. */
export function entityKey(source: unknown, info: GraphQLResolveInfo): string {
  if (source === undefined || source === null) return 'ROOT';
  if (isRef(source)) return String(source.$ref.key);
  return keyOf(source) ?? responsePathAsArray(info.path).slice(0, -1).join('.');
}

function keyOf(source: object): string | undefined {
  const values = source as Readonly<Record<PropertyKey, unknown>>;
  // Only an object without a key field has the key of its owner.
  const owner = values[OWNER_KEY];
  if (typeof owner === 'string') return owner;
  for (const name of KEY_FIELDS) {
    const value = values[name];
    if (typeof value === 'string' || typeof value === 'number') return `${name}=${value}`;
  }
  return undefined;
}

/**
 * The value of a field, with a key for every plain object in it that has none: that of its owner and the field. So its
 * generated fields are the same wherever the object appears.
 */
export function withOwnerKey(value: unknown, source: unknown, info: GraphQLResolveInfo): unknown {
  if (value === null || typeof value !== 'object' || isRef(value)) return value;
  const owner = source !== null && typeof source === 'object' ? entityKey(source, info) : undefined;
  return owner === undefined ? value : withKey(value, `${owner}.${info.fieldName}`);
}

function withKey(value: object, key: string): unknown {
  if (Array.isArray(value))
    return value.map((each: unknown, index) =>
      each !== null && typeof each === 'object' ? withKey(each, `${key}#${index}`) : each,
    );
  if (Object.getPrototypeOf(value) !== Object.prototype || isRef(value) || keyOf(value) !== undefined) return value;
  return { ...value, [OWNER_KEY]: key };
}
