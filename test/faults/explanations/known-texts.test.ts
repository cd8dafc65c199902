import { expect, test } from 'vitest';
import { presets, splitPresetName } from '../../../src/fault-schema/presets/presets.ts';
import { clientTexts } from '../../../src/faults/explanations/client-texts.ts';
import { explainMessage } from '../../../src/faults/explanations/explain-message.ts';
import { serverTexts } from '../../../src/faults/explanations/server-texts.ts';

const knownTexts = [...clientTexts, ...serverTexts];

test.each(knownTexts.filter(({ matches, text }) => matches.test(text)))('explains $text', ({ text, phrase }) => {
  const [first] = explainMessage(text);
  expect(first?.causes.length).toBeGreaterThan(0);
  if (phrase === undefined) expect(first?.text).toBe(text);
});

test('every preset that a known text names exists', () => {
  const ids: readonly string[] = presets.map(({ id }) => id);
  const named = knownTexts.flatMap(({ causes }) => causes.flatMap(({ preset }) => preset ?? []));
  expect(named.filter((name) => !ids.includes(splitPresetName(name).id))).toEqual([]);
});

/** Texts of public reports, of this server, and of clients; the preset or the words of the first cause. */
test.each([
  ['SyntaxError: Unexpected token < in JSON at position 0', 'HTML page'],
  [`SyntaxError: Unexpected token '<', "<!doctype "... is not valid JSON`, 'HTML page'],
  ['request to http://localhost/graphql failed, reason: socket hang up', 'connection was reset'],
  ['Error: read ECONNRESET', 'connection was reset'],
  ['TypeError: Failed to fetch', 'No server listens'],
  ['connect ECONNREFUSED 127.0.0.1:4000', 'No server listens'],
  [
    "Access to fetch at 'http://localhost/graphql' from origin 'http://localhost:3000' has been blocked by CORS policy: Response to preflight request doesn't pass access control check",
    'does not allow the origin',
  ],
  ['Cannot return null for non-nullable field Cart.total_quantity.', 'data of the store is incomplete'],
  ['Syntax Error: Unexpected <EOF>', 'The query is empty'],
  ['Service Temporarily Unavailable', 'A deployment is in progress'],
  ['Cannot query field "wishlists" on type "Customer".', 'The release does not have the field'],
  ['oauth_problem=signature_invalid', 'secret is wrong'],
  ['oauth_problem=The+signature+is+invalid.+Verify+and+try+again.', 'secret is wrong'],
  ['The leeway must be lower than the TOTP period', 'window of one-time codes'],
  ['Current user does not have an active cart.', ''],
  ['Can not resolve reCAPTCHA parameter.', 'A form of a page was sent'],
  ['Incorrect reCAPTCHA', 'CAPTCHA of a page'],
  ['Invalid Form Key. Please refresh the page.', 'a page of the storefront'],
  ['firstname is a required field.', 'required parameter is missing'],
  ['The customer token has expired', 'Consumer key has expired'],
  ["The current customer isn't authorized.", 'No token was sent'],
  ["The consumer isn't authorized to access %resources.", 'No token was sent'],
  ['Composite reader could not read a token', 'was not issued by this store'],
  ['AxiosError: timeout of 5000ms exceeded', 'never answered'],
])('the first cause of %j is the commonest', (message, cause) => {
  expect(explainMessage(message)[0]?.causes[0]?.why).toContain(cause);
});
