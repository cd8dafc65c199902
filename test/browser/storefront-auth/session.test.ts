import { expect, test } from 'vitest';
import { goShopping, sees, signIn } from './shopping.ts';

const { magento, visit, cookies } = await goShopping();

const VERONICA = { customer: 'customer@example.com' };

async function signedIn() {
  const page = await visit('/sign-in');
  await signIn(page, VERONICA.customer);
  await sees(page, 'Hello Veronica Costello');
  return page;
}

/** Cookies that a dead session leaves behind. */
const REMAINS = ['website_code'];

test('stays signed in over a reload while the token lives', async () => {
  const page = await signedIn();
  await magento.clock.advance('59m');
  await page.reload();
  await sees(page, 'Signed in', 'Hello Veronica Costello', VERONICA.customer);
});

test('is signed out on reload once the token is revoked', async () => {
  const page = await signedIn();
  await magento.tokens.revoke(VERONICA);
  await page.reload();
  await sees(page, 'Signed out');
  expect(Object.keys(await cookies())).toEqual(REMAINS);
});

test('is signed out on reload once the token is past its lifetime', async () => {
  const page = await signedIn();
  await magento.clock.advance('61m');
  await page.reload();
  await sees(page, 'Signed out');
  expect(Object.keys(await cookies())).toEqual(REMAINS);
});

test('takes a dead token for a live one where Magento answers as it did before 2.4.8', async () => {
  await magento.magento.set({ behaviour: { dead_bearer_in_graphql: 'guest', executed_errors: 'always_200' } });
  const page = await signedIn();
  await magento.tokens.revoke(VERONICA);
  await page.reload();
  await sees(page, 'Signed in', 'Hello Veronica Costello');
  expect(Object.keys(await cookies())).toContain('user_token');
  const { items } = await magento.requests.list({ operation: 'customer', token: 'revoked' });
  expect(items.map(({ status }) => status)).toEqual([200, 200]);
});

test('signs out: no cookie is left, and the token is dead at Magento too', async () => {
  const page = await signedIn();
  const { user_token } = await cookies();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await sees(page, 'Signed out');
  expect(await cookies()).toEqual({});

  const reply = await fetch(`${magento.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${user_token?.value}` },
    body: '{"query":"{ customer { email } }"}',
  });
  expect(reply.status).toBe(401);
});

test('shows the second of two accounts by its own name, whatever the browser has cached of the first', async () => {
  await magento.customers.create({
    email: 'roni@example.com',
    password: 'password',
    firstname: 'Roni',
    lastname: 'Other',
  });
  const page = await signedIn();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await sees(page, 'Signed out');

  await visit('/sign-in');
  await signIn(page, 'roni@example.com');
  await sees(page, 'Hello Roni Other', 'Roni Other, roni@example.com');
  const { firstname, lastname } = await cookies();
  expect([firstname?.value, lastname?.value]).toEqual(['Roni', 'Other']);
});
