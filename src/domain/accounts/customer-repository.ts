import { noSuchEntity, Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store, Website } from '../../state/tables/account-rows.ts';
import { revokeTokens } from '../tokens/token-lifecycle.ts';
import { getCustomerByEmail } from './account-management.ts';
import { findCustomer } from './authenticate-account.ts';
import { keyAfterChange } from './confirmation.ts';
import { addCustomer } from './create-customer.ts';
import { type AddressList, readList, readNewList, requireDefaultsListed, writeList } from './customer-addresses.ts';
import { mailChangedEmail } from './customer-mails.ts';
import { requireOtherThanEmail, requireStrength } from './password-policy.ts';
import { NO_RESET_TOKEN } from './password-reset.ts';
import { requireAttributes } from './required-attributes.ts';
import { type CustomerInput, withAttributes } from './validate-customer-input.ts';

/** A customer as the service layer takes it: attributes, where the account belongs, and all of its addresses. */
export interface CustomerData extends CustomerInput, AddressList {
  readonly id?: number | null | undefined;
  readonly group_id?: number | null | undefined;
  readonly website_id?: number | null | undefined;
  readonly store_id?: number | null | undefined;
}

/**
 * A new account by the service layer: other texts than GraphQL's, and several faults at once.
 * [app/code/Magento/Customer/Model/AccountManagement.php createAccount, CustomerRepository.php save]
 */
export function createAccount(realm: Realm, store: Store, data: CustomerData, password: string | undefined): Customer {
  const { email } = data;
  if (password !== undefined) {
    requireStrength(realm, store, password);
    requireOtherThanEmail(password, email ?? '');
  }
  if (data.id) {
    getCustomerByEmail(realm, email ?? '', { store });
    throw new Refusal('customerInStore');
  }
  const home = homeOf(realm, store, data);
  if (!email) throw new Refusal('emailRequired');
  requireGroup(realm, data.group_id);
  if (findCustomer(realm, email, home.website) !== undefined) throw new Refusal('emailTaken');
  requireAttributes(realm, data);
  const addresses = readNewList(data);
  const added = addCustomer(realm, home, { ...data, email, password });
  const grouped = data.group_id ? realm.world.customers.update({ ...added, group_id: data.group_id }) : added;
  return writeList(realm, grouped, addresses);
}

/** Changes an account; who may change its group and website, the caller decides. Attributes that are absent stay. */
export function saveCustomerData(realm: Realm, customer: Customer, data: CustomerData): Customer {
  const { email } = data;
  requireDefaultsListed(data);
  requireGroup(realm, data.group_id);
  if (!email) throw new Refusal('customerEmailMissing');
  const website = websiteOf(realm, data.website_id)?.code ?? customer.website;
  const holder = findCustomer(realm, email, website);
  if (holder !== undefined && holder.id !== customer.id) throw new Refusal('emailTaken');
  requireAttributes(realm, data);
  const addresses = readList(customer, data);
  const home = realm.world.stores.find(customer.store) ?? homeOf(realm, undefined, data);
  const saved = realm.world.customers.put({
    ...withAttributes(realm, home, customer, data),
    email,
    confirmation: keyAfterChange(realm, home, customer, email),
    ...(email !== customer.email && NO_RESET_TOKEN),
    website,
    store: storeOf(realm, data.store_id)?.code ?? customer.store,
    group_id: data.group_id ?? customer.group_id,
    updated_at: realm.clock.now(),
  });
  if (saved.email !== customer.email) afterEmailChange(realm, home, customer, saved);
  return writeList(realm, saved, addresses);
}

/** Tokens end when the e-mail changes, though not over GraphQL. [Customer/Observer/CustomerEmailChangedObserver.php, etc/webapi_rest/events.xml] */
function afterEmailChange(realm: Realm, store: Store, before: Customer, after: Customer): void {
  mailChangedEmail(realm, store, before, after);
  if (realm.behaviour.rest_email_change === 'revokes_tokens') revokeTokens(realm, { type: 'customer', id: after.id });
}

function requireGroup({ world }: Realm, id: number | null | undefined): void {
  if (id !== undefined && id !== null && world.groups.get(id) === undefined) throw new Refusal('groupUnknown');
}

/** The store view that an account is made in: the one named, else one of the website named, else that of the request. */
function homeOf(realm: Realm, store: Store | undefined, { store_id, website_id }: CustomerData): Store {
  const website = websiteOf(realm, website_id);
  const named = storeOf(realm, store_id);
  if (named && website && named.website !== website.code) throw new Refusal('storeNotInWebsite');
  const ofWebsite = website && realm.world.stores.values().find((each) => each.website === website.code);
  const home = named ?? (store && (!website || store.website === website.code) ? store : ofWebsite);
  if (home === undefined) throw new Refusal('storeNotInWebsite');
  return home;
}

function websiteOf({ world }: Realm, id: number | null | undefined): Website | undefined {
  if (!id) return undefined;
  const website = world.websites.get(id);
  if (website === undefined) throw noSuchEntity('websiteId', id);
  return website;
}

function storeOf({ world }: Realm, id: number | null | undefined): Store | undefined {
  if (!id) return undefined;
  const store = world.stores.get(id);
  if (store === undefined) throw noSuchEntity('storeId', id);
  return store;
}
