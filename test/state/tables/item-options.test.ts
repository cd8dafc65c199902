import { expect, test } from 'vitest';
import { type ItemOptions, itemKey } from '../../../src/state/tables/item-options.ts';

const entered = (uid: string, value: string) => ({ entered: [{ uid, value }] });

test.each<[string, ItemOptions | undefined, ItemOptions | undefined, boolean]>([
  ['no options', undefined, undefined, true],
  ['empty options', {}, { selected: [], entered: [] }, true],
  ['the same variant in other letter case', { variant: 'Red' }, { variant: 'RED' }, true],
  ['another variant', { variant: 'Red' }, { variant: 'Blue' }, false],
  ['a variant and none', { variant: 'Red' }, {}, false],
  ['selected options in another order', { selected: ['a', 'b'] }, { selected: ['b', 'a'] }, true],
  ['other selected options', { selected: ['a'] }, { selected: ['b'] }, false],
  ['the same entered value', entered('a', 'Ana'), entered('a', 'Ana'), true],
  ['another entered value', entered('a', 'Ana'), entered('a', 'Bo'), false],
  ['the value of another option', entered('a', 'Ana'), entered('b', 'Ana'), false],
])('items of one product with %s have one key: %#', (_, one, other, expected) => {
  expect(itemKey('TOP', one) === itemKey('top', other)).toBe(expected);
});

test('the order of selected options is unchanged', () => {
  const options = { selected: ['b', 'a'] };
  itemKey('TOP', options);
  expect(options.selected).toEqual(['b', 'a']);
});

test('items of other products have other keys', () => {
  expect(itemKey('TOP', undefined)).not.toBe(itemKey('BAG', undefined));
  expect(itemKey('TOP', {})).not.toBe(itemKey('BAG', {}));
});
