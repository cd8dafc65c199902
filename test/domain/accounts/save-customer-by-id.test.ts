import { expect, test } from 'vitest';
import type { CustomerData } from '../../../src/domain/accounts/customer-repository.ts';
import { saveCustomerById } from '../../../src/domain/accounts/save-customer-by-id.ts';
import { createRealm, customerOf, refusalOf, storeOf } from '../create-realm.ts';
import { ADDRESS, ANNA, MARA } from './sample-accounts.ts';

const { email, firstname, lastname } = MARA;
const STORED = { ...MARA, middlename: 'Eva', addresses: [{ ...ADDRESS, id: 4, default_billing: true }] };

function save(magento: string, data: CustomerData, id: number | undefined = 1, stored = STORED) {
  const realm = createRealm({ magento, customers: [stored, ANNA] });
  const result = () => saveCustomerById(realm, storeOf(realm), id, data);
  return { realm, result };
}

/** [Customer/Model/Plugin/UpdateCustomer.php; magento/magento2 pull request 28332] */
test('keeps absent values, since 2.4.1', () => {
  const { realm, result } = save('2.4.1', { firstname: 'Maja' });
  expect(result()).toBe(customerOf(realm));
  expect(customerOf(realm)).toMatchObject({ ...STORED, firstname: 'Maja' });
});

/** Recorded from Magento 2.4.7-p3. */
test('the id of the data replaces that of the path', () => {
  expect(refusalOf(save('2.4.7-p3', { id: 2 }).result)).toEqual(['emailTakenByOther', {}]);
  const { realm, result } = save('2.4.7-p3', { id: 2, email: ANNA.email });
  expect(result()).toMatchObject({ id: 2, email: ANNA.email, firstname });
  expect(customerOf(realm)).toMatchObject(MARA);
});

test.each([
  [9, {}],
  [1, { id: 9 }],
])('refuses to save customer %i with %j', (id, data) => {
  expect(refusalOf(save('2.4.8', data, id).result)).toEqual([
    'noSuchEntity',
    { fieldName: 'customerId', fieldValue: 9 },
  ]);
});

/** Recorded from Magento 2.4.7-p3 and 2.4.6-p11. */
test.each([
  ['2.4.7-p3', ['defaultAddressInvalid', { fieldName: 'default_billing' }]],
  ['2.4.7-p4', undefined],
  ['2.4.6-p11', undefined],
  ['2.4.6-p4', undefined],
])('in %s, addresses without the default one are refused with %j', (magento, refusal) => {
  expect(refusalOf(save(magento, { addresses: [] }).result)).toEqual(refusal);
  expect(refusalOf(save(magento, { addresses: [ADDRESS] }).result)).toEqual(refusal);
  expect(save(magento, {}).result().addresses).toMatchObject([{ id: 4, default_billing: true }]);
});

/** magento/magento2 issues 21237, 5115, 14054 and 24625. */
test.each<[string, CustomerData, unknown]>([
  ['a middle name only', { middlename: 'x' }, ['customerEmailMissing', {}]],
  ['no id', { email, firstname, lastname }, ['emailTaken', {}]],
  ['an id and no names', { id: 1, email }, 'severalMessages'],
  ['an id and all names', { id: 1, email, firstname, lastname }, undefined],
])('before 2.4.1, the data is the whole customer: %s', (_, data, refusal) => {
  for (const magento of ['2.3.7', '2.4.0']) {
    const refused = refusalOf(save(magento, data).result);
    expect(typeof refusal === 'string' ? refused?.[0] : refused).toEqual(refusal);
  }
});

test('before 2.4.1, data without an id is a new customer', () => {
  expect(save('2.4.0', { email: 'new@example.com', firstname, lastname }).result()).toMatchObject({
    id: 3,
    middlename: null,
  });
});

/** [app/code/Magento/Customer/Model/Plugin/UpdateCustomer.php] */
test('the default shipping address stays, since 2.4.1', () => {
  const addresses = [{ ...ADDRESS, id: 4, default_billing: false, default_shipping: true }];
  const stored = { ...STORED, addresses };
  expect(save('2.4.7-p3', {}, 1, stored).result().addresses).toMatchObject(addresses);
  expect(refusalOf(save('2.4.7-p3', { addresses: [] }, 1, stored).result)).toEqual([
    'defaultAddressInvalid',
    { fieldName: 'default_shipping' },
  ]);
  const noDefault = { ...STORED, addresses: [{ ...ADDRESS, id: 4, default_billing: false }] };
  expect(save('2.4.7-p3', { addresses: [ADDRESS] }, 1, noDefault).result().addresses).toHaveLength(1);
});

test('without an id in the path, the data is the whole customer in each release', () => {
  const realm = createRealm({ magento: '2.4.8', customers: [STORED, ANNA] });
  const saveBulk = (data: CustomerData) => saveCustomerById(realm, storeOf(realm), undefined, data);
  expect(saveBulk({ email: 'new@example.com', firstname, lastname })).toMatchObject({ id: 3, middlename: null });
  expect(refusalOf(() => saveBulk({ id: 1, middlename: 'x' }))).toEqual(['customerEmailMissing', {}]);
});
