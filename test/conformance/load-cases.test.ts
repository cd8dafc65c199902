import { expect, test } from 'vitest';
import { cases, fixturesOf, namedDocuments } from './load-cases.ts';

test('uses the named document, with the keys of the case in place of its own', () => {
  expect(fixturesOf({ $ref: 'roni', magento: '2.4.8' })).toEqual({
    ...namedDocuments['roni'],
    magento: '2.4.8',
  });
  expect(fixturesOf({ $ref: 'roni', customers: [] })).toEqual({ customers: [] });
});

test('uses a document without a reference unchanged, and an empty one by default', () => {
  expect(fixturesOf({ customers: [] })).toEqual({ customers: [] });
  expect(fixturesOf(undefined)).toEqual({});
});

test('reports a reference to an unknown document', () => {
  expect(() => fixturesOf({ $ref: 'rony' })).toThrow("given.json has no document 'rony'");
});

test('every named document is used by several cases', () => {
  const references = cases.map(({ given }) => given?.$ref);
  const uses = Object.keys(namedDocuments).map((name) => [name, references.filter((each) => each === name).length]);
  expect(uses.filter(([, count]) => Number(count) < 2)).toEqual([]);
});

test('every case has an id of its own', () => {
  const ids = cases.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
