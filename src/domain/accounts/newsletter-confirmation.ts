import type { Realm } from '../../state/realm.ts';
import { customerKey, parseCustomerKey } from '../../state/tables/account-rows.ts';
import { type SubscriptionKey, sendSubscriptionMail, subscriptionKeyOf } from './newsletter-mails.ts';

/** Messages of the page that the link in the e-mail opens. [Newsletter/Controller/Subscriber/Confirm.php] */
export const CONFIRMATION_MESSAGES = {
  confirmed: 'Your subscription has been confirmed.',
  'wrong code': 'This is an invalid subscription confirmation code.',
  'wrong id': 'This is an invalid subscription ID.',
} as const;

/** Confirms a subscription, and sends an e-mail about it. [Newsletter/Model/Subscriber.php confirm] */
export function confirmSubscription(realm: Realm, { id, code }: SubscriptionKey): keyof typeof CONFIRMATION_MESSAGES {
  const { customers, stores, subscriptions } = realm.world;
  const candidates = subscriptionKeys(realm).filter((each) => subscriptionKeyOf(realm, each).id === id);
  if (candidates.length === 0) return 'wrong id';
  const key = candidates.find((each) => subscriptionKeyOf(realm, each).code === code);
  if (key === undefined) return 'wrong code';
  const customer = customers.find(key);
  if (customer === undefined) subscriptions.set(key, 'SUBSCRIBED');
  else {
    subscriptions.delete(key);
    customers.update({ ...customer, is_subscribed: true });
  }
  const { email, website } = parseCustomerKey(key);
  const store = stores.values().find((each) => each.website === website);
  if (store !== undefined) sendSubscriptionMail(realm, store, customer?.email ?? email, 'SUBSCRIBED');
  return 'confirmed';
}

/** The keys of all subscriptions. Those of subscribed customers remain, so that a link that is opened again confirms again. */
const subscriptionKeys = ({ world: { customers, subscriptions } }: Realm): string[] => [
  ...subscriptions.keys(),
  ...customers
    .stored()
    .flatMap(({ email, website, is_subscribed }) => (is_subscribed ? customerKey(email, website) : [])),
];
