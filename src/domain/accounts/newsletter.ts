import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { findCustomer } from './authenticate-account.ts';

/** Subscribes an e-mail; a guest's is not kept. [app/code/Magento/NewsletterGraphQl/Model/Resolver/SubscribeEmailToNewsletter.php] */
export function subscribe(realm: Realm, store: Store, email: string): 'SUBSCRIBED' {
  const customer = findCustomer(realm, email, store.website);
  if (customer?.is_subscribed) throw new Refusal('newsletterAlreadySubscribed');
  if (customer) realm.world.customers.put({ ...customer, is_subscribed: true });
  return 'SUBSCRIBED';
}
