import { expect, test } from 'vitest';
import {
  combineRefusals,
  interpolate,
  missingField,
  noSuchEntity,
  noSuchEntityOfTwo,
  type PhraseParameters,
  type Refusal,
  signInIncorrect,
} from '../../../src/magento/phrases/refusal.ts';

test.each<[string, PhraseParameters, string]>([
  ['%1 and %2', ['a', 'b'], 'a and b'],
  ['%1 and %2', ['a'], 'a and %2'],
  ['%fieldName = %fieldValue', { fieldName: 'id', fieldValue: 7 }, 'id = 7'],
  ['%fieldName', {}, '%fieldName'],
  ['%a%b', { a: '%b', b: 'x' }, '%bx'],
  ['%toString', {}, '%toString'],
  ['100 % and %1', ['x'], '100 % and x'],
  ['%1', ['$&'], '$&'],
  ['%1', [null], 'null'],
  ['%1', [false], 'false'],
  ['%1', [['a', 'b']], 'a,b'],
  ['no placeholder', ['x'], 'no placeholder'],
])('renders %j with %j', (template, parameters, expected) => {
  expect(interpolate(template, parameters)).toBe(expected);
});

test('a refusal has the template as its message, and a rendered message', () => {
  const refusal = noSuchEntity('customerId', 7);
  expect(refusal).toBeInstanceOf(Error);
  expect(refusal.key).toBe('noSuchEntity');
  expect(refusal.message).toBe('No such entity with %fieldName = %fieldValue');
  expect(refusal.renderedMessage).toBe('No such entity with customerId = 7');
});

test.each<[Refusal, string]>([
  [missingField('username'), '"username" is required. Enter and try again.'],
  [noSuchEntityOfTwo('email', 'a@b.example', 'websiteId', 1), 'No such entity with email = a@b.example, websiteId = 1'],
])('renders the message of a refusal (%#)', (refusal, message) => {
  expect(refusal.renderedMessage).toBe(message);
});

test('keeps the cause of a refused sign-in out of the message', () => {
  const refusal = signInIncorrect('the password is wrong');
  expect(refusal.why).toBe('the password is wrong');
  expect(refusal.renderedMessage).not.toContain('password');
});

test('returns a single refusal unchanged', () => {
  const refusal = missingField('username');
  expect(combineRefusals([refusal])).toBe(refusal);
  expect(refusal.errors).toEqual([]);
});

test('aggregates several refusals', () => {
  const errors: [Refusal, Refusal] = [missingField('username'), missingField('password')];
  const combined = combineRefusals(errors);
  expect(combined.renderedMessage).toBe('One or more input exceptions have occurred.');
  expect(combined.errors).toEqual(errors);
});
