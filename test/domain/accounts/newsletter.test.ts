import { expect, test } from 'vitest';
import { changeSubscription, subscribeToNewsletter } from '../../../src/domain/accounts/newsletter.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, customerOf, mailsOf, reasonOf, refusalOf, storeOf } from '../create-realm.ts';
import { ANNA, MARA } from './sample-accounts.ts';

const SUCCESS = 'newsletter_subscription_success_email_template';
const CONFIRM = 'newsletter_subscription_confirm_email_template';
const END = 'newsletter_subscription_un_email_template';
const NEEDS_CONFIRMATION = { 'newsletter/subscription/confirm': 1 };
const templatesOf = (realm: ReturnType<typeof createRealm>) => mailsOf(realm).map(([template]) => template);

test('an address is subscribed once, whatever its letter case', () => {
  const realm = createRealm();
  const subscribe = (email: string) => subscribeToNewsletter(realm, storeOf(realm), email, 0);
  expect(subscribe(` ${MARA.email} `)).toBe('SUBSCRIBED');
  expect(mailsOf(realm)).toEqual([[SUCCESS, MARA.email, {}]]);
  expect(refusalOf(() => subscribe('MARA@example.com'))).toEqual(['newsletterAlreadySubscribed', {}]);
});

test('a customer subscribes the account', () => {
  const realm = createRealm({ customers: [MARA] });
  expect(subscribeToNewsletter(realm, storeOf(realm), MARA.email, 1)).toBe('SUBSCRIBED');
  expect(customerOf(realm).is_subscribed).toBe(true);
  expect(templatesOf(realm)).toEqual([SUCCESS]);
});

/** Recorded from Magento 2.4.7-p3 and 2.4.8-p1. */
test('a guest subscribes the address of an account, but not the account', () => {
  const realm = createRealm({ customers: [MARA] });
  subscribeToNewsletter(realm, storeOf(realm), MARA.email, 0);
  expect(customerOf(realm).is_subscribed).toBe(false);
  expect(refusalOf(() => subscribeToNewsletter(realm, storeOf(realm), MARA.email, 1))).toEqual([
    'newsletterAlreadySubscribed',
    {},
  ]);
  expect(changeSubscription(realm, storeOf(realm), customerOf(realm), true).is_subscribed).toBe(true);
  expect(templatesOf(realm)).toEqual([SUCCESS]);
});

test('a subscription that must be confirmed is not active, and can be repeated', () => {
  const realm = createRealm({ config: NEEDS_CONFIRMATION, customers: [MARA] });
  for (const userId of [0, 0, 1, 1]) {
    expect(subscribeToNewsletter(realm, storeOf(realm), MARA.email, userId)).toBe('NOT_ACTIVE');
  }
  expect(customerOf(realm).is_subscribed).toBe(false);
  expect(templatesOf(realm)).toEqual([CONFIRM, CONFIRM, CONFIRM, CONFIRM]);
});

/** [app/code/Magento/NewsletterGraphQl/Model/SubscribeEmailToNewsletter/Validation.php] */
test.each<[string, FixtureDocument['config'], string, number, string | undefined]>([
  ['a guest without an address', {}, '  ', 0, 'newsletterEmailMissing'],
  ['a guest with a malformed address', {}, 'mara', 0, 'newsletterEmailInvalid'],
  ['a guest', { 'newsletter/subscription/allow_guest_subscribe': 0 }, MARA.email, 0, 'newsletterGuestsRefused'],
  ['a customer', { 'newsletter/subscription/allow_guest_subscribe': 0 }, MARA.email, 1, undefined],
  ["a customer with another's address", {}, ANNA.email, 1, undefined],
  [
    "a customer with another's address, in a shop that discloses accounts",
    { 'checkout/options/enable_guest_checkout_login': 1 },
    ANNA.email,
    1,
    'newsletterFailed',
  ],
  [
    'a customer with the own address, in such a shop',
    { 'checkout/options/enable_guest_checkout_login': 1 },
    MARA.email,
    1,
    undefined,
  ],
  ['an integration without a customer of its id', {}, 'new@example.com', 9, 'newsletterFailed'],
])('the subscription of %s is refused with %3$s', (_, config, email, userId, key) => {
  const realm = createRealm({ config, customers: [MARA, ANNA] });
  expect(refusalOf(() => subscribeToNewsletter(realm, storeOf(realm), email, userId))?.[0]).toBe(key);
});

