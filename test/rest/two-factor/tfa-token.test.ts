import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { aShop, EMAIL, type Shop, said } from './a-shop.ts';

const KEY = 'a1b2c3d4e5f60718293a4b5c6d7e8f90';
const NOW = Date.parse('2030-01-01T00:00:00Z') / 1000;

/** What a Magento with this `crypt/key` would mail. */
function tokenOf(claims: object, key = KEY): string {
  const data = JSON.stringify(claims);
  const hash = createHmac('sha256', key).update(data).digest('hex');
  return Buffer.from(`${data}.${Buffer.from(hash).toString('base64')}`).toString('base64');
}
const claims = { user_id: 1, tfa_configuration: true, iss: NOW };

const shopWithKey = (): Promise<Shop> => aShop('google', { config: { 'crypt/key': `older0key\n${KEY}` } });
const configure = (shop: Shop, tfaToken: string) => shop.provider('google/configure', { tfaToken });

test('is what Magento would make with the same key', async () => {
  const shop = await shopWithKey();
  expect(await shop.tfaToken()).toBe(tokenOf(claims));
  expect((await configure(shop, tokenOf(claims))).status).toBe(200);
});

test.each([
  ['of another user', { ...claims, user_id: 2 }, KEY, 'there is no admin 2'],
  ['that sets nothing up', { ...claims, tfa_configuration: false }, KEY, 'no tfa token by its claims'],
  ['without a time', { user_id: 1, tfa_configuration: true }, KEY, 'no tfa token by its claims'],
  ['an hour old', { ...claims, iss: NOW - 3600 }, KEY, 'expired 0 s ago'],
  ['whose time is no number', { ...claims, iss: 'soon' }, KEY, `expired ${NOW - 3600} s ago`],
  ['signed with another key', claims, 'older0key', 'signed with another key'],
  ['of a user in quotes', { ...claims, user_id: '1' }, KEY, 'not readable'],
])('refuses a token %s, and the journal tells why', async (_, wrong, key, why) => {
  const shop = await shopWithKey();
  const answer = await configure(shop, tokenOf(wrong, key));
  expect([answer.status, said(answer)]).toEqual([401, 'Invalid two-factor authorization token']);
  const [entry] = (await shop.magento.requests.list({}, { limit: 1 })).items;
  expect(entry?.refusal).toEqual({ phrase: 'invalidTfaToken', why });
});

test.each(['', '.', 'bnVsbA==', 'NQ==', 'W10=', '{"user_id":1}', '%%%', '😀'])(
  'refuses %j as it cannot be read',
  async (tfaToken) => {
    const answer = await configure(await shopWithKey(), tfaToken);
    expect([answer.status, said(answer)]).toEqual([401, 'Invalid two-factor authorization token']);
  },
);

test('takes a token that a mail program has broken into lines', async () => {
  const shop = await shopWithKey();
  const lines = tokenOf(claims).replace(/.{76}/g, '$&\r\n');
  expect((await configure(shop, lines)).status).toBe(200);
});

test('ends with the admin', async () => {
  const shop = await shopWithKey();
  const tfaToken = await shop.tfaToken();
  await shop.magento.admins.delete('ada');
  expect((await configure(shop, tfaToken)).status).toBe(401);
});

test('is mailed anew at each try, to the admin alone', async () => {
  const shop = await shopWithKey();
  await shop.tfaToken();
  await shop.magento.clock.advance(5);
  await shop.tfaToken();
  const mails = await shop.magento.mailbox.list({ to: EMAIL });
  expect(new Set(mails.map(({ variables }) => variables['tfat'])).size).toBe(2);
});
