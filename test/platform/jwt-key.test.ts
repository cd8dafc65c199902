import { expect, test } from 'vitest';
import { padJwtKey } from '../../src/platform/jwt-key.ts';

test.each([
  ['', 1024, 1024],
  ['a', 1023, 1024],
  ['ab', 1023, 1023],
  ['é', 1023, 1023],
  ['k'.repeat(2047), 0, 1],
  ['k'.repeat(2048), 0, 0],
  ['k'.repeat(2049), 0, 0],
])('pads %j with %i characters before and %i after', (key, before, after) => {
  expect(padJwtKey(key)).toBe('&'.repeat(before) + key + '&'.repeat(after));
});
