import { expect, test } from 'vitest';
import { parseCodes } from '../../../src/domain/two-factor/csv-setting.ts';

test.each([
  ['', ['']],
  ['google', ['google']],
  ['google, authy ,u2fkey', ['google', 'authy', 'u2fkey']],
  [' google,authy ', [' google', 'authy ']],
])('splits %j at its commas', (csv, codes) => {
  expect(parseCodes(csv)).toEqual(codes);
});
