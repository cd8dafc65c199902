import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Effect } from '../../src/fault-schema/effects/effect-schema.ts';
import { type PhraseKey, phrases } from '../../src/magento/phrases/phrases.ts';
import { startTestStore } from './test-store.ts';

const condition = fc.oneof(
  fc.string(),
  fc.constantFrom('customer', 'POST', 'guest', 'live', null),
  fc.array(fc.string(), { minLength: 1, maxLength: 3 }),
  fc.constantFrom({ match: '.' }, { match: '^c' }, { match: '[' }),
);
const when = fc.record(
  {
    operation: condition,
    method: condition,
    identity: condition,
    token: condition,
    status: condition,
    headers: fc.dictionary(fc.string(), condition, { maxKeys: 2 }),
    variables: fc.dictionary(fc.string(), condition, { maxKeys: 2 }),
  },
  { requiredKeys: [] },
);

/** Effects that do not delay the response. */
const effect: fc.Arbitrary<Effect> = fc.record(
  {
    token: fc.constantFrom('expire', 'revoke', 'garble'),
    issued: fc.constantFrom<NonNullable<Effect['issued']>>('expired', 'truncated', 'bad_signature', 'no_expiry', {
      expires_in: 5,
    }),
    account: fc.constantFrom('lock', 'throttle', 'unlock', 'unconfirm', 'delete', 'reset_two_factor', 'end_session'),
    config: fc.constant({ 'graphql/disable_introspection': 1 }),
    behaviour: fc.constantFrom<NonNullable<Effect['behaviour']>>(
      { token_shape: 'opaque' },
      { invalid_bearer_in_graphql: 'guest' },
      { error_category: 'top_level' },
    ),
    clock: fc.record({ skew_seconds: fc.integer({ min: -1e6, max: 1e6 }) }),
    request: fc.record({
      headers: fc.dictionary(fc.constantFrom('authorization', 'store', 'cookie'), fc.option(fc.string())),
    }),
    refuse: fc.constantFrom(...(Object.keys(phrases) as PhraseKey[])),
    reply: fc.record({
      status: fc.integer({ min: 200, max: 599 }),
      remove: fc.constant(['/errors/*/path', '/data', '/a~1b']),
    }),
    wire: fc.constantFrom('CONNECTION_RESET_BY_PEER', 'TRUNCATED_BODY', 'MALFORMED_JSON', 'WRONG_CONTENT_TYPE'),
  },
  { requiredKeys: [] },
);

const fault = fc.record(
  {
    id: fc.string({ maxLength: 5 }),
    when,
    then: fc.oneof(effect, fc.array(effect, { maxLength: 3 }), fc.string()),
    times: fc.integer({ min: -1, max: 3 }),
    after: fc.integer({ min: -1, max: 2 }),
    probability: fc.double(),
    for: fc.oneof(fc.constantFrom('1s', 'x', '10m'), fc.integer()),
    priority: fc.integer(),
  },
  { requiredKeys: [] },
);

test('any fault is accepted or refused, and deleting all faults restores the world', async () => {
  const store = await startTestStore('2.4.9');
  const { magento } = store;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(fault, fc.jsonValue()), { maxLength: 4 }), async (faults) => {
      await magento.reset();
      await store.signIn();
      const before = await magento.customers.list();
      for (const each of faults) {
        const { status } = await fetch(`${magento.url}/__mock/faults`, { method: 'POST', body: JSON.stringify(each) });
        expect([201, 409, 422]).toContain(status);
      }
      await store.customer();
      await store.graphqlSignIn();
      await store.me();
      await store.restSignIn();
      await store.adminWithCode();
      expect((await fetch(`${magento.url}/__mock/requests`)).status).toBe(200);
      await magento.faults.clear();
      expect((await magento.config.get())['graphql/disable_introspection']).toBe(0);
      expect((await magento.magento.get()).behaviour.token_shape).toBe('jwt');
      expect((await magento.clock.get()).now).toBe('2030-01-01T00:00:00Z');
      const emails = (customers: typeof before) => customers.map(({ email }) => email);
      expect(emails(await magento.customers.list())).toEqual(emails(before));
    }),
    { numRuns: 60 },
  );
});
