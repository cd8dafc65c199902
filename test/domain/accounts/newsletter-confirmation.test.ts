import { expect, test } from 'vitest';
import { subscribeToNewsletter } from '../../../src/domain/accounts/newsletter.ts';
import { confirmSubscription } from '../../../src/domain/accounts/newsletter-confirmation.ts';
import { type SubscriptionKey, subscriptionKeyOf } from '../../../src/domain/accounts/newsletter-mails.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, customerOf, mailsOf, storeOf } from '../create-realm.ts';
import { MARA } from './sample-accounts.ts';

const SUCCESS = 'newsletter_subscription_success_email_template';

const createShop = (customers: FixtureDocument['customers'] = []) => {
  const realm = createRealm({
    customers,
    config: { 'newsletter/subscription/confirm': 1 },
    websites: [{ code: 'base' }, { code: 'outlet' }],
    stores: [{ code: 'default' }, { code: 'outlet', website: 'outlet' }],
  });
  /** Subscribes a guest, and reads the link of the e-mail. */
  const subscribe = (email: string, store = 'default'): SubscriptionKey => {
    subscribeToNewsletter(realm, storeOf(realm, store), email, 0);
    const [, id, code = ''] = /id\/(\d{1,10})\/code\/(\w+)/.exec(JSON.stringify(mailsOf(realm).at(-1))) ?? [];
    return { id: Number(id), code };
  };
  return { realm, subscribe, statuses: () => Object.fromEntries(realm.world.subscriptions) };
};

test('an address that subscribes on two websites has two links', () => {
  const { realm, subscribe, statuses } = createShop();
  subscribe('guest@example.com');
  const outlet = subscribe('guest@example.com', 'outlet');
  expect(confirmSubscription(realm, outlet)).toBe('confirmed');
  expect(statuses()).toEqual({ 'base/guest@example.com': 'NOT_ACTIVE', 'outlet/guest@example.com': 'SUBSCRIBED' });
});

test.each([
  // Their e-mail addresses have the same hash modulo 100,000.
  ['guest135@example.com', 'guest289@example.com'],
  // Their keys have the same hash.
  ['af094da4@example.com', 'a96f59a0@example.com'],
])('the links of %s and %s confirm their own subscriptions', (one, other) => {
  const { realm, subscribe, statuses } = createShop();
  subscribe(one);
  const link = subscribe(other);
  expect(confirmSubscription(realm, link)).toBe('confirmed');
  expect(statuses()).toEqual({ [`base/${one}`]: 'NOT_ACTIVE', [`base/${other}`]: 'SUBSCRIBED' });
});

test('an unknown id and a code of another subscription are refused', () => {
  const { realm, subscribe } = createShop();
  const { id, code } = subscribe('af094da4@example.com');
  expect(subscriptionKeyOf(realm, 'base/a96f59a0@example.com').id).toBe(id);
  expect(confirmSubscription(realm, { id: 0, code })).toBe('wrong id');
  expect(confirmSubscription(realm, { id, code: subscribe('guest@example.com').code })).toBe('wrong code');
});

test('the link of an account subscribes it, and can be opened again', () => {
  const email = 'Mara@Example.com';
  const { realm, subscribe, statuses } = createShop([{ ...MARA, email }]);
  const link = subscribe(MARA.email);
  expect(confirmSubscription(realm, link)).toBe('confirmed');
  expect([customerOf(realm).is_subscribed, statuses()]).toEqual([true, {}]);
  expect(confirmSubscription(realm, link)).toBe('confirmed');
  expect(mailsOf(realm).slice(1)).toEqual([
    [SUCCESS, email, {}],
    [SUCCESS, email, {}],
  ]);
});

test('a confirmation is mailed unless its website has no store view any more', () => {
  const { realm, subscribe } = createShop();
  const [kept, deleted] = [subscribe('one@example.com'), subscribe('two@example.com', 'outlet')];
  realm.world.stores.delete(storeOf(realm, 'outlet').id);
  expect([confirmSubscription(realm, kept), confirmSubscription(realm, deleted)]).toEqual(['confirmed', 'confirmed']);
  expect(mailsOf(realm).slice(2)).toEqual([[SUCCESS, 'one@example.com', {}]]);
});
