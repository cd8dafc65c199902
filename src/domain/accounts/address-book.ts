import { combineRefusals, noSuchEntity, Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Address, CustomAttribute, Customer, Store } from '../../state/tables/account-rows.ts';
import { findRegion } from '../store/country-settings.ts';
import { type AddressInput, findAddressProblems, listRequiredAttributes } from './address-problems.ts';
import {
  type GraphqlAddress,
  requireChangedValues,
  requireNewValues,
  requireRegion,
  requireSavableAddress,
  resolveRegion,
} from './address-rules.ts';
import { truncateToColumns } from './column-lengths.ts';
import { getCustomerInAnyState } from './customer-account.ts';
import { findDefinedProblems, withAttributeDefaults } from './defined-attributes.ts';
import { throwJoined } from './joined-refusal.ts';
import { mergeCustomAttributes } from './known-attributes.ts';

/** An address and its customer. */
export interface CustomerAddress {
  readonly customer: Customer;
  readonly address: Address;
}

/**
 * Adds an address. Lock and confirmation are not checked. The result has the region as it was sent; the stored address has the
 * region of the directory. [CustomerGraphQl/Model/Resolver/CreateCustomerAddress.php]
 */
export function createAddress(realm: Realm, store: Store, customerId: number, input: GraphqlAddress): Address {
  const customer = getCustomerInAnyState(realm, customerId);
  const sent = withCountry(input);
  requireNewValues(realm, store, sent);
  const result = withDefaultAttributes(realm, { ...withDefaultFlags(sent), region: resolveRegion(realm, input) });
  requireRegion(realm, store, result);
  requireSavableAddress(realm, store, result);
  const stored = toStoredAddress(realm, { ...result, id: nextAddressId(realm) });
  saveAddresses(realm, customer, [...customer.addresses, stored], stored);
  return { ...stored, region: result.region } as Address;
}

/** Changes an address. The result has the region as it was sent. [CustomerGraphQl/Model/Customer/Address/UpdateCustomerAddress.php] */
export function updateAddress(
  realm: Realm,
  store: Store,
  { customer, address: before }: CustomerAddress,
  input: GraphqlAddress,
): Address {
  const changes = withCountry(input);
  requireChangedValues(realm, store, changes);
  const region = changes.region === undefined ? before.region : resolveRegion(realm, input);
  const result = {
    ...before,
    ...withDefaultFlags({ ...before, ...changes }),
    region,
    id: before.id,
    ...changedAttributes(realm, before.custom_attributes ?? [], changes.custom_attributes),
  };
  requireRegion(realm, store, result);
  const saved = withoutNulls(realm, store, before, result);
  requireSavableAddress(realm, store, saved);
  const stored = toStoredAddress(realm, saved, before);
  const addresses = customer.addresses.map((each) => (each.id === stored.id ? stored : each));
  saveAddresses(realm, customer, addresses, stored);
  return { ...stored, ...result, custom_attributes: stored.custom_attributes } as Address;
}

/** Deletes an address that is not a default address. [CustomerGraphQl/Model/Customer/Address/DeleteCustomerAddress.php] */
export function deleteAddress(realm: Realm, { customer, address }: CustomerAddress): true {
  if (address.default_billing) throw new Refusal('addressIsDefaultBilling', [address.id]);
  if (address.default_shipping) throw new Refusal('addressIsDefaultShipping', [address.id]);
  return removeAddress(realm, { customer, address });
}

function removeAddress(realm: Realm, { customer, address }: CustomerAddress): true {
  realm.world.lastIds.address = Math.max(realm.world.lastIds.address, address.id);
  const addresses = customer.addresses.filter(({ id }) => id !== address.id);
  realm.world.customers.update({ ...customer, addresses });
  return true;
}

/** Finds an address of a customer. [CustomerGraphQl/Model/Customer/Address/GetCustomerAddress.php] */
export const findAddress = (realm: Realm, customerId: number, id: number): CustomerAddress =>
  getOwnAddress(realm, customerId, id, { unknown: 'addressUnknown', ofAnother: 'addressOfAnother' });

/** Finds an address for the mutations by uid, whose messages do not contain the id. [CustomerGraphQl/Model/Customer/Address/GetCustomerAddressV2.php] */
export const findAddressByUid = (realm: Realm, customerId: number, id: number): CustomerAddress =>
  getOwnAddress(realm, customerId, id, { unknown: 'addressOfUidUnknown', ofAnother: 'addressOfUidOfAnother' });

function getOwnAddress(
  realm: Realm,
  customerId: number,
  id: number,
  phrases: {
    unknown: 'addressUnknown' | 'addressOfUidUnknown';
    ofAnother: 'addressOfAnother' | 'addressOfUidOfAnother';
  },
): CustomerAddress {
  const customer = getCustomerInAnyState(realm, customerId);
  const address = customer.addresses.find((each) => each.id === id);
  if (address !== undefined) return { customer, address };
  throw new Refusal(findOwner(realm, id) ? phrases.ofAnother : phrases.unknown, { address_id: id });
}

