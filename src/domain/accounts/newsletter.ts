import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import { type Customer, customerKey, type Store } from '../../state/tables/account-rows.ts';
import type { SubscriptionStatus } from '../../state/tables/subscriptions.ts';
import { isEmailAvailable } from './customer-account.ts';
import { isValidEmail } from './email-format.ts';
import { sendSubscriptionMail } from './newsletter-mails.ts';

/**
 * Subscribes an e-mail address; that of the calling customer to the account.
 * [app/code/Magento/NewsletterGraphQl/Model/SubscribeEmailToNewsletter/Validation.php, Resolver/SubscribeEmailToNewsletter.php]
 *
 * @param userId id of the caller, whatever its type; 0 for a guest
 */
export function subscribeToNewsletter(realm: Realm, store: Store, sent: string, userId: number): SubscriptionStatus {
  const email = sent.trim();
  if (email === '') throw new Refusal('newsletterEmailMissing');
  if (!isValidEmail(realm, email)) throw new Refusal('newsletterEmailInvalid');
  const customer = realm.world.customers.get(userId);
  if (userId > 0) requireOwnEmail(realm, store, email, customer);
  else if (!setting(realm, 'newsletter/subscription/allow_guest_subscribe', store)) {
    throw new Refusal('newsletterGuestsRefused');
  }
  if (findSubscription(realm, store, email) === 'SUBSCRIBED') throw new Refusal('newsletterAlreadySubscribed');
  if (userId > 0 && customer === undefined) {
    throw new Refusal('newsletterFailed', {}, { why: `no customer has the caller's id ${userId}` });
  }
  if (customer?.email !== email) return subscribeAddress(realm, store, email);
  changeSubscription(realm, store, customer, true);
  return findSubscription(realm, store, email) ?? 'UNSUBSCRIBED';
}

/** The e-mail address of another account is refused if the shop discloses which addresses have accounts. */
function requireOwnEmail(realm: Realm, store: Store, email: string, customer: Customer | undefined): void {
  if (customer?.email === email || isEmailAvailable(realm, store, email, store.website)) return;
  throw new Refusal('newsletterFailed', {}, { why: 'another account has this e-mail address' });
}

/** Subscribes an address without an account. [app/code/Magento/Newsletter/Model/SubscriptionManager.php subscribe] */
function subscribeAddress(realm: Realm, store: Store, email: string): SubscriptionStatus {
  const status = needsConfirmation(realm, store) ? 'NOT_ACTIVE' : 'SUBSCRIBED';
  realm.world.subscriptions.set(customerKey(email, store.website), status);
  sendSubscriptionMail(realm, store, email, status);
  return status;
}

/**
 * Subscribes or unsubscribes an account; `undefined` and null leave it. A change is mailed.
 * [SubscriptionManager.php updateCustomerSubscription]
 */
export function changeSubscription(
  realm: Realm,
  store: Store,
  customer: Customer,
  subscribes: boolean | null | undefined,
): Customer {
  const before = findSubscription(realm, store, customer.email);
  if (subscribes === undefined || subscribes === null || (!subscribes && before === undefined)) return customer;
  const status = subscribes ? resolveNewStatus(realm, store, customer, before) : resolveEndStatus(before);
  const { customers, subscriptions } = realm.world;
  const is_subscribed = status === 'SUBSCRIBED';
  if (is_subscribed) subscriptions.delete(customerKey(customer.email, store.website));
  else subscriptions.set(customerKey(customer.email, store.website), status);
  if (status !== before || status === 'NOT_ACTIVE') sendSubscriptionMail(realm, store, customer.email, status);
  return customer.is_subscribed === is_subscribed ? customer : customers.update({ ...customer, is_subscribed });
}

/** [SubscriptionManager.php getNewSubscriptionStatus] */
function resolveNewStatus(
  realm: Realm,
  store: Store,
  { confirmation }: Customer,
  before: SubscriptionStatus | undefined,
): SubscriptionStatus {
  if (before === 'SUBSCRIBED') return before;
  if (confirmation !== null && setting(realm, 'customer/create_account/confirm', store)) return 'UNCONFIRMED';
  return needsConfirmation(realm, store) ? 'NOT_ACTIVE' : 'SUBSCRIBED';
}

const resolveEndStatus = (before: SubscriptionStatus = 'UNSUBSCRIBED'): SubscriptionStatus =>
  before === 'SUBSCRIBED' ? 'UNSUBSCRIBED' : before;

const needsConfirmation = (realm: Realm, store: Store): boolean =>
  setting(realm, 'newsletter/subscription/confirm', store);

function findSubscription({ world }: Realm, store: Store, email: string): SubscriptionStatus | undefined {
  const key = customerKey(email, store.website);
  return world.customers.find(key)?.is_subscribed ? 'SUBSCRIBED' : world.subscriptions.get(key);
}
