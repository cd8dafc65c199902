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

test.each([
  [[[2, 3]], [1, 4, 5]],
  [[[1, 1]], [2, 3, 4]],
  [
    [
      [3, 4],
      [1, 2],
    ],
    [5, 6, 7],
  ],
  [[[2, 2]], [1, 3, 4]],
])('ids in the ranges %j are not assigned: %j', (ranges, ids) => {
  const reserved = ranges.map(([firstId = 0, lastId = 0]) => ({ firstId, lastId }));
  expect(assignIds([{}, {}, {}], reserved).map(({ id }) => id)).toEqual(ids);
});

test('an id of the document may follow a range', () => {
  expect(assignIds([{}, {}, { id: 4 }], [{ firstId: 2, lastId: 3 }]).map(({ id }) => id)).toEqual([1, 5, 4]);
});
