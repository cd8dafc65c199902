import { expect, test } from 'vitest';
import { agreementFixtureSchema, orderFixtureSchema } from '../../../src/state/document/checkout-fixtures.ts';
import { formatPath } from '../../../src/state/document/document-problems.ts';
import { schemaProblems } from '../../../src/state/document/schema-problems.ts';

type Schema = Parameters<typeof schemaProblems>[0];

const problemsOf = (schema: Schema, value: unknown) =>
  schemaProblems(schema, value).map(({ path, message }) => `${formatPath(path)}: ${message}`);

const TERMS = { name: 'T', content: 'c', checkbox_text: 'I agree' };

test.each([
  ['a valid value', {}, []],
  ['a number in place of a string', { content: 7 }, ['content: expected a string, got 7; put it in quotes']],
  ['a flag in place of a string', { content: true }, ['content: expected a string, got true; put it in quotes']],
  ['null in place of a string', { content: null }, ['content: expected a string, got null']],
  ['a string in place of a flag', { is_active: 'no' }, ["is_active: expected true or false, got 'no'"]],
  ['a string in place of an array', { stores: 'de' }, ["stores: expected an array, got 'de'"]],
  ['an element of another type', { stores: ['de', 2] }, ['stores[1]: expected a string, got 2; put it in quotes']],
  ['a misspelt key', { is_actve: true }, ["is_actve: unknown key; did you mean 'is_active'?"]],
  [
    'two unknown keys',
    { nmae: 1, sotres: [] },
    ["nmae: unknown key; did you mean 'name'?", "sotres: unknown key; did you mean 'stores'?"],
  ],
])('%s has its problems', (_, values, problems) => {
  expect(problemsOf(agreementFixtureSchema, { ...TERMS, ...values })).toEqual(problems);
});

test('each missing key is a problem, and all are found at once', () => {
  expect(problemsOf(agreementFixtureSchema, {})).toEqual([
    'name: is missing',
    'content: is missing',
    'checkbox_text: is missing',
  ]);
});

test('a key that resembles none lists the valid keys', () => {
  expect(problemsOf(agreementFixtureSchema, { ...TERMS, zzzzzzzz: 1 })).toEqual([
    expect.stringMatching(/^zzzzzzzz: unknown key; valid keys are agreement_id, name, content, .*, stores$/),
  ]);
});

test.each([
  ['country_id', 'country_code'],
  ['country_cod', 'country_code'],
])('the key %s of an address is %s', (key, name) => {
  expect(problemsOf(orderFixtureSchema, { items: [], shipping_address: { [key]: 'US' } })).toEqual([
    `shipping_address.${key}: unknown key; did you mean '${name}'?`,
  ]);
});
