import { afterAll, describe, expect, test } from 'vitest';
import { aServer, doors } from './interfaces.ts';

const MARA = { email: 'mara.lind@example.com', password: 'Spring-Rain7', firstname: 'Mara', lastname: 'Lind' };
const server = await aServer({
  clock: { now: '2030-01-01T00:00:00Z', frozen: true },
  customers: [MARA],
});
afterAll(() => server.close());

const ask = async (url: string, query: string, token?: string) => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query }),
  });
  return response.json() as Promise<{ data?: Record<string, unknown>; errors?: { message: string }[] }>;
};
const CUSTOMER = '{ customer { email } }';
const failure = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => expect.unreachable(),
    (error) => error,
  );

describe.each(Object.entries(doors))('by %s', async (_, open) => {
  const door = await open(server);

  test('issues a token that is good, and revokes it', async () => {
    await door.reset();
    const token = await door.tokens.issue({ customer: MARA.email });
    expect((await ask(door.url, CUSTOMER, token)).data).toEqual({ customer: { email: MARA.email } });
    expect(await door.tokens.revoke({ customer: MARA.email })).toMatchObject([{ token, state: 'revoked' }]);
    expect(await door.tokens.list({ customer: MARA.email })).toHaveLength(1);
    expect((await ask(door.url, CUSTOMER, token)).errors?.[0]?.message).toBe('User token has been revoked');
  });

  test('moves the clock', async () => {
    await door.reset();
    expect(await door.clock.advance('90s')).toEqual({ now: '2030-01-01T00:01:30Z', frozen: true });
    expect(await door.clock.set({ now: '2031-01-01T00:00:00Z' })).toEqual(await door.clock.get());
  });

  test('makes, changes and deletes an account', async () => {
    await door.reset();
    const email = 'ines.moreau@example.com';
    expect(await door.customers.create({ ...MARA, email, firstname: 'Ines' })).toMatchObject({ id: 2, email });
    expect(await door.customers.update(email, { firstname: 'Inès' })).toMatchObject({ firstname: 'Inès' });
    await door.customers.delete(email);
    expect(await door.customers.list()).toMatchObject([{ email: MARA.email }]);
    expect(await failure(door.customers.get(email))).toMatchObject({
      name: 'NotFound',
      message: "there is no customer 'ines.moreau@example.com'",
    });
  });

  test('tells what is wrong with an account', async () => {
    await door.reset();
    expect((await failure(door.customers.create(MARA))).name).toBe('Conflict');
    expect(await failure(door.customers.create({ ...MARA, email: 'nobody' }))).toMatchObject({
      name: 'InvalidDocument',
      message: "email: 'nobody' is not an e-mail address",
    });
  });

  test('changes settings and the release', async () => {
    await door.reset();
    const path = 'oauth/access_token_lifetime/customer';
    expect((await door.config.set({ [path]: 2 }))[path]).toBe(2);
    expect((await door.config.set({ [path]: null }))[path]).toBe((await door.config.get())[path]);
    expect((await door.magento.set({ version: '2.4.3' })).version).toBe('2.4.3');
    expect((await door.magento.get()).behaviour.token_shape).toBe('opaque');
  });

  test('shows what would have been mailed', async () => {
    await door.reset();
    await ask(door.url, `mutation { requestPasswordResetEmail(email: "${MARA.email}") }`);
    expect(await door.mailbox.list()).toMatchObject([{ to: MARA.email }]);
    await door.mailbox.clear();
    expect(await door.mailbox.list()).toEqual([]);
  });

  test('finds and counts requests by a whole pattern', async () => {
    await door.reset();
    await ask(door.url, CUSTOMER);
    await ask(door.url, '{ storeConfig { store_code } }');
    const where = { operation: { match: '^store' }, headers: { 'content-type': 'application/json' } };
    const { items, total, dropped } = await door.requests.list(where);
    expect([items.map(({ operation }) => operation), total, dropped]).toEqual([['storeConfig'], 2, 0]);
    expect(await door.requests.count(where)).toBe(1);
    expect(await door.requests.get(2)).toEqual(items[0]);
    expect((await failure(door.requests.get(9))).message).toBe('the journal holds no request 9');
    await door.requests.clear();
    expect(await door.requests.list()).toEqual({ items: [], total: 0, dropped: 0 });
  });

  test('verifies counts and orders, and reports what does not hold', async () => {
    await door.reset();
    await ask(door.url, CUSTOMER);
    expect(await door.requests.verify({ operation: 'customer' }, { times: 1 })).toEqual({ passed: true, count: 1 });
    expect(await failure(door.requests.verify({ operation: 'customers' }))).toMatchObject({
      name: 'VerificationFailed',
      message: expect.stringContaining('nearest is request 1: 0 of 1 conditions hold'),
      count: 0,
      nearest: [
        { request: { id: 1 }, conditions: [{ part: 'operation', holds: false }], reasons: ['customerNotAuthorized'] },
      ],
    });
    expect((await failure(door.requests.verifyOrder([{ status: 403 }, { status: 200 }]))).message).toContain('✗ 2');
    expect(await door.requests.verifyAll([{ where: {}, times: 1 }, { sequence: [{}] }])).toEqual({
      passed: true,
      count: 2,
    });
  });

  test('takes no question with a misspelled key, a broken expression or a count that is none', async () => {
    await door.reset();
    const { requests } = door;
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
    const names = await Promise.all(asked.map(async (each) => (await failure(each)).name));
    expect(names).toEqual(asked.map(() => 'InvalidDocument'));
    expect((await failure(requests.count(misspelled))).message).toContain(
      "where.operaton: unknown key; did you mean 'operation'?",
    );
  });

  test('waits for no request, too', async () => {
    await door.reset();
    await ask(door.url, CUSTOMER);
    expect((await failure(door.requests.wait({ operation: 'customer' }, { times: 0 }))).name).toBe(
      'VerificationFailed',
    );
  });

  test('waits for a request that comes later', async () => {
    await door.reset();
    const waiting = door.requests.wait({ operation: 'customer' }, { times: 2, timeoutMs: 10_000 });
    await ask(door.url, CUSTOMER);
    await ask(door.url, CUSTOMER);
    expect(await waiting).toEqual({ passed: true, count: 2 });
  });

  test('says what came instead when the time is over', async () => {
    await door.reset();
    await ask(door.url, CUSTOMER);
    const { message } = await failure(door.requests.wait({ operation: 'customer' }, { times: 2, timeoutMs: 20 }));
    expect(message).toContain(
      'expected at least 2 requests within 20 ms: operation = customer\nthe only request recorded is like that',
    );
  });

  test('holds that something never comes', async () => {
    await door.reset();
    expect(await door.requests.never({ operation: 'customer' }, { timeoutMs: 20 })).toEqual({ passed: true, count: 0 });
    const never = failure(door.requests.never({ operation: 'customer' }, { timeoutMs: 10_000 }));
    await ask(door.url, CUSTOMER);
    expect((await never).message).toContain('expected no request within 10 s: operation = customer');
  });

  test('audits', async () => {
    await door.reset();
    await fetch(`${door.url}/rest/V1/store/storeConfigs?token=abc`);
    expect(await door.audit()).toMatchObject({ passed: false, items: [{ rule: 'secret-in-url', requests: [1] }] });
    expect(await door.audit({ off: ['secret-in-url'] })).toMatchObject({ passed: true, items: [] });
    expect((await failure(door.audit({ off: ['nothing'] }))).name).toBe('InvalidDocument');
  });

  test('exports its journal', async () => {
    await door.reset();
    await ask(door.url, CUSTOMER);
    expect(await door.requests.har()).toMatchObject({
      log: { version: '1.2', entries: [{ _operations: ['customer'] }] },
    });
    expect(JSON.parse(await door.requests.ndjson())).toEqual(await door.requests.get(1));
  });

  test('adds a fault, sees it fire, and takes it out', async () => {
    await door.reset();
    await door.faults.add({ id: 'down', when: { operation: 'customer' }, then: { http: { status: 503 } } });
    await fetch(`${door.url}/graphql?query=${encodeURIComponent(CUSTOMER)}`);
    expect(await door.faults.list()).toMatchObject([{ id: 'down' }]);
    expect((await door.requests.list({ fault: 'down' })).items).toMatchObject([{ status: 503, fault: 'down' }]);
    await door.faults.clear();
    expect(await door.faults.list()).toEqual([]);
  });

  test('makes a world of its own beside the others', async () => {
    await door.reset();
    const other = await door.sandbox({ fixtures: { customers: [] } });
    expect(await other.customers.list()).toEqual([]);
    await ask(other.url, CUSTOMER);
    expect([await other.requests.count(), await door.requests.count()]).toEqual([1, 0]);
    await other.close();
    expect((await fetch(`${other.url}/graphql`)).status).toBe(404);
    await other.close();
  });

  test('goes on from the world that it has told', async () => {
    await door.reset();
    await door.customers.update(MARA.email, { firstname: 'Maria' });
    await door.reset(await door.world());
    expect(await door.customers.get(MARA.email)).toMatchObject({ firstname: 'Maria' });
    await door.reset();
    expect(await door.customers.get(MARA.email)).toMatchObject({ firstname: 'Mara' });
  });
});
