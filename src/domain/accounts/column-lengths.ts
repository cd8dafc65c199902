import type { Address, Customer } from '../../state/tables/account-rows.ts';

type Row = Readonly<Record<string, unknown>>;

/** Maximum lengths of values of a customer. [app/code/Magento/Customer/etc/db_schema.xml customer_entity] */
const CUSTOMER_LENGTHS: Readonly<Record<string, number>> = {
  firstname: 255,
  middlename: 255,
  lastname: 255,
  prefix: 40,
  suffix: 40,
  taxvat: 50,
};

/** Maximum lengths of values of an address. [app/code/Magento/Customer/etc/db_schema.xml customer_address_entity] */
const ADDRESS_LENGTHS: Readonly<Record<string, number>> = {
  firstname: 255,
  middlename: 255,
  lastname: 255,
  prefix: 40,
  suffix: 40,
  city: 255,
  company: 255,
  telephone: 255,
  fax: 255,
  postcode: 255,
};

/** Truncates the values of a customer and of its addresses to the length of their columns, as Magento's database does. */
export const truncateToColumns = (customer: Customer): Customer => ({
  ...customer,
  ...truncateValues(customer, CUSTOMER_LENGTHS),
  addresses: customer.addresses.map(
    (address): Address => ({ ...address, ...truncateValues(address, ADDRESS_LENGTHS) }),
  ),
});

const truncateValues = (row: object, lengths: Readonly<Record<string, number>>): Row =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => {
      const length = lengths[name];
      return typeof value === 'string' && length !== undefined && value.length > length
        ? [[name, value.slice(0, length)]]
        : [];
    }),
  );
