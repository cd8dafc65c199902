import { expect, test } from 'vitest';
import { identifyCategories } from '../../../src/state/document/identify-categories.ts';

test.each([
  [
    [{ name: 'Tops' }, { name: 'Hats', url_key: 'caps' }],
    [
      [3, 'tops'],
      [4, 'caps'],
    ],
  ],
  [
    [{ name: 'Tops' }, { name: 'Hats', id: 1 }],
    [
      [2, 'tops'],
      [1, 'hats'],
    ],
  ],
  [undefined, []],
])('the categories %j have the ids and URL keys %j', (fixtures, expected) => {
  expect(identifyCategories(fixtures).map(({ id, url_key }) => [id, url_key])).toEqual(expected);
});
