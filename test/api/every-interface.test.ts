import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../src/index.ts';
import { interfaces, type MockInterface } from './interfaces.ts';

const MARA = { email: 'mara.lind@example.com', password: 'Spring-Rain7', firstname: 'Mara', lastname: 'Lind' };
let server: MagentoMock;
beforeAll(async () => {
  server = await createMagentoMock({
    fixtures: { clock: { now: '2030-01-01T00:00:00Z', frozen: true }, customers: [MARA] },
  });
});
afterAll(() => server.close());

const query = async (url: string, document: string, token?: string) => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query: document }),
  });
  return response.json() as Promise<{ data?: Record<string, unknown>; errors?: { message: string }[] }>;
};
const CUSTOMER = '{ customer { email } }';
const errorOf = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => expect.unreachable(),
    (error) => error,
  );

describe.each(Object.entries(interfaces))('an object of the interface %s', (_, connect) => {
  let mock: MockInterface;
  beforeEach(async () => {
    mock = await connect(server);
    await mock.reset();
  });

  test('issues a valid token, and revokes it', async () => {
    const token = await mock.tokens.issue({ customer: MARA.email });
    expect((await query(mock.url, CUSTOMER, token)).data).toEqual({ customer: { email: MARA.email } });
    expect(await mock.tokens.revoke({ customer: MARA.email })).toMatchObject([{ token, state: 'revoked' }]);
    expect(await mock.tokens.list({ customer: MARA.email })).toHaveLength(1);
    expect((await query(mock.url, CUSTOMER, token)).errors?.[0]?.message).toBe('User token has been revoked');
  });

  test('moves the clock', async () => {
    expect(await mock.clock.advance('90s')).toEqual({ now: '2030-01-01T00:01:30Z', frozen: true });
    expect(await mock.clock.set({ now: '2031-01-01T00:00:00Z' })).toEqual(await mock.clock.get());
  });

  test('returns the one-time code of an admin at the time of the world, with which the admin signs in', async () => {
    await mock.reset({
      clock: { now: '2030-01-01T00:00:10Z', frozen: true },
      config: { 'twofactorauth/general/force_providers': 'google' },
      admins: [{ username: 'admin', password: 'admin123', totp_secret: 'JBSWY3DPEHPK3PXP' }, { username: 'ines' }],
    });
    await mock.clock.advance('10d');
    const otp = await mock.admins.otp('Admin');
    expect(otp).toEqual({ code: expect.stringMatching(/^\d{6}$/), expires_in: 20, provider: 'google' });
    const response = await fetch(`${mock.url}/rest/V1/tfa/provider/google/authenticate`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username: 'admin', password: 'admin123', otp: otp.code }),
    });
    expect(response.status).toBe(200);
    expect((await errorOf(mock.admins.otp('ines'))).message).toBe(
      "admin 'ines' has no second factor with a code; set totp_secret or two_factor of the admin",
    );
    expect((await errorOf(mock.admins.otp('nobody'))).name).toBe('NotFound');
    expect((await errorOf(mock.admins.otp('admin', 'authy'))).message).toContain('no code of the provider authy');
    expect((await errorOf(mock.admins.otp('admin', 'gogle' as 'google'))).message).toContain("did you mean 'google'?");
  });

  test('creates, updates and deletes an account', async () => {
    const email = 'ines.moreau@example.com';
    expect(await mock.customers.create({ ...MARA, email, firstname: 'Ines' })).toMatchObject({ id: 2, email });
    expect(await mock.customers.update(email, { firstname: 'Inès' })).toMatchObject({ firstname: 'Inès' });
    await mock.customers.delete(email);
    expect(await mock.customers.list()).toMatchObject([{ email: MARA.email }]);
    expect(await errorOf(mock.customers.get(email))).toMatchObject({
      name: 'NotFound',
      message: "no customer has the email 'ines.moreau@example.com'",
    });
  });

  test('activates an integration', async () => {
    await mock.reset({
      integrations: [{ name: 'pim', consumer_key: 'k'.repeat(32), consumer_secret: 's'.repeat(32) }],
    });
    const callback_url = 'https://pim.example.com/';
    expect(await mock.integrations.activate('pim', { callback_url, fault: 'keys-never-come' })).toMatchObject({
      callback_url,
      keys: { oauth_consumer_key: 'k'.repeat(32), store_base_url: `${server.url}/` },
    });
    expect(await errorOf(mock.integrations.activate('crm'))).toMatchObject({ name: 'NotFound' });
  });

  test('refuses an invalid account, and one that exists', async () => {
    expect((await errorOf(mock.customers.create(MARA))).name).toBe('Conflict');
    expect(await errorOf(mock.customers.create({ ...MARA, email: 'nobody' }))).toMatchObject({
      name: 'InvalidDocument',
      message: "email: 'nobody' is not a valid e-mail address",
    });
  });

  test('changes settings and the release', async () => {
    const path = 'oauth/access_token_lifetime/customer';
    expect((await mock.config.set({ [path]: 2 }))[path]).toBe(2);
    expect((await mock.config.set({ [path]: null }))[path]).toBe((await mock.config.get())[path]);
    expect((await mock.magento.set({ version: '2.4.3' })).version).toBe('2.4.3');
    expect((await mock.magento.get()).behaviour.token_shape).toBe('opaque');
  });

  test('lists the mails that Magento would have sent', async () => {
    await query(mock.url, `mutation { requestPasswordResetEmail(email: "${MARA.email}") }`);
    expect(await mock.mailbox.list()).toMatchObject([{ to: MARA.email }]);
    await mock.mailbox.clear();
    expect(await mock.mailbox.list()).toEqual([]);
  });

  test('finds and counts requests by a pattern', async () => {
    await query(mock.url, CUSTOMER);
    await query(mock.url, '{ storeConfig { store_code } }');
    const where = { operation: { match: '^store' }, headers: { 'content-type': 'application/json' } };
    const { items, total, dropped } = await mock.requests.list(where);
    expect([items.map(({ operation }) => operation), total, dropped]).toEqual([['storeConfig'], 2, 0]);
    expect(await mock.requests.count(where)).toBe(1);
    expect(await mock.requests.get(2)).toEqual(items[0]);
    expect((await errorOf(mock.requests.get(9))).message).toBe('the journal has no request 9');
    await mock.requests.clear();
    expect(await mock.requests.list()).toEqual({ items: [], total: 0, dropped: 0 });
  });

  test('verifies counts and orders, and reports failures', async () => {
    await query(mock.url, CUSTOMER);
    expect(await mock.requests.verify({ operation: 'customer' }, { times: 1 })).toEqual({ passed: true, count: 1 });
    expect(await errorOf(mock.requests.verify({ operation: 'customers' }))).toMatchObject({
      name: 'VerificationFailed',
      message: expect.stringContaining('Closest match: request 1'),
      count: 0,
      nearest: [
        {
          request: { id: 1 },
          conditions: [{ part: 'operation', holds: false }],
          reasons: ['no Authorization header was sent'],
        },
      ],
    });
    expect((await errorOf(mock.requests.verifyOrder([{ status: 403 }, { status: 200 }]))).message).toContain('✗ 2');
    expect(await mock.requests.verifyAll([{ where: {}, times: 1 }, { sequence: [{}] }])).toEqual({
      passed: true,
      count: 2,
    });
  });

  test('refuses a query with an unknown key, an invalid expression or an invalid count', async () => {
    const { requests } = mock;
    const misspelled = { operaton: 'customer' } as object;
    const broken = { operation: { match: '(' } };
    const asked = [
      requests.verify(misspelled, { times: 0 }),
      requests.verify(broken, { times: 0 }),
      requests.verify({}, { times: -1 }),
      requests.verifyOrder([]),
      requests.count(misspelled),
      requests.list({}, { limit: 0.5 }),
      requests.wait(misspelled),
      requests.never(misspelled, { timeoutMs: 1 }),
      requests.never({}, { timeoutMs: 2 ** 31 }),
    ];
    const names = await Promise.all(asked.map(async (each) => (await errorOf(each)).name));
    expect(names).toEqual(asked.map(() => 'InvalidDocument'));
    expect((await errorOf(requests.count(misspelled))).message).toContain(
      "where.operaton: unknown key; did you mean 'operation'?",
    );
  });

  test('a wait without a request fails if one was recorded', async () => {
    await query(mock.url, CUSTOMER);
    expect((await errorOf(mock.requests.wait({ operation: 'customer' }, { times: 0 }))).name).toBe(
      'VerificationFailed',
    );
  });

  test('waits for a later request', async () => {
    const waiting = mock.requests.wait({ operation: 'customer' }, { times: 2, timeoutMs: 10_000 });
    await query(mock.url, CUSTOMER);
    await query(mock.url, CUSTOMER);
    expect(await waiting).toEqual({ passed: true, count: 2 });
  });

  test('reports the recorded requests after a timeout', async () => {
    await query(mock.url, CUSTOMER);
    const { message } = await errorOf(mock.requests.wait({ operation: 'customer' }, { times: 2, timeoutMs: 20 }));
    expect(message).toContain(
      'expected at least 2 requests within 20 ms: operation = customer\nthe only recorded request matches',
    );
  });

  test('verifies that a request is never sent', async () => {
    expect(await mock.requests.never({ operation: 'customer' }, { timeoutMs: 20 })).toEqual({ passed: true, count: 0 });
    const never = errorOf(mock.requests.never({ operation: 'customer' }, { timeoutMs: 10_000 }));
    await query(mock.url, CUSTOMER);
    expect((await never).message).toContain('expected no request within 10 s: operation = customer');
  });

  test('reports the findings of the audit', async () => {
    await fetch(`${mock.url}/rest/V1/store/storeConfigs?token=abc`);
    expect(await mock.audit()).toMatchObject({ passed: false, items: [{ rule: 'secret-in-url', requests: [1] }] });
    expect(await mock.audit({ off: ['secret-in-url'] })).toMatchObject({ passed: true, items: [] });
    expect((await errorOf(mock.audit({ off: ['nothing'] } as object))).name).toBe('InvalidDocument');
  });

  test('exports its journal', async () => {
    await query(mock.url, CUSTOMER);
    expect(await mock.requests.har()).toMatchObject({
      log: { version: '1.2', entries: [{ _operations: ['customer'] }] },
    });
    expect(JSON.parse(await mock.requests.ndjson())).toEqual(await mock.requests.get(1));
  });

  test('adds a fault, which fires, and deletes it', async () => {
    await mock.faults.add({ id: 'down', when: { operation: 'customer' }, then: { http: { status: 503 } } });
    await fetch(`${mock.url}/graphql?query=${encodeURIComponent(CUSTOMER)}`);
    expect(await mock.faults.list()).toMatchObject([{ id: 'down' }]);
    expect((await mock.requests.list({ fault: 'down' })).items).toMatchObject([{ status: 503, fault: 'down' }]);
    await mock.faults.clear();
    expect(await mock.faults.list()).toEqual([]);
  });

  test('creates a sandbox with a world of its own', async () => {
    const other = await mock.sandbox({ fixtures: { customers: [] } });
    expect(await other.customers.list()).toEqual([]);
    await query(other.url, CUSTOMER);
    expect([await other.requests.count(), await mock.requests.count()]).toEqual([1, 0]);
    await other.close();
    expect((await fetch(`${other.url}/graphql`)).status).toBe(404);
    await other.close();
  });

  test('resets to an exported world', async () => {
    await mock.customers.update(MARA.email, { firstname: 'Maria' });
    await mock.reset(await mock.world());
    expect(await mock.customers.get(MARA.email)).toMatchObject({ firstname: 'Maria' });
    await mock.reset();
    expect(await mock.customers.get(MARA.email)).toMatchObject({ firstname: 'Mara' });
  });
});
