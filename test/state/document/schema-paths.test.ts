import { expect, test } from 'vitest';
import { fixtureDocumentSchema } from '../../../src/state/document/fixture-document.ts';
import { findClosestKey, keysAt } from '../../../src/state/document/schema-paths.ts';

test.each([
  [[], 'customers', true],
  [['customers', 3], 'email', true],
  [['customers', 3, 'addresses', 0], 'city', true],
  [['customers', 3], 'city', false],
  [['seed'], 'email', false],
  [['unknown', 'x'], 'email', false],
])('the schema of documents has at %j the key %s: %s', (path, key, has) => {
  expect(keysAt(fixtureDocumentSchema, path).includes(key)).toBe(has);
});

test.each([
  ['custmers', 'customers'],
  ['emial', 'email'],
  ['xyz', undefined],
])('the key closest to %s is %s', (key, found) => {
  expect(findClosestKey(key, ['customers', 'email'])).toBe(found);
});

test('finds no closest key without candidates', () => {
  expect(findClosestKey('a', [])).toBeUndefined();
});
