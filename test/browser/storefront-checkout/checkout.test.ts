import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { signIn } from '../storefront-auth/shop-page.ts';
import { useShop } from '../use-shop.ts';

const shop = useShop(new URL('./shop/', import.meta.url));

async function fillCart(page: Page) {
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.getByText('Shopping Cart (2)').waitFor();
}

async function fillAddress(page: Page) {
  await page.getByLabel('First Name').fill('Ada');
  await page.getByLabel('Last Name').fill('Lind');
  await page.getByLabel('Street Address').fill('1 Elm Street');
  await page.getByLabel('City').fill('Calder');
  await page.getByLabel('Country').selectOption('US');
  await page.locator('select[name=region]').selectOption({ label: 'Michigan' });
  await page.getByLabel('Zip/Postal Code').fill('49628');
  await page.getByLabel('Phone Number').fill('5552293326');
  await page.getByText('Flat Rate').first().waitFor();
}

test('a guest fills the cart, checks out and places an order', async () => {
  const page = await shop.open('/cart');
  await fillCart(page);
  await page.getByText('Checkout').click();
  await page.getByLabel('Email').fill('guest@example.com');
  await page.getByLabel('Email').blur();
  await fillAddress(page);
  await page.getByRole('button', { name: 'Place Order' }).click();
  await page.getByText(/^Order \d+ of guest@example\.com: /).waitFor();
  const { orders } = await shop.magento.world();
  expect(orders?.at(-1)).toMatchObject({ email: 'guest@example.com', items: [{ sku: 'WS01', quantity: 2 }] });
});

const VERONICA = 'customer@example.com';

/** Opens the checkout of a customer who has signed in, with everything but the last step done. */
async function checkOutAs(email: string): Promise<Page> {
  const page = await shop.open('/sign-in');
  await signIn(page, email);
  await page.getByText('Signed in').waitFor();
  await shop.open('/cart');
  await fillCart(page);
  await page.getByText('Checkout').click();
  await fillAddress(page);
  return page;
}

test('a customer signs in, fills the cart, checks out and places an order, which is in the account', async () => {
  const page = await checkOutAs(VERONICA);
  await page.getByRole('button', { name: 'Place Order' }).click();
  await page.getByText(/^Order \d+ of customer@example\.com: /).waitFor();
  const { orders } = await shop.magento.world();
  expect(orders?.at(-1)).toMatchObject({ customer: VERONICA, items: [{ sku: 'WS01', quantity: 2 }] });
});

const signOutElsewhere = () => shop.magento.tokens.revoke({ customer: VERONICA });
const expireToken = () => shop.magento.clock.advance('61m');

test.each([
  ['whose token expires', expireToken, 'Consumer key has expired', 'expired'],
  ['who signs out on another device', signOutElsewhere, 'User token has been revoked', 'revoked'],
])('a customer %s before the last step places no order', async (_, end, message, state) => {
  const page = await checkOutAs(VERONICA);
  const placed = () => shop.magento.requests.list({ operation: 'placeOrder' });
  const ordersBefore = (await shop.magento.world()).orders?.length ?? 0;

  await end();
  shop.expectErrors(message);
  await page.getByRole('button', { name: 'Place Order' }).click();
  await page.getByText(message).waitFor();
  expect((await placed()).items).toMatchObject([{ status: 401, token: { state } }]);
  expect((await shop.magento.world()).orders?.length ?? 0).toBe(ordersBefore);
});

const lockAccount = () => shop.magento.customers.update(VERONICA, { failures: 10, locked_until: '+10m' });

// A cart does not read the account of its customer. [QuoteGraphQl/Model/Resolver/PlaceOrder.php]
test('a customer whose account is locked before the last step places the order', async () => {
  const page = await checkOutAs(VERONICA);
  await lockAccount();
  await page.getByRole('button', { name: 'Place Order' }).click();
  await page.getByText(/^Order \d+ of customer@example\.com: /).waitFor();
  expect((await shop.magento.world()).orders?.at(-1)).toMatchObject({ customer: VERONICA });
});

test('a customer whose account is locked before the checkout is asked to sign in there, which is refused', async () => {
  const page = await shop.open('/sign-in');
  await signIn(page, VERONICA);
  await page.getByText('Signed in').waitFor();
  await shop.open('/cart');
  await fillCart(page);

  await lockAccount();
  shop.expectErrors('The account is locked.');
  shop.expectErrors("The current customer isn't authorized.");
  await page.getByText('Checkout').click();
  await page.getByText('Already have an account?').waitFor();
  expect(await page.locator('output').textContent()).toBe('Guest');
  const refused = await shop.magento.requests.list({ operation: 'customer', message: 'The account is locked.' });
  expect(new Set(refused.items.map(({ status, token }) => `${status} ${token?.state}`))).toEqual(new Set(['401 live']));

  await shop.open('/sign-in');
  await signIn(page, VERONICA);
  await page.getByText('your account is disabled temporarily').waitFor();
});
