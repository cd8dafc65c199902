import { expect, test } from 'vitest';
import { PathSet } from '../../../src/state/document/path-set.ts';

const paths = new PathSet([['a', 0, 'b'], ['c']]);

test.each([
  [['a', 0, 'b'], true, true, true],
  [['a', 0], false, true, false],
  [['a', 0, 'b', 'x'], false, false, true],
  [['a', 1, 'b'], false, false, false],
  [['a', '0', 'b'], false, false, false],
  [['c'], true, true, true],
  [['c', 1, 2], false, false, true],
  [['d'], false, false, false],
  [[], false, true, false],
])('the path %j: in the set %s, at or above a path of it %s, at or below one %s', (path, isIn, isAbove, isBelow) => {
  expect([paths.has(path), paths.hasAtOrBelow(path), paths.hasAtOrAbove(path)]).toEqual([isIn, isAbove, isBelow]);
});

test('an empty set has no path, and the path of the whole document is above each path', () => {
  const set = new PathSet();
  expect([set.has([]), set.has(['a']), set.hasAtOrAbove(['a'])]).toEqual([false, false, false]);
  set.add([]);
  set.add(['a', 'b']);
  set.add(['a']);
  expect([set.has([]), set.has(['a']), set.has(['a', 'b']), set.hasAtOrAbove(['x'])]).toEqual([true, true, true, true]);
});
