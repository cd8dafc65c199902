import { combineRefusals, missingField, noSuchEntity, Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Address, Customer } from '../../state/tables/account-rows.ts';
import { getCustomerInAnyState } from './customer-account.ts';
import { throwJoined } from './joined-refusal.ts';

/** An address as a client sends it; an absent field leaves the value unchanged. */
export type AddressInput = { readonly [Name in keyof Omit<Address, 'id'>]?: Address[Name] | null | undefined };

/** An address and its customer. */
export interface OwnAddress {
  readonly customer: Customer;
  readonly address: Address;
}

/** Attributes that an address needs, and their names in Magento's messages. [app/code/Magento/Customer/Model/Address/Validator] */
const REQUIRED = [
  ['firstname', 'firstname'],
  ['lastname', 'lastname'],
  ['street', 'street'],
  ['city', 'city'],
  ['telephone', 'telephone'],
  ['postcode', 'postcode'],
  ['country_code', 'countryId'],
] as const;

/** Adds an address. Lock and confirmation are not checked. [CustomerGraphQl/Model/Resolver/CreateCustomerAddress.php] */
export function createAddress(realm: Realm, customerId: number, input: AddressInput): Address {
  const customer = getCustomerInAnyState(realm, customerId);
  throwJoined(findMissingFields(input), '\n');
  const address = { ...withDefaultFlags(input), id: nextAddressId(realm) } as Address;
  saveAddresses(realm, customer, [...customer.addresses, address], address);
  return address;
}

export function updateAddress(realm: Realm, { customer, address: before }: OwnAddress, input: AddressInput): Address {
  const address = { ...before, ...withDefaultFlags({ ...before, ...input }), id: before.id } as Address;
  throwJoined(findMissingFields(address), '\n');
  const addresses = customer.addresses.map((each) => (each.id === address.id ? address : each));
  saveAddresses(realm, customer, addresses, address);
  return address;
}

/** A default address cannot be deleted. [CustomerGraphQl/Model/Customer/Address/DeleteCustomerAddress.php] */
export function deleteAddress(realm: Realm, { customer, address }: OwnAddress): true {
  if (address.default_billing) throw new Refusal('addressIsDefaultBilling', [address.id]);
  if (address.default_shipping) throw new Refusal('addressIsDefaultShipping', [address.id]);
  return removeAddress(realm, { customer, address });
}

function removeAddress(realm: Realm, { customer, address }: OwnAddress): true {
  realm.world.lastIds.address = Math.max(realm.world.lastIds.address, address.id);
  const addresses = customer.addresses.filter(({ id }) => id !== address.id);
  realm.world.customers.update({ ...customer, addresses });
  return true;
}

/** [CustomerGraphQl/Model/Customer/Address/GetCustomerAddress.php] */
export const findAddress = (realm: Realm, customerId: number, id: number): OwnAddress =>
  getOwnAddress(realm, customerId, id, { unknown: 'addressUnknown', ofAnother: 'addressOfAnother' });

/** For mutations whose messages do not contain the id. [CustomerGraphQl/Model/Customer/Address/GetCustomerAddressV2.php] */
export const findAddressByUid = (realm: Realm, customerId: number, id: number): OwnAddress =>
  getOwnAddress(realm, customerId, id, { unknown: 'addressOfUidUnknown', ofAnother: 'addressOfUidOfAnother' });

function getOwnAddress(
  realm: Realm,
  customerId: number,
  id: number,
  phrases: {
    unknown: 'addressUnknown' | 'addressOfUidUnknown';
    ofAnother: 'addressOfAnother' | 'addressOfUidOfAnother';
  },
): OwnAddress {
  const customer = getCustomerInAnyState(realm, customerId);
  const address = customer.addresses.find((each) => each.id === id);
  if (address !== undefined) return { customer, address };
  throw new Refusal(findOwner(realm, id) ? phrases.ofAnother : phrases.unknown, { address_id: id });
}

function findOwner({ world }: Realm, id: number): OwnAddress | undefined {
  for (const customer of world.customers.values()) {
    const address = customer.addresses.find((each) => each.id === id);
    if (address !== undefined) return { customer, address };
  }
  return undefined;
}

/** Ids count through all customers, and none is used again. */
function nextAddressId({ world: { customers, lastIds } }: Realm): number {
  for (const { addresses } of customers.values()) {
    for (const { id } of addresses) lastIds.address = Math.max(lastIds.address, id);
  }
  lastIds.address += 1;
  return lastIds.address;
}

/** Refuses an address with missing fields; each is an error of its own. [app/code/Magento/Customer/Model/ResourceModel/AddressRepository.php save] */
export function requireValidAddress(address: AddressInput): void {
  const [first, ...others] = findMissingFields(address);
  if (first !== undefined) throw combineRefusals([first, ...others]);
}

const findMissingFields = (address: AddressInput): Refusal[] =>
  REQUIRED.filter(([field]) => isMissing(address[field])).map(([, name]) => missingField(name));

/** Adds or replaces a validated address; one without an id gets the next. */
export function putAddress(
  realm: Realm,
  customer: Customer,
  input: AddressInput & { readonly id?: number | null | undefined },
): Customer {
  const address = { ...withDefaultFlags(input), id: input.id ?? nextAddressId(realm) } as Address;
  const others = customer.addresses.filter(({ id }) => id !== address.id);
  return saveAddresses(realm, customer, [...others, address], address);
}

/** Returns an address of any customer. [AddressRepository.php getById] */
export function getAddressById(realm: Realm, id: number): OwnAddress {
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
  return realm.world.customers.update({ ...customer, addresses: updated, updated_at: realm.clock.now() });
}

const withDefaultFlags = (input: AddressInput): AddressInput => ({
  ...input,
  default_billing: input.default_billing ?? false,
  default_shipping: input.default_shipping ?? false,
});

const isMissing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.every((line) => !line));
