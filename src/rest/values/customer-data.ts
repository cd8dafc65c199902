import { listAddresses } from '../../domain/accounts/address-order.ts';
import { getCreationTime } from '../../domain/accounts/customer-account.ts';
import { storedNames } from '../../magento/attributes/attribute-lists.ts';
import { customerAddressAttributes } from '../../magento/attributes/customer-address-attributes.ts';
import { customerAttributes } from '../../magento/attributes/customer-attributes.ts';
import { dataTypes } from '../../magento/webapi/data-types.ts';
import type { Realm } from '../../state/realm.ts';
import type { Address, Customer } from '../../state/tables/account-rows.ts';

type ReadCustomer = (customer: Customer, realm: Realm) => unknown;
type ReadAddress = (address: Address, customer: Customer) => unknown;

const databaseTime = ({ clock }: Realm, time: number): string => clock.databaseTime(time);

/** Properties that are computed: they are not stored attributes, or have another format in REST. */
const computedCustomerProperties: Readonly<Record<string, ReadCustomer>> = {
  id: ({ id }) => id,
  default_billing: ({ addresses }) => addressId(addresses.find((address) => address.default_billing)),
  default_shipping: ({ addresses }) => addressId(addresses.find((address) => address.default_shipping)),
  created_at: (customer, realm) => databaseTime(realm, getCreationTime(realm, customer)),
  updated_at: (customer, realm) => databaseTime(realm, customer.updated_at ?? getCreationTime(realm, customer)),
  created_in: ({ store }, { world }) => world.stores.find(store)?.name,
  store_id: ({ store }, { world }) => world.stores.find(store)?.id,
  website_id: ({ website }, { world }) => world.websites.find(website)?.id,
  addresses: (customer, realm) => listAddresses(realm, customer).map((address) => addressData(customer, address)),
  disable_auto_group_change: () => 0,
  extension_attributes: ({ is_subscribed }) => ({ is_subscribed }),
  custom_attributes: ({ custom_attributes }) => (custom_attributes.length > 0 ? custom_attributes : undefined),
};

const computedAddressProperties: Readonly<Record<string, ReadAddress>> = {
  id: ({ id }) => id,
  customer_id: (_, { id }) => id,
  region: ({ region }) => ({
    region_code: region?.region_code ?? null,
    region: region?.region ?? null,
    region_id: region?.region_id ?? 0,
  }),
  region_id: ({ region }) => region?.region_id ?? 0,
  country_id: ({ country_code }) => country_code,
  default_shipping: ({ default_shipping }) => default_shipping || undefined,
  default_billing: ({ default_billing }) => default_billing || undefined,
};

/** The properties of the data objects, in Magento's order. */
const customerProperties = inOrder<ReadCustomer>(Object.keys(dataTypes.Customer), {
  ...Object.fromEntries(storedNames(customerAttributes).map((name) => [name, (row: Customer) => row[name]])),
  ...computedCustomerProperties,
});

const addressProperties = inOrder<ReadAddress>(Object.keys(dataTypes.Address), {
  ...Object.fromEntries(storedNames(customerAddressAttributes).map((name) => [name, (row: Address) => row[name]])),
  ...computedAddressProperties,
});

function inOrder<Read>(names: readonly string[], readers: Readonly<Record<string, Read>>): (readonly [string, Read])[] {
  return names.flatMap((name) => (readers[name] === undefined ? [] : [[name, readers[name]] as const]));
}

/** A customer as REST returns it: properties without a value are omitted. [Customer/Api/Data/CustomerInterface.php] */
export function customerData(realm: Realm, customer: Customer): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const [name, read] of customerProperties) {
    const value = read(customer, realm);
    if (value !== null && value !== undefined) data[name] = value;
  }
  return data;
}

/** The default address of a customer; `undefined` without one. */
export function defaultAddress(customer: Customer, kind: 'default_billing' | 'default_shipping') {
  const address = customer.addresses.find((each) => each[kind]);
  return address && addressData(customer, address);
}

/** An address as REST returns it. [Customer/Api/Data/AddressInterface.php] */
export function addressData(customer: Customer, address: Address): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const [name, read] of addressProperties) {
    const value = read(address, customer);
    if (value !== null && value !== undefined) data[name] = value;
  }
  return data;
}

const addressId = (address: Address | undefined): string | undefined =>
  address === undefined ? undefined : String(address.id);
