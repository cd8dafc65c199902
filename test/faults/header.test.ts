import { expect, test } from 'vitest';
import { aFaultyShop, type FaultyShop } from './a-faulty-shop.ts';

const asked = (shop: FaultyShop, fault: string) => shop.customer({ ...shop.bearer(), 'X-Mock-Fault': fault });
const problem = async (shop: FaultyShop, fault: string) => {
  const { status, text } = await asked(shop, fault);
  return { status, detail: JSON.parse(text).detail };
};

async function aShopWithMara(): Promise<FaultyShop> {
  const shop = await aFaultyShop('2.4.9');
  await shop.signIn();
  return shop;
}

test.each([
  ['customer-token-expired', '401 graphql-authentication Consumer key has expired'],
  ['revoked-by-other-device', '401 graphql-authentication User token has been revoked'],
  ['maintenance-503-html', '503 text/html'],
  ['network-faults', 'ECONNRESET'],
  ['network-faults;variant=bad-gateway', '502 text/html'],
  ['network-faults ; variant = bad-gateway', '502 text/html'],
  ['authorization-header-stripped', "403 graphql-authorization The current customer isn't authorized."],
  ['masked-internal-error', '200 Internal server error'],
  [
    'authorization-header-stripped, http-200-with-errors',
    "200 graphql-authorization The current customer isn't authorized.",
  ],
])('X-Mock-Fault: %s touches that request alone', async (fault, told) => {
  const shop = await aShopWithMara();
  expect((await asked(shop, fault)).line).toBe(told);
  expect((await shop.customer()).line).toBe('200 ok');
  expect((await shop.magento.tokens.list())[0]?.state).toBe('live');
  expect(await shop.magento.faults.list()).toEqual([]);
  const { items } = await shop.magento.requests.list();
  expect(items[0]?.faults?.[0]?.preset).toBe(fault.split(/[ ,;]/)[0]);
  expect(items[1]?.faults).toBeUndefined();
});

test('REST sees the bearer of such a request as expired too', async () => {
  const shop = await aShopWithMara();
  const { line } = await shop.me({ ...shop.bearer(), 'X-Mock-Fault': 'customer-token-expired' });
  expect(line).toBe("401 The consumer isn't authorized to access %resources.");
  expect((await shop.me()).line).toBe('200 ok');
});

test('a value of the phrase can be named', async () => {
  const shop = await aShopWithMara();
  const { line } = await shop.graphql('{ cart(cart_id: "a1") { id } }', {
    'X-Mock-Fault': 'cart-belongs-to-other-user;masked_cart_id=a1',
  });
  expect(line).toBe('403 graphql-authorization The current user cannot perform operations on cart "a1"');
});

test.each([
  [
    'customer-token-expird',
    "X-Mock-Fault: there is no preset 'customer-token-expird'; did you mean 'customer-token-expired'?",
  ],
  ['token-garbage;variant=x', "X-Mock-Fault: 'token-garbage' has no variant 'x'; it has signature, no-expiry"],
  ['maintenance-503-html;minutes=3', "X-Mock-Fault: 'maintenance-503-html' takes no 'minutes'; it takes variant"],
])('X-Mock-Fault: %s is refused, and tells what would be right', async (fault, detail) => {
  expect(await problem(await aShopWithMara(), fault)).toEqual({ status: 400, detail });
});

test.each(['customer-locked-out', 'recaptcha-blocks-login', 'http-401-403-errors', 'clock-skew'])(
  '%s cannot be brought by a request, since it changes the world',
  async (preset) => {
    const shop = await aShopWithMara();
    const { status, detail } = await problem(shop, preset);
    expect(status).toBe(400);
    expect(detail).toContain(`'${preset}' changes the `);
    expect(detail).toContain('By header there are customer-token-expired, ');
    expect(detail).not.toContain(`, ${preset}`);
    expect((await shop.customer()).line).toBe('200 ok');
  },
);

test('requests in parallel each have their own', async () => {
  const shop = await aShopWithMara();
  const lines = await Promise.all(
    ['customer-token-expired', 'maintenance-503-html', 'revoked-by-other-device'].map(
      async (fault) => (await asked(shop, fault)).line,
    ),
  );
  expect(lines).toEqual([
    '401 graphql-authentication Consumer key has expired',
    '503 text/html',
    '401 graphql-authentication User token has been revoked',
  ]);
});
