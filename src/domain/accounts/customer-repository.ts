import { noSuchEntity, Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Customer, Store, Website } from '../../state/tables/account-rows.ts';
import { revokeTokens } from '../tokens/token-lifecycle.ts';
import { getCustomerByEmail } from './account-management.ts';
import { resolveConfirmationKey } from './confirmation.ts';
import { addCustomer } from './create-customer.ts';
import {
  type AddressListInput,
  readAddresses,
  readNewAddresses,
  replaceAddresses,
  requireDefaultAddressesListed,
} from './customer-addresses.ts';
import { sendEmailChangedMail } from './customer-mails.ts';
import { findCustomer } from './find-customer.ts';
import { requirePasswordOtherThanEmail, requireStrongPassword } from './password-policy.ts';
import { requireValidAttributes } from './required-attributes.ts';
import { NO_RESET_TOKEN } from './reset-token.ts';
import { applyCustomerInput, type CustomerInput } from './validate-customer-input.ts';

/** A customer as the service layer takes it: attributes, group, website, store, and all addresses. */
export interface CustomerData extends CustomerInput, AddressListInput {
  readonly id?: number | null | undefined;
  readonly group_id?: number | null | undefined;
  readonly website_id?: number | null | undefined;
  readonly store_id?: number | null | undefined;
}

/**
 * Creates an account through the service layer: other messages than GraphQL's, and several problems in one error.
 * [app/code/Magento/Customer/Model/AccountManagement.php createAccount, CustomerRepository.php save]
 */
export function createAccount(realm: Realm, store: Store, data: CustomerData, password: string | undefined): Customer {
  const { email } = data;
  if (password !== undefined) {
    requireStrongPassword(realm, store, password);
    requirePasswordOtherThanEmail(password, email ?? '');
  }
  if (data.id) {
    getCustomerByEmail(realm, email ?? '', { store });
    throw new Refusal('customerInStore');
  }
  const accountStore = resolveStore(realm, store, data);
  if (!email) throw new Refusal('emailRequired');
  requireGroup(realm, data.group_id);
  if (findCustomer(realm, email, accountStore.website) !== undefined) throw new Refusal('emailTaken');
  requireValidAttributes(realm, data);
  const addresses = readNewAddresses(data);
  const added = addCustomer(realm, accountStore, { ...data, email, password });
  const customer = data.group_id ? realm.world.customers.update({ ...added, group_id: data.group_id }) : added;
  return replaceAddresses(realm, customer, addresses);
}

/** Changes an account; absent attributes stay. The caller checks who may change its group and website. */
export function saveCustomerData(realm: Realm, customer: Customer, data: CustomerData): Customer {
  const { email } = data;
  requireDefaultAddressesListed(data);
  requireGroup(realm, data.group_id);
  if (!email) throw new Refusal('customerEmailMissing');
  const website = getOptionalWebsite(realm, data.website_id)?.code ?? customer.website;
  const holder = findCustomer(realm, email, website);
  if (holder !== undefined && holder.id !== customer.id) throw new Refusal('emailTaken');
  requireValidAttributes(realm, data);
  const addresses = readAddresses(customer, data);
  const store = realm.world.stores.find(customer.store) ?? resolveStore(realm, undefined, data);
  const saved = realm.world.customers.put({
    ...applyCustomerInput(realm, store, customer, data),
    email,
    confirmation: resolveConfirmationKey(realm, store, customer, email),
    ...(email !== customer.email && NO_RESET_TOKEN),
    website,
    store: getOptionalStore(realm, data.store_id)?.code ?? customer.store,
    group_id: data.group_id ?? customer.group_id,
    updated_at: realm.clock.now(),
  });
  if (saved.email !== customer.email) handleEmailChange(realm, store, customer, saved);
  return replaceAddresses(realm, saved, addresses);
}

/** A changed e-mail address revokes the tokens, but not over GraphQL. [Customer/Observer/CustomerEmailChangedObserver.php, etc/webapi_rest/events.xml] */
function handleEmailChange(realm: Realm, store: Store, before: Customer, after: Customer): void {
  sendEmailChangedMail(realm, store, before, after);
  if (realm.behaviour.rest_email_change === 'revokes_tokens') revokeTokens(realm, { type: 'customer', id: after.id });
}

function requireGroup({ world }: Realm, id: number | null | undefined): void {
  if (id !== undefined && id !== null && world.groups.get(id) === undefined) throw new Refusal('groupUnknown');
}

/** The store view of a new account: the one of the input, else one of the input's website, else that of the request. */
function resolveStore(realm: Realm, requestStore: Store | undefined, { store_id, website_id }: CustomerData): Store {
  const website = getOptionalWebsite(realm, website_id);
  const store = getOptionalStore(realm, store_id);
  if (store && website && store.website !== website.code) throw new Refusal('storeNotInWebsite');
  const storeOfWebsite = website && realm.world.stores.values().find((each) => each.website === website.code);
  const isRequestStore = requestStore && (!website || requestStore.website === website.code);
  const resolved = store ?? (isRequestStore ? requestStore : storeOfWebsite);
  if (resolved === undefined) throw new Refusal('storeNotInWebsite');
  return resolved;
}

function getOptionalWebsite({ world }: Realm, id: number | null | undefined): Website | undefined {
  if (!id) return undefined;
  const website = world.websites.get(id);
  if (website === undefined) throw noSuchEntity('websiteId', id);
  return website;
}

function getOptionalStore({ world }: Realm, id: number | null | undefined): Store | undefined {
  if (!id) return undefined;
  const store = world.stores.get(id);
  if (store === undefined) throw noSuchEntity('storeId', id);
  return store;
}
