import { expect, test } from 'vitest';
import { isRelativeTime, parseOptionalTime } from '../../../src/state/seed/fixture-time.ts';

test.each([
  ['+10m', true],
  ['-1d', true],
  ['2030-01-01', false],
  ['', false],
  [null, false],
  [undefined, false],
])('the time %j is relative: %s', (text, isRelative) => {
  expect(isRelativeTime(text)).toBe(isRelative);
});

test.each([
  ['5', 5],
  [null, 'default'],
  [undefined, 'default'],
])('the time %j is parsed as %j', (text, time) => {
  expect(parseOptionalTime(text, Number, 'default')).toBe(time);
});
