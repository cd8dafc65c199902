import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { ADMIN_EMAIL, createTwoFactorClient, messageOf, type TwoFactorClient } from './two-factor-client.ts';

const KEY = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
const NOW = Date.parse('2030-01-01T00:00:00Z') / 1000;

/** The token of a Magento with this `crypt/key`. */
function tokenOf(claims: object, key = KEY): string {
  const data = JSON.stringify(claims);
  const hash = createHmac('sha256', key).update(data).digest('hex');
  return Buffer.from(`${data}.${Buffer.from(hash).toString('base64')}`).toString('base64');
}
const claims = { user_id: 1, tfa_configuration: true, iss: NOW };

const shopWithKey = (): Promise<TwoFactorClient> =>
  createTwoFactorClient('google', { config: { 'crypt/key': `older0key\n${KEY}` } });
const configure = (shop: TwoFactorClient, tfaToken: string) => shop.provider('google/configure', { tfaToken });

test('issues the token of a Magento with the same key', async () => {
  const shop = await shopWithKey();
  expect(await shop.tfaToken()).toBe(tokenOf(claims));
  expect((await configure(shop, tokenOf(claims))).status).toBe(200);
});

test.each([
  ['of another user', { ...claims, user_id: 2 }, KEY, 'there is no admin 2'],
  [
    'without the claim tfa_configuration',
    { ...claims, tfa_configuration: false },
    KEY,
    'the tfa token does not have the claims tfa_configuration and iss',
  ],
  [
    'without a time',
    { user_id: 1, tfa_configuration: true },
    KEY,
    'the tfa token does not have the claims tfa_configuration and iss',
  ],
  ['that is an hour old', { ...claims, iss: NOW - 3600 }, KEY, 'the tfa token expired 0 s ago'],
  ['whose time is not a number', { ...claims, iss: 'soon' }, KEY, `the tfa token expired ${NOW - 3600} s ago`],
  ['signed with another key', claims, 'older0key', 'the tfa token is signed with another key'],
  ['of a user in quotes', { ...claims, user_id: '1' }, KEY, 'the tfa token is not readable'],
])('refuses a token %s, and records why', async (_, wrong, key, why) => {
  const shop = await shopWithKey();
  const answer = await configure(shop, tokenOf(wrong, key));
  expect([answer.status, messageOf(answer)]).toEqual([401, 'Invalid two-factor authorization token']);
  const [entry] = (await shop.magento.requests.list({}, { limit: 1 })).items;
  expect(entry?.refusal).toEqual({
    phrase: 'invalidTfaToken',
    why,
    message: 'Invalid two-factor authorization token',
  });
});

test.each(['', '.', 'bnVsbA==', 'NQ==', 'W10=', '{"user_id":1}', '%%%', '😀'])(
  'refuses the unreadable token %j',
  async (tfaToken) => {
    const answer = await configure(await shopWithKey(), tfaToken);
    expect([answer.status, messageOf(answer)]).toEqual([401, 'Invalid two-factor authorization token']);
  },
);

test('accepts a token with line breaks of a mail program', async () => {
  const shop = await shopWithKey();
  const lines = tokenOf(claims).replace(/.{76}/g, '$&\r\n');
  expect((await configure(shop, lines)).status).toBe(200);
});

test('refuses the token of a deleted admin', async () => {
  const shop = await shopWithKey();
  const tfaToken = await shop.tfaToken();
  await shop.magento.admins.delete('ada');
  expect((await configure(shop, tfaToken)).status).toBe(401);
});

test('sends a new token to the admin at each sign-in', async () => {
  const shop = await shopWithKey();
  await shop.tfaToken();
  await shop.magento.clock.advance(5);
  await shop.tfaToken();
  const mails = await shop.magento.mailbox.list({ to: ADMIN_EMAIL });
  expect(new Set(mails.map(({ variables }) => variables['tfat'])).size).toBe(2);
});
