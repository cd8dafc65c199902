import { expect, test } from 'vitest';
import { findGuestOrder, findOrderByToken, orderToken } from '../../../src/domain/checkout/guest-orders.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { ADDRESS } from '../accounts/sample-accounts.ts';
import { createRealm, refusalOf, storeOf } from '../create-realm.ts';
import { orderOf, SHOP } from './sample-checkout.ts';

const EMAIL = 'Guest@example.com';
const KEY = { number: 'A-1', email: EMAIL };
const ORDER = { number: 'A-1', email: EMAIL, billing_address: ADDRESS, items: [{ sku: 'HAT' }] };

const createOrders = (magento: string, order: object = {}) =>
  createRealm({
    ...SHOP,
    magento,
    stores: [{ code: 'default' }, { code: 'de' }],
    orders: [{ ...ORDER, ...order }],
  } as FixtureDocument);

test.each([
  ['2.4.7', { postcode: '78701' }, true],
  ['2.4.7', { postcode: '78702' }, false],
  ['2.4.7', { lastname: 'Lind' }, false],
  ['2.4.8', { lastname: 'Lind' }, true],
  ['2.4.8', { lastname: 'lind' }, false],
  ['2.4.8', { postcode: '78701' }, false],
  ['2.4.9', { lastname: 'Lind' }, true],
  ['2.4.9', { postcode: '78701' }, true],
  ['2.4.9', { lastname: 'Lind', postcode: 'other' }, true],
  ['2.4.9', { lastname: 'other', postcode: '78701' }, false],
  ['2.4.9', { lastname: null, postcode: '78701' }, true],
  ['2.4.9', { lastname: '', postcode: '' }, false],
  ['2.4.9', {}, false],
])('in %s an order of a guest with %j is found: %s', (magento, key, isFound) => {
  const realm = createOrders(magento);
  const find = () => findGuestOrder(realm, storeOf(realm), { ...KEY, ...key });
  expect(refusalOf(find)).toEqual(isFound ? undefined : ['guestOrderNotFound', {}]);
  if (isFound) expect(find()).toBe(orderOf(realm));
});

test.each([
  ['another number', { number: 'A-2' }],
  ['a number in lowercase letters', { number: 'a-1' }],
  ['an e-mail address in lowercase letters', { email: 'guest@example.com' }],
])('%s finds no order', (_, key) => {
  const realm = createOrders('2.4.8');
  expect(refusalOf(() => findGuestOrder(realm, storeOf(realm), { ...KEY, lastname: 'Lind', ...key }))).toEqual([
    'guestOrderNotFound',
    {},
  ]);
});

test('an order of another store view is not found', () => {
  const realm = createOrders('2.4.8');
  expect(refusalOf(() => findGuestOrder(realm, storeOf(realm, 'de'), { ...KEY, lastname: 'Lind' }))?.[0]).toBe(
    'guestOrderNotFound',
  );
});

test('the order of a customer asks for a sign-in, if the rest of the key is correct', () => {
  const realm = createOrders('2.4.8', { customer: 'mara@example.com' });
  const find = (lastname: string) => findGuestOrder(realm, storeOf(realm), { ...KEY, lastname });
  expect(refusalOf(() => find('Lind'))).toEqual(['guestOrderOfCustomer', {}]);
  expect(refusalOf(() => find('Other'))).toEqual(['guestOrderNotFound', {}]);
});

test.each(['2.4.7', '2.4.8', '2.4.9'])('in %s each token of an order is another one, and all are valid', (magento) => {
  const realm = createOrders(magento);
  const tokens = [orderToken(realm, orderOf(realm)), orderToken(realm, orderOf(realm))];
  expect(new Set(tokens).size).toBe(2);
  for (const token of tokens) {
    expect(token).toMatch(/^0:3:[A-Za-z0-9+/]+=*$/);
    expect(findOrderByToken(realm, storeOf(realm), token)).toBe(orderOf(realm));
  }
});

test('a token keeps characters outside of ASCII', () => {
  const realm = createOrders('2.4.8', { billing_address: { ...ADDRESS, lastname: 'Łącka|x 100%' }, number: 'Ä1' });
  const token = orderToken(realm, orderOf(realm));
  // The separator in the name makes four parts of it, and Magento expects three.
  expect(refusalOf(() => findOrderByToken(realm, storeOf(realm), token))?.[0]).toBe('guestOrderNotFound');
  const named = createOrders('2.4.8', { billing_address: { ...ADDRESS, lastname: 'Łącka 100%' }, number: 'Ä1' });
  expect(findOrderByToken(named, storeOf(named), orderToken(named, orderOf(named)))).toBe(orderOf(named));
});

test('a token of another key, a changed token and any other string find no order', () => {
  const realm = createOrders('2.4.8');
  const token = orderToken(realm, orderOf(realm));
  const other = createOrders('2.4.8', { number: 'A-2' });
  for (const invalid of ['', 'x', '0:3:', '0:3:!!', token.slice(4), `${token.slice(0, -8)}AAAAAAA=`]) {
    expect(refusalOf(() => findOrderByToken(realm, storeOf(realm), invalid))?.[0]).toBe('guestOrderNotFound');
  }
  expect(refusalOf(() => findOrderByToken(other, storeOf(other), token))?.[0]).toBe('guestOrderNotFound');
});
