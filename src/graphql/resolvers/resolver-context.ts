import type { Caller } from '../../auth/authenticate.ts';
import type { Identity } from '../../auth/identity.ts';
import { accountsArePerWebsite } from '../../domain/accounts/authenticate-account.ts';
import type { HttpRequest } from '../../http/message.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { MockValues } from './schema-options.ts';

/** What every resolver gets. */
export interface Context {
  readonly realm: Realm;
  readonly store: Store;
  readonly caller: Caller;
  readonly request: HttpRequest;
  /** Whether staged content is asked for. */
  readonly isPreview: boolean;
  /** What extensions say of fields that are made up. */
  readonly mocks: readonly MockValues[];
  /** How many fields were made up or derived so far. */
  readonly spent: { fields: number };
}

/** The caller's customer id, where the caller counts as a customer here; refuses everybody else. */
export function requireCustomerId(context: Context): number {
  const id = customerIdIn(context);
  if (id === undefined) throw new Refusal('customerNotAuthorized');
  return id;
}

/** The caller's customer id; nothing where the caller does not count as a customer. */
export function customerIdIn({
  realm,
  store,
  caller,
}: Pick<Context, 'realm' | 'store' | 'caller'>): number | undefined {
  const { identity } = caller;
  return identity.type === 'customer' && countsHere(realm, identity.id, store) ? identity.id : undefined;
}

/** From 2.4.7 a customer token counts only in its own website. [CustomerGraphQl/Model/Context/AddUserInfoToContext.php] */
function countsHere(realm: Realm, customerId: number, store: Store): boolean {
  if (realm.behaviour.token_website_scope === 'any_website' || !accountsArePerWebsite(realm)) return true;
  const customer = realm.world.customers.get(customerId);
  return customer === undefined || customer.website === store.website;
}

/** The caller as an admin; refuses everybody else. */
export function requireAdmin({ caller }: Context): Identity {
  if (caller.identity.type !== 'admin') throw new Refusal('customerNotAuthorized');
  return caller.identity;
}