test('the reason of a failed subscription is the missing customer, or the owner of the address', () => {
  const config = { 'checkout/options/enable_guest_checkout_login': 1 };
  const realm = createRealm({ config, customers: [MARA, ANNA] });
  const reason = (email: string, userId: number) =>
    reasonOf(() => subscribeToNewsletter(realm, storeOf(realm), email, userId));
  expect(reason('new@example.com', 9)).toBe("no customer has the caller's id 9");
  expect(reason(ANNA.email, 1)).toBe('another account has this e-mail address');
});

const CONFIRMS_ACCOUNTS = { 'customer/create_account/confirm': 1 };

test.each<[string, object, FixtureDocument['config'], boolean | null | undefined, boolean, readonly string[]]>([
  ['nothing', {}, {}, undefined, false, []],
  ['nothing, subscribed', { is_subscribed: true }, {}, undefined, true, []],
  ['null', { is_subscribed: true }, {}, null, true, []],
  ['a subscription', {}, {}, true, true, [SUCCESS]],
  ['a repeated subscription', { is_subscribed: true }, {}, true, true, []],
  ['a repeated subscription, before confirmation', { is_subscribed: true }, NEEDS_CONFIRMATION, true, true, []],
  ['an end without a subscription', {}, {}, false, false, []],
  ['an end', { is_subscribed: true }, {}, false, false, [END]],
  ['a subscription to be confirmed', {}, NEEDS_CONFIRMATION, true, false, [CONFIRM]],
  ['one of an unconfirmed account', { confirmation: 'key' }, CONFIRMS_ACCOUNTS, true, false, []],
  ['one of a confirmed account', {}, CONFIRMS_ACCOUNTS, true, true, [SUCCESS]],
  ['one of an account that needs no confirmation', { confirmation: 'key' }, {}, true, true, [SUCCESS]],
])('an account with %s', (_, customer, config, subscribes, isSubscribed, templates) => {
  const realm = createRealm({ config, customers: [{ ...MARA, ...customer }] });
  const changed = changeSubscription(realm, storeOf(realm), customerOf(realm), subscribes);
  expect(changed).toBe(customerOf(realm));
  expect(changed.is_subscribed).toBe(isSubscribed);
  expect(templatesOf(realm)).toEqual(templates);
});

test.each<[string, object, FixtureDocument['config'], readonly (boolean | 'guest')[], string | undefined]>([
  ['subscribed', {}, {}, [true], undefined],
  ['unsubscribed', { is_subscribed: true }, {}, [false], 'UNSUBSCRIBED'],
  ['subscribed again', { is_subscribed: true }, {}, [false, true], undefined],
  ['subscribed before its confirmation', { confirmation: 'key' }, CONFIRMS_ACCOUNTS, [true], 'UNCONFIRMED'],
  ['unsubscribed before its confirmation', { confirmation: 'key' }, CONFIRMS_ACCOUNTS, [true, false], 'UNCONFIRMED'],
  ['unsubscribed before the link was opened', {}, NEEDS_CONFIRMATION, ['guest', false], 'NOT_ACTIVE'],
])('the stored status of an account that is %s', (_, customer, config, changes, status) => {
  const realm = createRealm({ config, customers: [{ ...MARA, ...customer }] });
  for (const change of changes) {
    if (change === 'guest') subscribeToNewsletter(realm, storeOf(realm), MARA.email, 0);
    else changeSubscription(realm, storeOf(realm), customerOf(realm), change);
  }
  expect([...realm.world.subscriptions.values()]).toEqual(status === undefined ? [] : [status]);
});

test('a subscription that must be confirmed does not change the account', () => {
  const realm = createRealm({ config: NEEDS_CONFIRMATION, customers: [MARA] });
  changeSubscription(realm, storeOf(realm), customerOf(realm), true);
  expect(realm.world.customers.changes).toBe(0);
});
