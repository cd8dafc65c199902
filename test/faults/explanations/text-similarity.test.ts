import { expect, test } from 'vitest';
import { prepareMessage, preparePhrase, textSimilarity } from '../../../src/faults/explanations/text-similarity.ts';

const similarity = (phrase: string, message: string) => textSimilarity(preparePhrase(phrase), prepareMessage(message));
const LOCKED = 'The account is locked.';
const CART = 'The current user cannot perform operations on cart "%masked_cart_id"';

test.each([
  [LOCKED, LOCKED],
  [LOCKED, 'the ACCOUNT  is locked'],
  ["The consumer isn't authorized", 'The consumer isn’t authorized'],
  [CART, 'The current user cannot perform operations on cart "a1"'],
])('%j is the phrase of %j', (phrase, message) => {
  expect(similarity(phrase, message)).toBeGreaterThan(0.95);
});

test.each<[string, string, string]>([
  ['the whole phrase', LOCKED, `GraphQL error: ${LOCKED}`],
  ['a message that contains the phrase', `GraphQL error: ${LOCKED}`, 'account is locked'],
  ['a long part of the phrase', 'account is locked', 'locked'],
])('%s is more similar than a shorter part of it', (_, more, less) => {
  expect(similarity(LOCKED, more)).toBeGreaterThan(similarity(LOCKED, less));
});

test('a message that contains two phrases is more similar to the longer one', () => {
  const message = 'The account is locked. Please wait and try again later.';
  expect(similarity(message, message)).toBeGreaterThan(similarity(LOCKED, message));
});

test('a message that shares most words is similar, one that shares few is not', () => {
  expect(similarity('User token has been revoked', 'the token was revoked for this user')).toBeGreaterThan(0);
  expect(similarity('User token has been revoked', 'the token of another customer expired yesterday')).toBe(0);
  expect(similarity('User token has been revoked', 'revoked quickly')).toBe(0);
});

test('words with digits are ignored as values', () => {
  expect(similarity('Customer with id "%1" does not exist', 'Customer with id 12 does not exist')).toBeGreaterThan(0.9);
  expect(similarity(LOCKED, 'The account 12 is locked 34')).toBeGreaterThan(0.5);
});

test.each([
  ['%1', 'anything at all'],
  ['%1 %2', 'anything at all'],
  [LOCKED, ''],
  [LOCKED, 'is'],
  [LOCKED, '!?'],
  ['abc', 'abc'],
])('%j is too short to be compared with %j', (phrase, message) => {
  expect(similarity(phrase, message)).toBe(0);
});

test('only the first thousand characters of a message are compared', () => {
  expect(prepareMessage('a'.repeat(2_000)).whole.text).toHaveLength(1_000);
  expect(similarity(LOCKED, `${'x '.repeat(600)}${LOCKED}`)).toBe(0);
});

test('a phrase is compared literally, not as a regular expression', () => {
  expect(similarity('Value (a|b)* required', 'Value a required')).toBeLessThan(0.8);
});
