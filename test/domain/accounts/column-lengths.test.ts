import { expect, test } from 'vitest';
import { truncateToColumns } from '../../../src/domain/accounts/column-lengths.ts';
import { createRealm, customerOf } from '../create-realm.ts';
import { ADDRESS, MARA } from './sample-accounts.ts';

const createCustomer = () => customerOf(createRealm({ customers: [{ ...MARA, addresses: [ADDRESS] }] }));

test.each([
  ['firstname', 255],
  ['middlename', 255],
  ['lastname', 255],
  ['prefix', 40],
  ['suffix', 40],
  ['taxvat', 50],
])('the %s of a customer has at most %i characters', (name, length) => {
  const exact = { ...createCustomer(), [name]: 'x'.repeat(length) };
  expect(truncateToColumns(exact)).toEqual(exact);
  expect(truncateToColumns({ ...exact, [name]: `${'x'.repeat(length)}y` })).toEqual(exact);
});

test.each([
  ['firstname', 255],
  ['middlename', 255],
  ['lastname', 255],
  ['prefix', 40],
  ['suffix', 40],
  ['city', 255],
  ['company', 255],
  ['telephone', 255],
  ['fax', 255],
  ['postcode', 255],
])('the %s of an address has at most %i characters', (name, length) => {
  const customer = createCustomer();
  const withValue = (value: string) => ({
    ...customer,
    addresses: customer.addresses.map((address) => ({ ...address, [name]: value })),
  });
  const exact = withValue('x'.repeat(length));
  expect(truncateToColumns(exact)).toEqual(exact);
  expect(truncateToColumns(withValue(`${'x'.repeat(length)}y`))).toEqual(exact);
});

test('values without a column of limited length are unchanged', () => {
  const customer = { ...createCustomer(), email: `${'x'.repeat(300)}@example.com`, password: 'x'.repeat(300) };
  expect(truncateToColumns(customer)).toEqual(customer);
});
