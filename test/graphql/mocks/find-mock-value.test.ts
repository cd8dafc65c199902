import { buildSchema, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { findMockValue } from '../../../src/graphql/mocks/find-mock-value.ts';

const type = buildSchema(
  'type Query { t: T } type T implements N & M { a: Int } interface N { a: Int } interface M { a: Int }',
).getType('T');

test.each([
  ['the value of the type', [{ T: { a: 1 } }], 1],
  ['the value of an interface', [{ M: { a: 2 } }], 2],
  ['the value of the type before that of an interface', [{ N: { a: 2 }, T: { a: 1 } }], 1],
  ['the value of the first mocks', [{ N: { a: 2 } }, { T: { a: 1 } }], 2],
  ['a null value', [{ T: { a: null } }, { T: { a: 1 } }], null],
  ['no value of another field', [{ T: { b: 1 } }], undefined],
  ['no inherited property', [{}], undefined],
])('returns %s', (_, mocks, expected) => {
  if (!isObjectType(type)) throw new Error('no type');
  expect(findMockValue(mocks, type, 'a')).toBe(expected);
  expect(findMockValue(mocks, type, 'constructor')).toBeUndefined();
});