function findOwner({ world }: Realm, id: number): CustomerAddress | undefined {
  for (const customer of world.customers.stored()) {
    const address = customer.addresses.find((each) => each.id === id);
    if (address !== undefined) return { customer, address };
  }
  return undefined;
}

/** The next id, which is greater than that of every address of every customer, deleted ones included. */
function nextAddressId({ world: { customers, lastIds } }: Realm): number {
  for (const { addresses } of customers.stored()) {
    for (const { id } of addresses) lastIds.address = Math.max(lastIds.address, id);
  }
  lastIds.address += 1;
  return lastIds.address;
}

/** Refuses an address as the service layer does, with one error for each problem. [Customer/Model/ResourceModel/AddressRepository.php save] */
export function requireValidAddress(realm: Realm, store: Store, address: AddressInput): void {
  const [first, ...others] = findAddressProblems(realm, store, address);
  if (first !== undefined) throw combineRefusals([first, ...others]);
  throwJoined(findDefinedProblems(realm, 'customer_address', address.custom_attributes ?? undefined));
}

/** Adds or replaces a validated address; one without an id gets the next. */
export function putAddress(
  realm: Realm,
  customer: Customer,
  input: AddressInput & { readonly id?: number | null | undefined },
): Customer {
  const sent = input.id ? input : withDefaultAttributes(realm, input);
  const address = toStoredAddress(realm, { ...withDefaultFlags(sent), id: input.id ?? nextAddressId(realm) });
  const others = customer.addresses.filter(({ id }) => id !== address.id);
  return saveAddresses(realm, customer, [...others, address], address);
}

/** Returns an address of any customer. [AddressRepository.php getById] */
export function getAddressById(realm: Realm, id: number): CustomerAddress {
  const found = findOwner(realm, id);
  if (found === undefined) throw noSuchEntity('addressId', id);
  return found;
}

/** Deletes an address, also a default one. [AddressRepository.php deleteById] */
export const deleteAddressById = (realm: Realm, id: number): true => removeAddress(realm, getAddressById(realm, id));

/** A default flag of the saved address clears that flag of the others. */
function saveAddresses(realm: Realm, customer: Customer, addresses: readonly Address[], saved: Address): Customer {
  const updated = addresses.map((address) =>
    address.id === saved.id
      ? address
      : {
          ...address,
          default_billing: address.default_billing && !saved.default_billing,
          default_shipping: address.default_shipping && !saved.default_shipping,
        },
  );
  return realm.world.customers.update(
    truncateToColumns({ ...customer, addresses: updated, updated_at: realm.clock.now() }),
  );
}

const withDefaultFlags = (input: AddressInput): AddressInput => ({
  ...input,
  default_billing: input.default_billing ?? false,
  default_shipping: input.default_shipping ?? false,
});

/** `country_code` takes precedence over its older name. */
const withCountry = ({ country_id, ...input }: GraphqlAddress): AddressInput =>
  input.country_code === undefined && country_id !== undefined ? { ...input, country_code: country_id } : input;

/** Up to 2.4.7, a required value that is set to null is not saved. */
function withoutNulls(realm: Realm, store: Store, before: Address, changed: AddressInput): AddressInput {
  if (realm.behaviour.required_values_text === 'each') return changed;
  const required = new Set(listRequiredAttributes(realm, store));
  const kept = Object.entries(before).filter(
    ([name]) => required.has(name) && changed[name as keyof AddressInput] === null,
  );
  return { ...changed, ...Object.fromEntries(kept) };
}

/** A validated address as it is stored: with the region of the directory, and known custom attributes only. */
function toStoredAddress(
  realm: Realm,
  address: AddressInput & { readonly id?: number },
  before?: Address | undefined,
): Address {
  const { custom_attributes: changes, region } = address;
  const known = region?.region_id ? findRegion(realm, address.country_code ?? '', region.region_id) : undefined;
  const stored = before?.custom_attributes ?? [];
  return {
    ...address,
    ...(known && { region: { region: known.name, region_code: known.code, region_id: known.id } }),
    ...changedAttributes(realm, stored, changes),
  } as Address;
}

/** Custom attributes after changes; no property without changes. */
const changedAttributes = (
  realm: Realm,
  stored: readonly CustomAttribute[],
  changes: readonly CustomAttribute[] | null | undefined,
): Pick<Address, 'custom_attributes'> =>
  changes ? { custom_attributes: mergeCustomAttributes(realm, 'customer_address', stored, changes) } : {};

function withDefaultAttributes(realm: Realm, address: AddressInput): AddressInput {
  const values = withAttributeDefaults(realm, 'customer_address', address.custom_attributes ?? []);
  return values.length === 0 ? address : { ...address, custom_attributes: values };
}
