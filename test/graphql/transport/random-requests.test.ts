import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { sendRequest } from '../../http-request.ts';
import { createTestShop, ines, mara, toTestResponse } from '../test-shop.ts';

/** The response to variables that are not an object. */
const APPLICATION_FAILED = 'An error has happened during application run. See exception log for details.\n';
const STATUSES = [200, 204, 400, 401, 403, 405, 415];
const CATEGORIES = [
  undefined,
  'graphql-authentication',
  'graphql-authorization',
  'graphql-input',
  'graphql-no-such-entity',
  'graphql-already-exists',
];

const texts = fc.oneof(
  fc.constantFrom(mara.email, ines.email, mara.password, 'Summer-Wind1', '', '0', ' ', 'a@b', 'x'.repeat(300), 'Nw=='),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const literal = fc.oneof(
  texts.map((text) => JSON.stringify(text)),
  fc.constantFrom(
    'null',
    '5',
    'true',
    '[]',
    '{}',
    'US',
    '$v',
    '{ email: "a@b.ch", firstname: "A", lastname: "B", password: "Spring-Rain7" }',
  ),
);
const fields = [
  'customer { email id addresses { city } }',
  'isEmailAvailable(email: %) { is_email_available }',
  'generateCustomerToken(email: %, password: %) { token }',
  'generateCustomerTokenAsAdmin(input: { customer_email: % }) { customer_token }',
  'revokeCustomerToken { result }',
  'createCustomer(input: %) { customer { email } }',
  'createCustomerV2(input: { email: %, firstname: %, lastname: %, password: % }) { customer { email } }',
  'updateCustomer(input: { email: %, password: %, firstname: % }) { customer { email } }',
  'updateCustomerV2(input: { date_of_birth: %, gender: % }) { customer { date_of_birth } }',
  'updateCustomerEmail(email: %, password: %) { customer { email } }',
  'changeCustomerPassword(currentPassword: %, newPassword: %) { email }',
  'requestPasswordResetEmail(email: %)',
  'resetPassword(email: %, resetPasswordToken: %, newPassword: %)',
  'confirmEmail(input: { email: %, confirmation_key: % }) { customer { email } }',
  'resendConfirmationEmail(email: %)',
  'deleteCustomer',
  'createCustomerAddress(input: %) { id }',
  'deleteCustomerAddress(id: %)',
  'updateCustomerAddressV2(uid: %, input: %) { id }',
  'exchangeOtpForCustomerToken(email: %, otp: %) { token }',
  'storeConfig { code minimum_password_length }',
  'customerGroup { uid }',
];
const field = fc
  .tuple(fc.constantFrom(...fields), fc.array(literal, { minLength: 4, maxLength: 4 }))
  .map(([text, values]) => values.reduce((filled, value) => filled.replace('%', () => value), text));
const document = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom('mutation', 'mutation', 'query', '', 'query ($v: String)', 'mutation ($v: String!)'),
        field,
      )
      .map(([kind, text]) => `${kind} { ${text} }`),
  },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.constantFrom('{', '}', '(', ')', '"', 'a', ' ', '$', ':', '...', 'on ', '@', '#', '\n', '\u0000', '"""'),
    }),
  },
);
const request = fc.record({
  document,
  variables: fc.oneof(
    fc.constant(undefined),
    fc.dictionary(fc.constantFrom('v', 'w', '__proto__'), fc.jsonValue(), { maxKeys: 2 }),
    fc.jsonValue(),
  ),
  bearer: fc.constantFrom('none', 'mara', 'ines', 'malformed'),
  headers: fc.dictionary(
    fc.constantFrom('Store', 'Content-Currency', 'X-ReCaptcha', 'Cookie', 'Content-Type'),
    fc.constantFrom('default', 'DEFAULT', 'unknown', 'USD', 'PHPSESSID=abc', 'application/json', 'text/plain', '%00'),
    { maxKeys: 2 },
  ),
  method: fc.constantFrom('post', 'post', 'post', 'get', 'put', 'options' as const),
});

/** A refusal may change the counters of failed sign-ins. */
const withoutCounters = ({ throttled: _, customers, ...world }: FixtureDocument) => ({
  ...world,
  customers: customers?.map(({ failures, first_failure, locked_until, ...customer }) => customer),
});

test('answers any request with valid GraphQL, and a refused operation does not change the world', async () => {
  const { magento } = await createTestShop({
    customers: [
      { ...mara, rp_token: 'x' },
      { ...ines, confirmation: 'k7f3m2q9' },
    ],
  });
  await fc.assert(
    fc.asyncProperty(request, async ({ document: query, variables, bearer, headers, method }) => {
      await magento.reset();
      const tokens = {
        none: '',
        malformed: 'Bearer malformed',
        mara: `Bearer ${await magento.tokens.issue({ customer: mara.email })}`,
        ines: `Bearer ${await magento.tokens.issue({ customer: ines.email })}`,
      };
      const before = await magento.world();
      const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) ?? '' });
      const response = await sendRequest(magento.url, {
        method: method.toUpperCase(),
        path: method === 'get' ? `/graphql?${parameters}` : '/graphql',
        headers: {
          'Content-Type': 'application/json',
          ...headers,
          ...(bearer !== 'none' && { Authorization: tokens[bearer as keyof typeof tokens] }),
        },
        ...(method === 'post' && { body: JSON.stringify({ query, variables }) }),
      });
      if (response.text === APPLICATION_FAILED) {
        expect(typeof variables).not.toBe('object');
        return;
      }
      const { status, body, text } = toTestResponse(response);

      expect(STATUSES).toContain(status);
      // These methods execute nothing, but their headers are checked.
      if ((method === 'put' || method === 'options') && text === '') return;
      expect('data' in body || 'errors' in body).toBe(true);
      for (const error of body.errors ?? []) {
        expect(typeof error.message).toBe('string');
        expect(error.message).not.toBe('Internal server error');
        expect(CATEGORIES).toContain(error.extensions?.['category']);
      }
      if (body.errors) expect(withoutCounters(await magento.world())).toEqual(withoutCounters(before));
    }),
    { numRuns: 400 },
  );
});
