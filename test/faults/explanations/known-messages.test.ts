import { expect, test } from 'vitest';
import { presets, splitPresetName } from '../../../src/fault-schema/presets/presets.ts';
import { clientMessages } from '../../../src/faults/explanations/client-messages.ts';
import { explainMessage } from '../../../src/faults/explanations/explain-message.ts';
import { serverMessages } from '../../../src/faults/explanations/server-messages.ts';
import type { PhraseKey } from '../../../src/magento/phrases/phrases.ts';

const knownMessages = [...clientMessages, ...serverMessages];

test.each(knownMessages.filter(({ matches, text }) => matches.test(text)))('explains $text', ({ text, phrase }) => {
  const [first] = explainMessage(text);
  expect(first?.causes.length).toBeGreaterThan(0);
  if (phrase === undefined) expect(first?.text).toBe(text);
});

test('every preset that a known text names exists', () => {
  const ids: readonly string[] = presets.map(({ id }) => id);
  const named = knownMessages.flatMap(({ causes }) => causes.flatMap(({ preset }) => preset ?? []));
  expect(named.filter((name) => !ids.includes(splitPresetName(name).id))).toEqual([]);
});

/** Texts of public reports, of this server, and of clients; the preset or the words of the first cause. */
test.each([
  ['SyntaxError: Unexpected token < in JSON at position 0', 'HTML page'],
  [`SyntaxError: Unexpected token '<', "<!doctype "... is not valid JSON`, 'HTML page'],
  [`SyntaxError: JSON Parse error: Unrecognized token '<'`, 'HTML page'],
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
  ['maintenance', 'A deployment is in progress'],
  ['503', 'A deployment is in progress'],
  ['Request failed with status code 401', 'GraphQL errors have status 401'],
  ['Parse Error: Expected HTTP/, RTSP/ or ICE/', 'The response is not HTTP'],
  ['Parse Error: Invalid character in chunk size HPE_INVALID_CHUNK_SIZE', 'The response is not HTTP'],
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
  ['A region_id is required for the specified country code', 'a code or a name is not accepted'],
  ['"Street Address" cannot contain more than 2 lines.', 'street_lines'],
  ['Required parameters are missing: firstname', 'attributesForm'],
  ['Invalid Phone Number. Please use 0-9, +, -, (, ) and space.', 'letters'],
  ['First Name is not valid!', 'does not accept'],
  ['Invalid value of "NO" provided for the countryId field.', 'general/country/allow'],
  ['The customer email is missing. Enter and try again.', 'whole customer'],
  ['Cannot create a newsletter subscription.', 'another account'],
  ['The current user cannot perform operations on wishlist', 'is a guest'],
  ["Can't assign cart to store in different website.", 'another website'],
  ['Cart does not contain products.', 'The cart is empty'],
  ['Schema is not configured for mutations.', 'built its own schema'],
  ['Introspection is disabled', 'Introspection is disabled'],
  ['Error: getaddrinfo ENOTFOUND magento', 'name of the host'],
  ['net::ERR_FAILED', 'No server listens'],
])('the first cause of %j is the most frequent one', (message, cause) => {
  expect(explainMessage(message)[0]?.causes[0]?.why).toContain(cause);
});

test.each([
  ['JSON Parse error: Unexpected identifier "html"', 'Parse Error: Expected HTTP/'],
  ["PHP Parse error: syntax error, unexpected '}'", 'Parse Error: Expected HTTP/'],
  ['Headers.append: "Bearer x" is an invalid header value.', 'Parse Error: Expected HTTP/'],
  [
    "AxiosError: Request failed with status code 404\n    at settle { code: 'ERR_BAD_REQUEST' }",
    'Response not successful: Received status code 401',
  ],
])('%j is not explained as %j', (message, text) => {
  expect(knownMessages.map((known) => known.text)).toContain(text);
  expect(explainMessage(message).map((explanation) => explanation.text)).not.toContain(text);
});

