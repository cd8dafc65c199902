import { expect, test } from 'vitest';
import { expectTexts, signIn, useShop } from './shop-page.ts';

const shop = useShop();

const VERONICA = { customer: 'customer@example.com' };

async function openSignedIn() {
  const page = await shop.open('/sign-in');
  await signIn(page, VERONICA.customer);
  await expectTexts(page, 'Hello Veronica Costello');
  return page;
}

/** Cookies that remain after an invalid session. */
const REMAINING_COOKIES = ['website_code'];

test('stays signed in after a reload while the token is valid', async () => {
  const page = await openSignedIn();
  await shop.magento.clock.advance('59m');
  await page.reload();
  await expectTexts(page, 'Signed in', 'Hello Veronica Costello', VERONICA.customer);
});

test('is signed out by a reload after the token is revoked', async () => {
  const page = await openSignedIn();
  await shop.magento.tokens.revoke(VERONICA);
  await page.reload();
  await expectTexts(page, 'Signed out');
  expect(Object.keys(await shop.cookies())).toEqual(REMAINING_COOKIES);
});

test('is signed out by a reload after the token expires', async () => {
  const page = await openSignedIn();
  await shop.magento.clock.advance('61m');
  await page.reload();
  await expectTexts(page, 'Signed out');
  expect(Object.keys(await shop.cookies())).toEqual(REMAINING_COOKIES);
});

test('treats a revoked token as valid when Magento responds as before 2.4.8', async () => {
  await shop.magento.magento.set({ behaviour: { invalid_bearer_in_graphql: 'guest', executed_errors: 'always_200' } });
  const page = await openSignedIn();
  await shop.magento.tokens.revoke(VERONICA);
  await page.reload();
  await expectTexts(page, 'Signed in', 'Hello Veronica Costello');
  expect(Object.keys(await shop.cookies())).toContain('user_token');
  const { items } = await shop.magento.requests.list({ operation: 'customer', token: 'revoked' });
  expect(items.map(({ status }) => status)).toEqual([200, 200]);
});

test('signs out: removes all cookies, and Magento rejects the token', async () => {
  const page = await openSignedIn();
  const { user_token } = await shop.cookies();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expectTexts(page, 'Signed out');
  expect(await shop.cookies()).toEqual({});

  const response = await fetch(`${shop.magento.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${user_token?.value}` },
    body: '{"query":"{ customer { email } }"}',
  });
  expect(response.status).toBe(401);
});

test('shows the name of the second account after the first signed out', async () => {
  await shop.magento.customers.create({
    email: 'roni@example.com',
    password: 'password',
    firstname: 'Roni',
    lastname: 'Other',
  });
  const page = await openSignedIn();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expectTexts(page, 'Signed out');

  await shop.open('/sign-in');
  await signIn(page, 'roni@example.com');
  await expectTexts(page, 'Hello Roni Other', 'Roni Other, roni@example.com');
  const { firstname, lastname } = await shop.cookies();
  expect([firstname?.value, lastname?.value]).toEqual(['Roni', 'Other']);
});
