import { expect, test } from 'vitest';
import { differences } from './match.ts';

test.each([
  ['equal scalars', 1, 1, 2],
  ['a number and a string', 1, 1, '1'],
  ['null and undefined', null, null, undefined],
  ['objects by subset', { a: 1 }, { a: 1, b: 2 }, { b: 2 }],
  ['a missing key', { a: { $any: true } }, { a: 0 }, {}],
  ['arrays item by item', [1, { a: 1 }], [1, { a: 1, b: 2 }], [1, { a: 2 }]],
  ['arrays of the same length', [1], [1], [1, 1]],
  ['$any', { $any: true }, '', null],
  ['$absent', { $absent: true }, undefined, null],
  ['$type', { $type: 'array' }, [], {}],
  ['$match', { $match: '^a' }, 'ab', 'ba'],
  ['$length', { $length: 2 }, 'ab', 'abc'],
  ['$exact', { $exact: { a: 1 } }, { a: 1 }, { a: 1, b: 2 }],
  ['$contains in an array', { $contains: { a: 1 } }, [{ a: 1, b: 2 }], [{ a: 2 }]],
  ['$contains in a string', { $contains: 'b' }, 'abc', 'ac'],
  ['$not', { $not: 1 }, 2, 1],
  ['$oneOf', { $oneOf: [1, 2] }, 2, 3],
])('%s: accepts a matching value and rejects another', (_, expected, matching, other) => {
  expect(differences(expected, matching)).toEqual([]);
  expect(differences(expected, other)).not.toEqual([]);
});

test('rejects an unknown matcher', () => {
  expect(() => differences({ $like: 'a' }, 'a')).toThrow('unknown matcher $like');
});

test('a difference has the path, the expected and the actual value', () => {
  expect(differences({ data: [{ token: 'a' }] }, { data: [{ token: 'b' }] })).toEqual([
    '/data/0/token: expected "a", got "b"',
  ]);
});