/** Texts of public reports and of clients, and the phrase or the known message that each is. */
const realTexts: readonly (readonly [message: string, known: PhraseKey | RegExp])[] = [
  ["The current customer isn't authorized.", 'customerNotAuthorized'],
  ['Current customer does not have access to the resource "customer"', 'customerNotAuthorized'],
  ['The current user cannot perform operations on cart "Ygt1SXbXlLVdG1zRlvpz2Ybp5gXwUTNM"', 'cartOfAnother'],
  ['Could not find a cart with ID "Ygt1SXbXlLVdG1zRlvpz2Ybp5gXwUTNM"', 'cartNotFound'],
  ['Current user does not have an active cart.', 'cartNotActive'],
  ["The cart isn't active.", 'cartNotActive'],
  [
    'The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later.',
    'signInIncorrect',
  ],
  ['You did not sign in correctly or your account is temporarily disabled.', 'signInIncorrect'],
  ["This account isn't confirmed. Verify and try again.", 'accountUnconfirmed'],
  ['Invalid login or password.', 'invalidLoginOrPassword'],
  ["The password doesn't match this account. Verify the password and try again.", 'passwordDoesNotMatch'],
  ['The account is locked.', 'accountLocked'],
  ["The consumer isn't authorized to access %resources.", 'consumerNotAuthorized'],
  ["The consumer isn't authorized to access Magento_Customer::customer.", 'consumerNotAuthorized'],
  ['Consumer is not authorized to access %resources', 'consumerNotAuthorized'],
  ['Composite reader could not read a token', 'tokenUnreadable'],
  ['User token has been revoked', 'tokenRevoked'],
  ['Consumer key has expired', 'tokenExpired'],
  ['A customer with the same email address already exists in an associated website.', 'emailTaken'],
  ['"a" is not a valid email address.', 'emailNotValid'],
  ['ReCaptcha validation failed, please try again', 'recaptchaFailed'],
  ['Can not resolve reCAPTCHA parameter.', /^Can not resolve reCAPTCHA/],
  ['Incorrect reCAPTCHA', /^Incorrect reCAPTCHA/],
  ['Invalid Form Key. Please refresh the page.', /^Invalid Form Key/],
  ['firstname is a required field.', /is a required field/],
  ['"firstname" is required. Enter and try again.', 'required'],
  ['Required parameter "cart_id" is missing', 'cartParameterMissing'],
  ['No such entity with customerId = 7', 'noSuchEntity'],
  ['No such entity with email = a@example.com, websiteId = 1', 'noSuchEntityOfTwo'],
  ['The password token is mismatched. Reset and try again.', 'resetTokenMismatched'],
  ['The password token is expired. Reset and try again.', 'resetTokenExpired'],
  ["Cannot set the customer's password", 'cannotSetPassword'],
  ['The password needs at least 8 characters. Create a new password and try again.', 'passwordTooShort'],
  [
    'Minimum of different classes of characters in password is 3. Classes of characters: Lower Case, Upper Case, Digits, Special Characters.',
    'passwordNeedsClasses',
  ],
  ['Please use the 2fa provider-specific endpoints to obtain a token.', 'useProviderEndpoints'],
  [
    "You need to configure Two-Factor Authorization in order to proceed to your store's admin area",
    'personalProviderRequired',
  ],
  ['Failed to send the message. Please contact the administrator', 'twoFactorMailFailed'],
  ['Invalid code.', 'invalidCode'],
  ['The leeway must be lower than the TOTP period', /leeway/],
  ['Provider is not allowed.', 'providerNotAllowed'],
  ['Provider is not configured.', 'providerNotConfigured'],
  ['Request does not match any route.', 'noRouteMatches'],
  ['Specified request cannot be processed.', 'requestNotProcessed'],
  ['Requested store is not found (de)', 'storeNotFound'],
  ['Store code de does not exist', 'storeNotFound'],
  ["The store that was requested wasn't found. Verify the store and try again.", 'requestedStoreNotFound'],
  ['Please correct the target currency', 'currencyNotAvailable'],
  ['Guest checkout is not allowed. Register a customer account or login with existing one.', 'guestCheckoutNotAllowed'],
  ['Unable to place order: Please select a payment method', 'unableToPlaceOrder'],
  ['Can not register new customer due to restrictions are enabled.', 'registrationRestricted'],
  ['Too Many Requests', 'tooManyRequests'],
  ['The signature is invalid. Verify and try again.', 'oauthSignature'],
  ['oauth_problem=signature_invalid', 'oauthSignature'],
  ['oauth_problem=nonce_used', 'oauthNonceUsed'],
  ['The nonce is already being used by the consumer with ID 1.', 'oauthNonceUsed'],
  ['Internal server error', 'internalError'],
  ['Internal Error. Details are available in Magento log file. Report ID: webapi-64d3a1b2c4d5e', 'internalError'],
  ['GraphQL introspection is not allowed, but the query contained __schema or __type', 'introspectionNotAllowed'],
  ['Max query complexity should be 300 but got 412.', 'queryTooComplex'],
  ['Cannot query field "wishlists" on type "Customer".', /^Cannot query field/],
  ['Field "createCustomer" argument "input" of type "CustomerInput!" is required but not provided.', /^Variable/],
  ['Variable "$email" of required type "String!" was not provided.', /^Variable/],
  ['Syntax Error: Unexpected <EOF>', /^Syntax Error/],
  ['Service Temporarily Unavailable', /^503/],
  ['Unexpected token < in JSON at position 0', /^Unexpected token </],
  ['read ECONNRESET', /ECONNRESET/],
  ['socket hang up', /ECONNRESET/],
  ['Failed to fetch', /^Failed to fetch/],
  ['has been blocked by CORS policy', /CORS/],
  ['Cannot return null for non-nullable field Cart.total_quantity.', /^Cannot return null/],
];

/** What logs and clients write around a message. */
const surroundings: readonly ((message: string) => string)[] = [
  (message) => message,
  (message) => message.toUpperCase(),
  (message) => `Error: ${message} at line 3`,
  (message) =>
    `[GraphQL error]: Message: ${message}, Location: [object Object], Path: customer\n    at node:internal:95:5`,
  (message) => `2026-11-30 05:20:11 [error] 401 POST /graphql "${message}"`,
  (message) => JSON.stringify({ errors: [{ message, extensions: { category: 'x' } }], data: null }),
  (message) => `Request failed with status code 401: ${JSON.stringify({ message, parameters: { a: 'self' } })}`,
  (message) => JSON.stringify(JSON.stringify({ message })),
  (message) => `body: ${JSON.stringify(JSON.stringify({ message }))}`,
];

test.each(realTexts)('explains %j inside of any other string', (message, known) => {
  expect(realTexts.length).toBeGreaterThanOrEqual(62);
  for (const surround of surroundings) {
    const [first] = explainMessage(surround(message));
    if (typeof known === 'string') expect(first?.phrase, surround(message)).toBe(known);
    else expect(first?.text, surround(message)).toMatch(known);
    expect(first?.causes[0]?.why).not.toContain('A check of the request failed');
  }
});
