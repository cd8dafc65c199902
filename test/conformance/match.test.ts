import { expect, test } from 'vitest';
import { differences } from './match.ts';

test.each([
  ['equal scalars', 1, 1, 2],
  ['a number is not its text', 1, 1, '1'],
  ['null is not nothing', null, null, undefined],
  ['maps by subset', { a: 1 }, { a: 1, b: 2 }, { b: 2 }],
  ['a missing key', { a: { $any: true } }, { a: 0 }, {}],
  ['lists item by item', [1, { a: 1 }], [1, { a: 1, b: 2 }], [1, { a: 2 }]],
  ['lists of one length', [1], [1], [1, 1]],
  ['$any', { $any: true }, '', null],
  ['$absent', { $absent: true }, undefined, null],
  ['$type', { $type: 'array' }, [], {}],
  ['$match', { $match: '^a' }, 'ab', 'ba'],
  ['$length', { $length: 2 }, 'ab', 'abc'],
  ['$exact', { $exact: { a: 1 } }, { a: 1 }, { a: 1, b: 2 }],
  ['$contains in a list', { $contains: { a: 1 } }, [{ a: 1, b: 2 }], [{ a: 2 }]],
  ['$contains in a text', { $contains: 'b' }, 'abc', 'ac'],
  ['$not', { $not: 1 }, 2, 1],
  ['$oneOf', { $oneOf: [1, 2] }, 2, 3],
])('%s: one value holds and another does not', (_, wanted, right, wrong) => {
  expect(differences(wanted, right)).toEqual([]);
  expect(differences(wanted, wrong)).not.toEqual([]);
});

test('an unknown matcher is no expectation that silently holds', () => {
  expect(() => differences({ $like: 'a' }, 'a')).toThrow('there is no matcher $like');
});

test('a difference names the place, what was expected and what came', () => {
  expect(differences({ data: [{ token: 'a' }] }, { data: [{ token: 'b' }] })).toEqual([
    '/data/0/token: expected "a", got "b"',
  ]);
});
