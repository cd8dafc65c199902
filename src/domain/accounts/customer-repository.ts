import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store } from '../../state/tables/account-rows.ts';
import { revokeTokens } from '../tokens/token-lifecycle.ts';
import { findStore, findWebsite, resolveAccountStore, type StoreChoice } from './account-store.ts';
import { requireValidAttributes } from './attribute-problems.ts';
import { truncateToColumns } from './column-lengths.ts';
import { resolveConfirmationKey } from './confirmation.ts';
import {
  type AddressListInput,
  readAddresses,
  replaceAddresses,
  requireDefaultAddresses,
} from './customer-addresses.ts';
import { findCustomer } from './find-customer.ts';
import { changeSubscription } from './newsletter.ts';
import { NO_RESET_TOKEN } from './reset-token.ts';
import { applyCustomerInput, type CustomerInput } from './validate-customer-input.ts';

/** A customer as the service layer takes it: attributes, group, website, store, and all addresses. */
export interface CustomerData extends CustomerInput, AddressListInput, StoreChoice {
  readonly id?: number | null | undefined;
  readonly group_id?: number | null | undefined;
  readonly confirmation?: string | null | undefined;
}

/**
 * Changes an account through the service layer. Other messages than GraphQL's. The caller decides which values the data has,
 * and who may change group and website. [app/code/Magento/Customer/Model/ResourceModel/CustomerRepository.php save]
 */
export function saveCustomerData(realm: Realm, customer: Customer, data: CustomerData): Customer {
  requireDefaultAddresses(realm, customer, data);
  requireGroup(realm, data.group_id);
  const website = findWebsite(realm, data)?.code ?? customer.website;
  const store = realm.world.stores.find(customer.store) ?? resolveAccountStore(realm, undefined, data);
  const changed = {
    ...applyCustomerInput(realm, { ...customer, ...EMPTY_REQUIRED }, data),
    email: data.email ?? '',
    website,
    store: findStore(realm, data)?.code ?? customer.store,
    group_id: data.group_id ?? customer.group_id,
    confirmation: data.confirmation || customer.confirmation,
  };
  requireSavable(realm, store, changed);
  const addresses = readAddresses(realm, store, customer, data);
  const saved = replaceAddresses(realm, putCustomer(realm, store, customer, changed), addresses);
  if (saved.email !== customer.email && realm.behaviour.rest_email_change === 'revokes_tokens') {
    revokeTokens(realm, { type: 'customer', id: saved.id });
  }
  return changeSubscription(realm, store, saved, data.is_subscribed);
}

/** The service layer saves the attributes of its data only, so required ones that are absent are missing. */
const EMPTY_REQUIRED = { firstname: '', lastname: '' };

/** Refuses a customer without an e-mail address or with a taken one, then one with invalid attributes. [ResourceModel/Customer.php _beforeSave] */
export function requireSavable(realm: Realm, store: Store, customer: Customer): void {
  if (!customer.email) throw new Refusal('customerEmailMissing');
  const holder = findCustomer(realm, customer.email, customer.website);
  if (holder !== undefined && holder.id !== customer.id) throw new Refusal('emailTakenByOther');
  requireValidAttributes(realm, store, customer);
}

/** Stores a changed customer. A changed e-mail address clears the reset token, and may have to be confirmed. */
export const putCustomer = (realm: Realm, store: Store, before: Customer, changed: Customer): Customer =>
  realm.world.customers.put({
    ...truncateToColumns(changed),
    confirmation: resolveConfirmationKey(realm, store, before, changed),
    ...(changed.email !== before.email && NO_RESET_TOKEN),
    updated_at: realm.clock.now(),
  });

/** [CustomerRepository.php validateGroupId] */
export function requireGroup({ world, behaviour }: Realm, id: number | null | undefined): void {
  if (behaviour.group_must_exist === 'no' || id === undefined || id === null) return;
  if (world.groups.get(id) === undefined) throw new Refusal('groupUnknown');
}
