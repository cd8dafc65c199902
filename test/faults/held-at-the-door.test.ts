import { expect, test } from 'vitest';
import type { FixtureDocument } from '../../src/index.ts';
import { aFaultyShop } from './a-faulty-shop.ts';

test.each<[object, string]>([
  [
    { then: { http: { status: 503, headers: { 'bad name': 'x' } } } },
    'then.http.headers.bad name: is no name of a header',
  ],
  [
    { then: { reply: { headers: { 'x-a': 'one\r\ntwo' } } } },
    'then.reply.headers.x-a: expected one line of ASCII or Latin-1',
  ],
  [
    { then: { http: { status: 503, headers: { 'Content-Length': '1' } } } },
    'then.http.headers.Content-Length: follows from the body; {wire: WRONG_CONTENT_LENGTH} and {wire: MALFORMED_RESPONSE_CHUNK} break it',
  ],
  [{ then: { refuse: {} } }, 'then.refuse: says nothing to do'],
  [{ then: { clock: {} } }, 'then.clock: says nothing to do'],
  [{ then: { reply: {} } }, 'then.reply: says nothing to do'],
  [{ then: { clock: { skew_seconds: 1e300 } } }, 'then.clock.skew_seconds: expected a century at most'],
  [{ then: { refus: 'signInIncorrect' } }, "then.refus: unknown key; did you mean 'refuse'?"],
  [{ then: [{ hang: true }, { refus: 'signInIncorrect' }] }, "then[1].refus: unknown key; did you mean 'refuse'?"],
  [{ then: { refuse: { phrase: 5 } } }, 'then.refuse.phrase: expected a text, got 5'],
  [{ preset: 'network-faults', variant: 'constructor' }, "variant: there is no variant 'constructor'"],
])('refuses %j, and goes on serving', async (fault, problem) => {
  const shop = await aFaultyShop('2.4.9');
  await expect(shop.magento.faults.add(fault)).rejects.toThrow(problem);
  expect(await shop.magento.faults.list()).toEqual([]);
  expect((await shop.graphql('{ __typename }')).line).toBe('200 ok');
});

test('refuses a variant by header that is none', async () => {
  const shop = await aFaultyShop('2.4.9');
  const asked = await shop.graphql('{ __typename }', { 'X-Mock-Fault': 'network-faults;variant=constructor' });
  expect(asked.text).toContain("has no variant 'constructor'");
});

test('a delay that varies is never more than ten minutes', async () => {
  const { delayOf } = await import('../../src/faults/effects/delay.ts');
  expect(delayOf({ median: 600_000, sigma: 1000 }, () => 0.9)).toBe(600_000);
});

test("a condition on a header stands beside the preset's own", async () => {
  const shop = await aFaultyShop('2.4.9');
  await shop.signIn();
  const fault = await shop.magento.faults.add('oauth-signature-invalid', { when: { headers: { 'X-Test': 'a' } } });
  expect(fault.when).toEqual({ headers: { authorization: { match: '^OAuth ' }, 'x-test': 'a' } });
  expect((await shop.me({ ...shop.bearer(), 'X-Test': 'a' })).line).toBe('200 ok');
});

const roni = { email: 'roni+1@example.com', password: 'Spring-Rain7', firstname: 'Roni', lastname: 'Costello' };

test('accounts of one name have each their own faults', async () => {
  const shop = await aFaultyShop('2.4.9', {
    customers: [{ ...roni, email: 'admin@example.com', faults: ['maintenance-503-html'] }],
    admins: [{ username: 'admin@example.com', password: 'admin123', faults: ['admin-locked-out'] }],
  });
  expect((await shop.magento.faults.list()).map(({ id }) => id)).toEqual(['admin@example.com', 'admin@example.com-2']);
});

test("a fault's own id is kept free of those that are made up", async () => {
  const shop = await aFaultyShop('2.4.9', {
    faults: [{ preset: 'wrong-credentials' }, { id: 'wrong-credentials', then: { http: { status: 503 } } }],
  });
  const faults = await shop.magento.faults.list();
  expect(faults.map(({ id }) => id)).toEqual(['wrong-credentials-2', 'wrong-credentials']);
});

test('an id that two faults of a document have is refused', async () => {
  const { magento } = await aFaultyShop('2.4.9');
  const fault = { id: 'x', then: { hang: true } } as const;
  await expect(magento.reset({ faults: [fault, fault] })).rejects.toThrow(
    "faults[1].id: 'x' is the id of faults[0] already",
  );
});

test('a saved world goes on where its faults were', async () => {
  const document: FixtureDocument = {
    clock: { now: '2030-01-01T00:00:00Z', frozen: true },
    customers: [{ ...roni, faults: [{ then: { http: { status: 503 } } }] }],
    faults: [
      { id: 'list', when: { operation: 'storeConfig' }, then: [500, 501, 502].map((status) => ({ http: { status } })) },
      { id: 'a-while', when: { operation: 'customer' }, then: { http: { status: 504 } }, for: '10m' },
      { preset: 'introspection-disabled' },
      { preset: 'strict-bearer-rejects-all' },
      { id: 'skew', when: { operation: 'isEmailAvailable' }, then: { clock: { skew_seconds: 60 } } },
    ],
  };
  const { magento, graphql } = await aFaultyShop('2.4.9', document);
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

test('a preset and its variant can be named in one, as explanations name them', async () => {
  const { magento, graphql } = await aFaultyShop('2.4.9');
  const fault = await magento.faults.add('rate-limited;variant=edge');
  expect(fault).toMatchObject({ id: 'rate-limited', then: { http: { status: 429 } } });
  expect((await graphql('{ __typename }')).status).toBe(429);
  await expect(magento.faults.add('rate-limited;variant=no')).rejects.toThrow("there is no variant 'no'");
});

test('a preset that is like none is told where to look', async () => {
  const { magento } = await aFaultyShop('2.4.9');
  await expect(magento.faults.add('nope')).rejects.toThrow("there is no preset 'nope'; GET /__mock/presets lists them");
});
