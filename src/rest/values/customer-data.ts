import { getCreationTime } from '../../domain/accounts/customer-account.ts';
import type { Realm } from '../../state/realm.ts';
import type { Address, Customer } from '../../state/tables/account-rows.ts';

/** A customer as REST shows it: keys in Magento's order, those without a value left out. [Customer/Api/Data/CustomerInterface.php] */
export function customerData(realm: Realm, customer: Customer): Record<string, unknown> {
  const { world, clock } = realm;
  const store = world.stores.find(customer.store);
  const created = getCreationTime(realm, customer);
  return withoutEmpty({
    id: customer.id,
    group_id: customer.group_id,
    default_billing: idText(customer.addresses.find((address) => address.default_billing)),
    default_shipping: idText(customer.addresses.find((address) => address.default_shipping)),
    confirmation: customer.confirmation,
    created_at: clock.databaseTime(created),
    updated_at: clock.databaseTime(customer.updated_at ?? created),
    created_in: store?.name,
    dob: customer.dob,
    email: customer.email,
    firstname: customer.firstname,
    lastname: customer.lastname,
    middlename: customer.middlename,
    prefix: customer.prefix,
    suffix: customer.suffix,
    gender: customer.gender,
    store_id: store?.id,
    taxvat: customer.taxvat,
    website_id: world.websites.find(customer.website)?.id,
    addresses: customer.addresses.map((address) => addressData(customer, address)),
    disable_auto_group_change: 0,
    extension_attributes: { is_subscribed: customer.is_subscribed },
    custom_attributes: customer.custom_attributes.length > 0 ? customer.custom_attributes : undefined,
  });
}

/** The default address for bills or parcels; nothing where there is none. */
export function defaultAddress(customer: Customer, kind: 'default_billing' | 'default_shipping') {
  const address = customer.addresses.find((each) => each[kind]);
  return address && addressData(customer, address);
}

/** An address as REST shows it. [Customer/Api/Data/AddressInterface.php] */
export function addressData(customer: Customer, address: Address): Record<string, unknown> {
  return withoutEmpty({
    id: address.id,
    customer_id: customer.id,
    region: {
      region_code: address.region?.region_code ?? null,
      region: address.region?.region ?? null,
      region_id: address.region?.region_id ?? 0,
    },
    region_id: address.region?.region_id ?? 0,
    country_id: address.country_code,
    street: address.street,
    company: address.company,
    telephone: address.telephone,
    fax: address.fax,
    postcode: address.postcode,
    city: address.city,
    firstname: address.firstname,
    lastname: address.lastname,
    middlename: address.middlename,
    prefix: address.prefix,
    suffix: address.suffix,
    vat_id: address.vat_id,
    default_shipping: address.default_shipping || undefined,
    default_billing: address.default_billing || undefined,
  });
}

const idText = (address: Address | undefined): string | undefined =>
  address === undefined ? undefined : String(address.id);

const withoutEmpty = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null && value !== undefined));
