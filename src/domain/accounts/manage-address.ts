import { noSuchEntity, Refusal, refusalOf, required } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Address, Customer } from '../../state/tables/account-rows.ts';
import { getCustomerInAnyState } from './customer-account.ts';

/** What a client may say of an address; what is absent stays as it is. */
export type AddressInput = { readonly [Name in keyof Omit<Address, 'id'>]?: Address[Name] | null | undefined };

/** An address and the customer whose it is. */
export interface OwnAddress {
  readonly customer: Customer;
  readonly address: Address;
}

/** Attributes that an address needs, and the names by which Magento asks for them. [app/code/Magento/Customer/Model/Address/Validator] */
const REQUIRED = [
  ['firstname', 'firstname'],
  ['lastname', 'lastname'],
  ['street', 'street'],
  ['city', 'city'],
  ['telephone', 'telephone'],
  ['postcode', 'postcode'],
  ['country_code', 'countryId'],
] as const;

/** Adds an address. Neither lock nor confirmation is looked at. [CustomerGraphQl/Model/Resolver/CreateCustomerAddress.php] */
export function createAddress(realm: Realm, customerId: number, input: AddressInput): Address {
  const customer = getCustomerInAnyState(realm, customerId);
  const address = { ...withFlags(input), id: nextAddressId(realm) } as Address;
  requireAttributes(address);
  save(realm, customer, [...customer.addresses, address], address);
  return address;
}

export function updateAddress(realm: Realm, { customer, address: before }: OwnAddress, input: AddressInput): Address {
  const address = { ...before, ...withFlags({ ...before, ...input }), id: before.id } as Address;
  requireAttributes(address);
  const addresses = customer.addresses.map((each) => (each.id === address.id ? address : each));
  save(realm, customer, addresses, address);
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
  find(realm, customerId, id, { unknown: 'addressUnknown', anothers: 'addressOfAnother' });

/** The newer mutations name no id in their refusals. [CustomerGraphQl/Model/Customer/Address/GetCustomerAddressV2.php] */
export const findAddressOfUid = (realm: Realm, customerId: number, id: number): OwnAddress =>
  find(realm, customerId, id, { unknown: 'addressOfUidUnknown', anothers: 'addressOfUidOfAnother' });

function find(
  realm: Realm,
  customerId: number,
  id: number,
  phrases: {
    unknown: 'addressUnknown' | 'addressOfUidUnknown';
    anothers: 'addressOfAnother' | 'addressOfUidOfAnother';
  },
): OwnAddress {
  const customer = getCustomerInAnyState(realm, customerId);
  const address = customer.addresses.find((each) => each.id === id);
  if (address !== undefined) return { customer, address };
  const isAnothers = realm.world.customers.values().some(({ addresses }) => addresses.some((each) => each.id === id));
  throw new Refusal(isAnothers ? phrases.anothers : phrases.unknown, { address_id: id });
}

/** Ids count through all customers, and none is given twice. */
function nextAddressId({ world: { customers, lastIds } }: Realm): number {
  for (const { addresses } of customers.values()) {
    for (const { id } of addresses) lastIds.address = Math.max(lastIds.address, id);
  }
  lastIds.address += 1;
  return lastIds.address;
}

/** GraphQL tells several in one text, a line each. [CustomerGraphQl/Model/ValidatorExceptionProcessor.php] */
function requireAttributes(address: AddressInput): void {
  const missing = missingIn(address);
  const [only, ...more] = missing;
  if (only === undefined) return;
  throw more.length === 0 ? only : new Refusal('severalValues', [missing.map(({ told }) => told).join('\n')]);
}

/** The service layer tells each by itself. [app/code/Magento/Customer/Model/ResourceModel/AddressRepository.php save] */
export function requireAddress(address: AddressInput): void {
  const [first, ...others] = missingIn(address);
  if (first !== undefined) throw refusalOf([first, ...others]);
}

const missingIn = (address: AddressInput): Refusal[] =>
  REQUIRED.filter(([name]) => isEmpty(address[name])).map(([, told]) => required(told));

/** Puts an address that has been found good into a customer's row: a new one gets an id. */
export function writeAddress(
  realm: Realm,
  customer: Customer,
  input: AddressInput & { readonly id?: number | null | undefined },
): Customer {
  const address = { ...withFlags(input), id: input.id ?? nextAddressId(realm) } as Address;
  return save(realm, customer, [...customer.addresses.filter(({ id }) => id !== address.id), address], address);
}

/** An address by its id, whosever it is. [AddressRepository.php getById] */
export function getAddressById({ world }: Realm, id: number): OwnAddress {
  for (const customer of world.customers.values()) {
    const address = customer.addresses.find((each) => each.id === id);
    if (address !== undefined) return { customer, address };
  }
  throw noSuchEntity('addressId', id);
}

/** Deletes an address, a default one as well. [AddressRepository.php deleteById] */
export function deleteAddressById(realm: Realm, id: number): true {
  return removeAddress(realm, getAddressById(realm, id));
}

/** Only one address is the default for bills, one for parcels. */
function save(realm: Realm, customer: Customer, addresses: readonly Address[], latest: Address): Customer {
  const others = addresses.map((address) =>
    address.id === latest.id
      ? address
      : {
          ...address,
          default_billing: address.default_billing && !latest.default_billing,
          default_shipping: address.default_shipping && !latest.default_shipping,
        },
  );
  return realm.world.customers.update({ ...customer, addresses: others, updated_at: realm.clock.now() });
}

const withFlags = (input: AddressInput): AddressInput => ({
  ...input,
  default_billing: input.default_billing ?? false,
  default_shipping: input.default_shipping ?? false,
});

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.every((line) => !line));
