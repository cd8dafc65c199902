import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { findCustomer } from './find-customer.ts';

/** Subscribes an e-mail address; that of a guest is not stored. [app/code/Magento/NewsletterGraphQl/Model/Resolver/SubscribeEmailToNewsletter.php] */
export function subscribeToNewsletter(realm: Realm, store: Store, email: string): 'SUBSCRIBED' {
  const customer = findCustomer(realm, email, store.website);
  if (customer?.is_subscribed) throw new Refusal('newsletterAlreadySubscribed');
  if (customer) realm.world.customers.update({ ...customer, is_subscribed: true });
  return 'SUBSCRIBED';
}
