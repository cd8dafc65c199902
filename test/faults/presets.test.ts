import request from 'supertest';
import { expect, onTestFinished, test, vi } from 'vitest';
import { presets } from '../../src/fault-schema/presets/presets.ts';
import { aFaultyShop, MARA, VERSIONS } from './a-faulty-shop.ts';
import { adminRows } from './presets/admins.ts';
import { bearerRows } from './presets/bearers.ts';
import { type Row, toldIn } from './presets/row.ts';
import { signInRows } from './presets/sign-in.ts';
import { storeRows } from './presets/store.ts';
import { tokenRows } from './presets/tokens.ts';
import { transportRows } from './presets/transport.ts';

const rows: readonly Row[] = [...tokenRows, ...bearerRows, ...signInRows, ...adminRows, ...storeRows, ...transportRows];
const cases = rows.flatMap((row) =>
  (row.versions ?? VERSIONS).map((version) => ({ ...row, version, name: nameOf(row) })),
);

function nameOf({ preset, variant }: Row): string {
  return variant === undefined ? preset : `${preset} (${variant})`;
}

test('every preset and every variant is gone through', () => {
  const named = presets.flatMap(({ id, variants = {} }) => [
    id,
    ...Object.keys(variants).map((each) => `${id} (${each})`),
  ]);
  const apart = ['session-lock-slow', 'network-faults (timeout)', 'cors-preflight-fails'];
  const variantsApart = ['no-headers', 'missing-allowed-headers'].map((each) => `cors-preflight-fails (${each})`);
  expect([...new Set([...rows.map(nameOf), ...apart, ...variantsApart])].toSorted()).toEqual(named.toSorted());
});

test.each(cases)(
  '$name, over $over in $version',
  async ({ version, fixtures, given, ask, clear, lets = 0, ...row }) => {
    const good = toldIn(row.good ?? '200 ok', version);
    const shop = await aFaultyShop(version, fixtures);
    const { faults } = shop.magento;
    await given?.(shop);
    expect(await ask(shop)).toBe(good);
    const options = row.variant === undefined ? {} : { variant: row.variant };
    const first = await faults.add(row.preset, options);
    const second = await faults.add(row.preset, options); // switching on twice is no error
    expect(second.id).toBe(first.id);
    for (let i = 0; i < lets; i += 1) expect(await ask(shop)).toBe(good);

    expect(await ask(shop)).toBe(toldIn(row.told, version));
    const { items } = await shop.magento.requests.list({ fault: row.preset }, { limit: 1 });
    expect(items[0]?.faults).toContainEqual(expect.objectContaining({ preset: row.preset }));

    await (clear === undefined ? faults.delete(first.id) : clear(shop));
    expect(await ask(shop)).toBe(toldIn(row.then ?? good, version));
  },
);

const preflight = { Origin: 'http://localhost:3000', 'Access-Control-Request-Headers': 'authorization, store' };

test.each<[string | undefined, number, string | undefined]>([
  [undefined, 500, undefined],
  ['no-headers', 204, undefined],
  ['missing-allowed-headers', 204, 'Content-Type'],
])('cors-preflight-fails (%s) fails the preflight of a browser, and nothing else', async (variant, status, allowed) => {
  const shop = await aFaultyShop('2.4.9');
  const ask = () => request(shop.magento.handler).options('/graphql').set(preflight);
  const { id } = await shop.magento.faults.add('cors-preflight-fails', { ...(variant && { variant }) });
  const failed = await ask();
  expect([failed.status, failed.headers['access-control-allow-headers']]).toEqual([status, allowed]);
  expect((await shop.graphql('{ __typename }')).line).toBe('200 ok');
  expect((await shop.magento.requests.list({ method: 'OPTIONS' })).items[0]?.fault).toBe(id);

  await shop.magento.faults.delete(id);
  const allowedAgain = await ask();
  expect([allowedAgain.status, allowedAgain.headers['access-control-allow-headers']]).toEqual([
    204,
    'authorization, store',
  ]);
  expect((await shop.magento.requests.list({ method: 'OPTIONS' })).items).toHaveLength(1);
});

test('backend-expires-before-frontend takes the last order for that of a guest', async () => {
  const shop = await aFaultyShop('2.4.9');
  await shop.signIn();
  await shop.magento.faults.add('backend-expires-before-frontend', { after: 1 });
  const order = () =>
    shop.graphql('mutation { placeOrder(input: { cart_id: "a" }) { order { number } } }', shop.bearer());
  expect((await shop.customer()).line).toBe('200 ok');
  expect((await shop.customer()).line).toBe('401 graphql-authentication Consumer key has expired');
  expect((await order()).line).toBe(
    '200 graphql-input Guest checkout is not allowed. Register a customer account or login with existing one.',
  );
  await shop.signIn();
  expect((await order()).line).not.toContain('Guest checkout');
});

test('session-lock-slow serves requests of one cookie one after another, and others at once', async () => {
  const shop = await aFaultyShop('2.4.9');
  await shop.magento.faults.add('session-lock-slow');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const done: string[] = [];
  const ask = (name: string, cookie: string) =>
    shop.graphql('{ __typename }', { Cookie: cookie }).then(() => done.push(name));
  const asked = [ask('first', 'PHPSESSID=a'), ask('second', 'PHPSESSID=a'), ask('other', 'theme=dark')];
  await vi.waitUntil(() => vi.getTimerCount() === 2, { interval: 1 });
  await asked[2];
  expect(done).toEqual(['other']);
  await vi.advanceTimersByTimeAsync(500);
  await asked[0];
  expect(done).toEqual(['other', 'first']);
  await vi.advanceTimersByTimeAsync(500);
  await asked[1];
  expect(done).toEqual(['other', 'first', 'second']);
});

test('lockout-never-expires outlasts the clock and an unlock of the account', async () => {
  const shop = await aFaultyShop('2.4.9');
  await shop.magento.faults.add('lockout-never-expires');
  const refused = (await shop.graphqlSignIn()).line;
  await shop.magento.clock.advance('7d');
  await shop.magento.customers.update(MARA, { failures: 0, locked_until: null });
  expect((await shop.graphqlSignIn()).line).toBe(refused);
});

test('a refusal of an executed field has its path, place and null; one before execution has neither', async () => {
  const shop = await aFaultyShop('2.4.9');
  await shop.magento.faults.add({ when: { operation: 'customer' }, then: { refuse: 'customerNotAuthorized' } });
  expect((await shop.graphql('{ me: customer { email } }')).body).toEqual({
    errors: [
      {
        message: "The current customer isn't authorized.",
        locations: [{ line: 1, column: 3 }],
        path: ['me'],
        extensions: { category: 'graphql-authorization' },
      },
    ],
    data: { me: null },
  });
  await shop.magento.faults.clear();
  await shop.magento.faults.add({ then: { refuse: 'tokenRevoked' } });
  expect((await shop.graphql('{ __typename }')).body).toEqual({
    errors: [{ message: 'User token has been revoked', extensions: { category: 'graphql-authentication' } }],
  });
});
