import type { GraphQLResolveInfo } from 'graphql';
import { expect, test } from 'vitest';
import { entityKey, withOwnerKey } from '../../../src/graphql/mocks/entity-key.ts';

/** `info` of the field `list` of the third entry of `items`. */
const info = {
  fieldName: 'list',
  path: {
    key: 'list',
    typename: 'T',
    prev: { key: 2, typename: undefined, prev: { key: 'items', typename: 'Q', prev: undefined } },
  },
} as unknown as GraphQLResolveInfo;

test.each([
  [undefined, 'ROOT'],
  [null, 'ROOT'],
  [{ $ref: { typeName: 'T', key: 'a' } }, 'a'],
  [{ $ref: { typeName: 'T', key: 5 } }, '5'],
  [{ sku: 'TOP', uid: 'x' }, 'sku=TOP'],
  [{ id: 0, name: 'x' }, 'id=0'],
  [{ id: null, name: 'x' }, 'name=x'],
  [{ title: 'x' }, 'items.2'],
  [{ sku: { nested: true } }, 'items.2'],
])('the key of %j is %s', (source, key) => {
  expect(entityKey(source, info)).toBe(key);
});

test('a plain object without a key gets that of its owner and the field', () => {
  const value = withOwnerKey({ city: 'Bern' }, { id: 7 }, info);
  expect(JSON.stringify(value)).toBe('{"city":"Bern"}');
  expect(entityKey(value, info)).toBe('id=7.list');
});

test('the entries of a list get their index', () => {
  const values = withOwnerKey([{ city: 'Bern' }, 'text', [{ city: 'Basel' }]], { id: 7 }, info) as unknown[];
  expect(entityKey(values[0], info)).toBe('id=7.list#0');
  expect(values[1]).toBe('text');
  expect(entityKey((values[2] as unknown[])[0], info)).toBe('id=7.list#2#0');
});

test.each([['text'], [5], [null], [{ id: 1 }], [{ $ref: { typeName: 'T', key: 'a' } }], [new Date(0)]])(
  'returns %j unchanged',
  (value) => {
    expect(withOwnerKey(value, { id: 7 }, info)).toBe(value);
  },
);

test('returns a value of a root field unchanged', () => {
  const value = { city: 'Bern' };
  expect(withOwnerKey(value, undefined, info)).toBe(value);
});
