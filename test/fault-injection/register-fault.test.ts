import { expect, test } from 'vitest';
import type { FaultFixture } from '../../src/fault-schema/fault-schema.ts';
import type { FixtureDocument } from '../../src/index.ts';
import { startTestStore } from './test-store.ts';

test.each<[object, string]>([
  [
    { then: { http: { status: 503, headers: { 'bad name': 'x' } } } },
    'then.http.headers.bad name: is not a valid header name',
  ],
  [
    { then: { reply: { headers: { 'x-a': 'one\r\ntwo' } } } },
    'then.reply.headers.x-a: expected one line of ASCII or Latin-1',
  ],
  [
    { then: { http: { status: 503, headers: { 'Content-Length': '1' } } } },
    'then.http.headers.Content-Length: cannot be set, because it is derived from the body; {wire: WRONG_CONTENT_LENGTH} and {wire: MALFORMED_RESPONSE_CHUNK} break it',
  ],
  [{ then: { refuse: {} } }, 'then.refuse: must name at least one of graphql and rest'],
  [{ then: { clock: {} } }, 'then.clock: must name at least one of skew_seconds and advance'],
  [{ then: { reply: {} } }, 'then.reply: must name at least one of status, headers, replace and remove'],
  [{ then: { clock: { skew_seconds: 1e300 } } }, 'then.clock.skew_seconds: expected at most a century'],
  [{ then: { refus: 'signInIncorrect' } }, "then.refus: unknown key; did you mean 'refuse'?"],
  [{ then: [{ hang: true }, { refus: 'signInIncorrect' }] }, "then[1].refus: unknown key; did you mean 'refuse'?"],
  [{ then: { refuse: { phrase: 5 } } }, 'then.refuse.phrase: expected the key of a phrase'],
  [{ preset: 'network-faults', variant: 'constructor' }, "variant: unknown variant 'constructor'"],
])('refuses %j with its path, and stays available', async (fault, problem) => {
  const store = await startTestStore('2.4.9');
  await expect(store.magento.faults.add(fault)).rejects.toThrow(problem);
  expect(await store.magento.faults.list()).toEqual([]);
  expect((await store.graphql('{ __typename }')).summary).toBe('200 ok');
});

test('refuses a header with an unknown variant', async () => {
  const store = await startTestStore('2.4.9');
  const { text } = await store.graphql('{ __typename }', { 'X-Mock-Fault': 'network-faults;variant=constructor' });
  expect(text).toContain("unknown variant 'constructor'");
});

test('a condition on a header is added to those of the preset', async () => {
  const store = await startTestStore('2.4.9');
  await store.signIn();
  const fault = await store.magento.faults.add('oauth-signature-invalid', { when: { headers: { 'X-Test': 'a' } } });
  expect(fault.when).toEqual({ headers: { authorization: { match: '^OAuth ' }, 'x-test': 'a' } });
  expect((await store.me({ ...store.bearer(), 'X-Test': 'a' })).summary).toBe('200 ok');
});

const roni = { email: 'roni+1@example.com', password: 'Spring-Rain7', firstname: 'Roni', lastname: 'Costello' };

test('the faults of a customer and of an admin with the same name have different ids', async () => {
  const store = await startTestStore('2.4.9', {
    customers: [{ ...roni, email: 'admin@example.com', faults: ['maintenance-503-html'] }],
    admins: [{ username: 'admin@example.com', password: 'admin123', faults: ['admin-locked-out'] }],
  });
  expect((await store.magento.faults.list()).map(({ id }) => id)).toEqual(['admin@example.com', 'admin@example.com-2']);
});

test('a generated id differs from the ids that other faults of the document name', async () => {
  const store = await startTestStore('2.4.9', {
    faults: [{ preset: 'wrong-credentials' }, { id: 'wrong-credentials', then: { http: { status: 503 } } }],
  });
  const faults = await store.magento.faults.list();
  expect(faults.map(({ id }) => id)).toEqual(['wrong-credentials-2', 'wrong-credentials']);
});

test('a document with two faults of the same id is refused', async () => {
  const { magento } = await startTestStore('2.4.9');
  const fault = { id: 'x', then: { hang: true } } as const;
  await expect(magento.reset({ faults: [fault, fault] })).rejects.toThrow(
    "faults[1].id: 'x' is already the id of faults[0]",
  );
});

test('a saved world continues with the remaining effects and times of its faults', async () => {
  const document: FixtureDocument = {
    clock: { now: '2030-01-01T00:00:00Z', frozen: true },
    customers: [{ ...roni, faults: [{ then: { http: { status: 503 } } }] }],
    faults: [
      {
        id: 'sequence',
        when: { operation: 'storeConfig' },
        then: [500, 501, 502].map((status) => ({ http: { status } })),
      },
      { id: 'ten-minutes', when: { operation: 'customer' }, then: { http: { status: 504 } }, for: '10m' },
      { preset: 'introspection-disabled' },
      { preset: 'strict-bearer-rejects-all' },
      { id: 'skew', when: { operation: 'isEmailAvailable' }, then: { clock: { skew_seconds: 60 } } },
    ],
  };
  const { magento, graphql } = await startTestStore('2.4.9', document);
  const config = async () => (await magento.world()).config;
  const before = await config();
  expect((await graphql('{ storeConfig { locale } }')).status).toBe(500);
  await graphql('{ isEmailAvailable(email: "a@example.com") { is_email_available } }');
  await magento.clock.advance('6m');

  const saved = await magento.world();
  expect(saved).toMatchObject({ config: before, behaviour: {}, clock: { now: '2030-01-01T00:06:00Z' } });
  await magento.reset(saved);
  expect((await magento.faults.list()).map(({ id }) => id)).toContain('roni-1@example.com');
  expect((await graphql('{ storeConfig { locale } }')).status).toBe(501);
  expect((await graphql('{ customer { email } }')).status).toBe(504);
  await magento.clock.advance('5m');
  expect((await graphql('{ customer { email } }')).status).not.toBe(504);
  await magento.faults.clear();
  expect(await config()).toEqual(before);
});

test('a variant can be named as part of the preset, as explanations name it', async () => {
  const { magento, graphql } = await startTestStore('2.4.9');
  const fault = await magento.faults.add('rate-limited;variant=edge');
  expect(fault).toMatchObject({ id: 'rate-limited', then: { http: { status: 429 } } });
  for (let i = 0; i < 5; i += 1) expect((await graphql('{ __typename }')).status).toBe(200);
  expect((await graphql('{ __typename }')).status).toBe(429);
  await expect(magento.faults.add('rate-limited;variant=no')).rejects.toThrow(
    "unknown variant 'no'; 'rate-limited' has edge",
  );
});

test('an unknown preset without a similar one is refused with the place of the list', async () => {
  const { magento } = await startTestStore('2.4.9');
  const unknown = { preset: 'nope' } as unknown as FaultFixture;
  await expect(magento.faults.add(unknown)).rejects.toThrow(
    "unknown preset 'nope'; GET /__mock/presets and the command 'presets' list all",
  );
});
