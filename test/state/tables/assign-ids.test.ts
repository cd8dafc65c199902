import { expect, test } from 'vitest';
import { assignIds } from '../../../src/state/tables/assign-ids.ts';

test.each([
  [[], []],
  [
    [{}, {}],
    [1, 2],
  ],
  [
    [{}, { id: 1 }, {}, { id: 3 }, {}],
    [2, 1, 4, 3, 5],
  ],
])('the rows %j have the ids %j', (fixtures, ids) => {
  expect(assignIds<{ id?: number }>(fixtures).map(({ id }) => id)).toEqual(ids);
});
