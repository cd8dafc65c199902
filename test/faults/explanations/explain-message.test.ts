import { expect, test } from 'vitest';
import { findPreset } from '../../../src/fault-schema/presets/presets.ts';
import { causesOf, explainMessage } from '../../../src/faults/explanations/explain-message.ts';
import { exampleParameters } from '../../../src/magento/phrases/example-parameters.ts';
import { type PhraseKey, phrases } from '../../../src/magento/phrases/phrases.ts';
import { interpolate } from '../../../src/magento/phrases/refusal.ts';

const keys = Object.keys(phrases) as PhraseKey[];
/** Without the phrases that are only a placeholder. */
const withText = keys.filter((key) => !/^%\d$/.test(phrases[key].text));
const first = (message: string) => explainMessage(message)[0]?.phrase;
/** Without placeholders and punctuation. */
const wordsOf = (key: PhraseKey) =>
  phrases[key].text
    .replace(/%\w+|[^\w ]/g, '')
    .trim()
    .toLowerCase();
const words = new Map(keys.map((key) => [key, wordsOf(key)]));
const sameText = (key: PhraseKey) => keys.filter((each) => words.get(each) === words.get(key));

test.each(withText)('recognizes %s by its text, with and without values', (key) => {
  const { text } = phrases[key];
  expect(sameText(key)).toContain(first(text));
  expect(sameText(key)).toContain(first(interpolate(text, exampleParameters[key] ?? {})));
});

test.each(withText)('has a cause for %s', (key) => {
  for (const { why, preset } of causesOf(key)) {
    expect(why).toMatch(/\S/);
    const [id = '', variant] = preset?.split(';variant=') ?? [];
    if (preset !== undefined) expect(findPreset(id)).toBeDefined();
    if (variant !== undefined) expect(findPreset(id)?.variants).toHaveProperty(variant);
  }
  expect(causesOf(key).length).toBeGreaterThan(0);
});

test.each<[string, PhraseKey]>([
  ['guest checkout is not allowed', 'guestCheckoutNotAllowed'],
  ['The consumer isn’t authorized to access self.', 'consumerNotAuthorized'],
  ["the CONSUMER  isn't authorized to access Magento_Catalog::products", 'consumerNotAuthorized'],
  ['Consumer is not authorized to access %resources', 'consumerNotAuthorized'],
  ['User is not authorized to self', 'consumerNotAuthorized'],
  ['You did not sign in correctly or your account is temporarily disabled.', 'signInIncorrect'],
  ['account sign-in was incorrect', 'signInIncorrect'],
  ['Current customer does not have access to the resource "customer"', 'customerNotAuthorized'],
  ["GraphQL error: The current customer isn't authorized.", 'customerNotAuthorized'],
  ['[GraphQL] Consumer key has expired at fetchData (app.js:12)', 'tokenExpired'],
  ['composite reader', 'tokenUnreadable'],
  ['Requested store is not found', 'storeNotFound'],
  ['Store code fr does not exist', 'storeNotFound'],
  ['The current user cannot perform operations on cart "XYZ"', 'cartOfAnother'],
  ['cannot perform operations on cart', 'cartOfAnother'],
  ['Internal server error', 'internalError'],
  ['There was an internal error trying to verify your code', 'internalError'],
  ['Report ID: webapi-65f0', 'internalError'],
  ['2fa provider-specific endpoints', 'useProviderEndpoints'],
  ['recaptcha failed', 'recaptchaFailed'],
  ['No such entity with customerId = 12', 'noSuchEntity'],
  ['password token is mismatched', 'resetTokenMismatched'],
  [
    '{"errors":[{"message":"User token has been revoked","extensions":{"category":"graphql-authentication"}}]}',
    'tokenRevoked',
  ],
  [
    '{"message":"The consumer isn\'t authorized to access %resources.","parameters":{"resources":"self"}}',
    'consumerNotAuthorized',
  ],
])('recognizes %j as %s', (message, key) => {
  expect(first(message)).toBe(key);
});

test('lists all causes of a message, with the presets that reproduce them', () => {
  const [explanation] = explainMessage("The consumer isn't authorized to access %resources.");
  const reproducedBy = explanation?.causes.flatMap(({ preset }) => preset ?? []);
  expect(reproducedBy).toEqual(
    expect.arrayContaining(['integration-bearer-disabled', 'admin-acl-denied', 'admin-token-expired']),
  );
  expect(explanation?.causes.map(({ why }) => why).join()).toContain('on a route for customers');
});

test('lists two phrases with the same text', () => {
  expect(explainMessage('The account is locked').map(({ phrase }) => phrase)).toEqual(
    expect.arrayContaining(['accountLocked', 'accountIsLocked']),
  );
});

test.each(['', 'a', 'the', 'Segmentation fault', '<html>', '%1', '{}'])('finds no explanation for %j', (message) => {
  expect(explainMessage(message)).toEqual([]);
});
