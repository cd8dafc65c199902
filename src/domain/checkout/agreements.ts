import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { Agreement } from '../../state/tables/sales-rules.ts';

/** The terms that the checkout of a store view shows; none while they are switched off. [CheckoutAgreementsGraphQl/Model/Resolver/DataProvider/CheckoutAgreements.php] */
export function listAgreements(realm: Realm, store: Store): readonly Agreement[] {
  if (!setting(realm, 'checkout/options/enable_agreements', store)) return [];
  return realm.world.initialState.agreements.filter(
    ({ is_active, stores }) => is_active && (stores === undefined || stores.includes(store.code)),
  );
}
