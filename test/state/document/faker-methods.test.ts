import { expect, test } from 'vitest';
import { loadFaker } from '../../../src/graphql/mocks/load-faker.ts';
import { FAKER_METHODS } from '../../../src/state/document/faker-methods.ts';

const faker = await loadFaker('en_US');

/** Methods that need arguments. */
const CALLS: Readonly<Record<string, string>> = {
  'date.between': '({"from": "2030-01-01", "to": "2030-02-01"})',
  'date.betweens': '({"from": "2030-01-01", "to": "2030-02-01"})',
  'helpers.arrayElement': '(["a", "b"])',
  'helpers.arrayElements': '(["a", "b"])',
  'helpers.fake': '("a")',
  'helpers.fromRegExp': '("[a]{2}")',
  'helpers.objectEntry': '({"a": 1})',
  'helpers.objectKey': '({"a": 1})',
  'helpers.objectValue': '({"a": 1})',
  'helpers.rangeToNumber': '({"min": 1, "max": 2})',
  'helpers.shuffle': '(["a", "b"])',
  'helpers.weightedArrayElement': '([{"weight": 1, "value": "a"}])',
  'string.fromCharacters': '("ab")',
};

test.each(FAKER_METHODS)('a template can use %s', (method) => {
  const template = `{{${method}${CALLS[method] ?? ''}}}`;
  expect(faker.helpers.fake(template)).not.toBe(template);
});
