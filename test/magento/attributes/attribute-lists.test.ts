import { expect, test } from 'vitest';
import {
  directInputNames,
  listedAttributes,
  restTypes,
  storedNames,
} from '../../../src/magento/attributes/attribute-lists.ts';
import { customerAddressAttributes } from '../../../src/magento/attributes/customer-address-attributes.ts';
import { customerAttributes } from '../../../src/magento/attributes/customer-attributes.ts';
import { CUSTOMER_FORMS } from '../../../src/magento/attributes/customer-forms.ts';
import { dataTypes } from '../../../src/magento/webapi/data-types.ts';

test('the properties of REST customers and addresses have the order of Magento', () => {
  expect(Object.keys(dataTypes.Customer)).toEqual([
    'id',
    'group_id',
    'default_billing',
    'default_shipping',
    'confirmation',
    'created_at',
    'updated_at',
    'created_in',
    'dob',
    'email',
    'firstname',
    'lastname',
    'middlename',
    'prefix',
    'suffix',
    'gender',
    'store_id',
    'taxvat',
    'website_id',
    'addresses',
    'disable_auto_group_change',
    'extension_attributes',
    'custom_attributes',
  ]);
  expect(Object.keys(dataTypes.Address)).toEqual([
    'id',
    'customer_id',
    'region',
    'region_id',
    'country_id',
    'street',
    'company',
    'telephone',
    'fax',
    'postcode',
    'city',
    'firstname',
    'lastname',
    'middlename',
    'prefix',
    'suffix',
    'vat_id',
    'default_shipping',
    'default_billing',
    'extension_attributes',
    'custom_attributes',
  ]);
});

test('an attribute has the code of Magento in REST and in metadata', () => {
  expect(restTypes(customerAddressAttributes)).toMatchObject({ country_id: 'string', street: 'string[]' });
  expect(restTypes(customerAddressAttributes)).not.toHaveProperty('country_code');
  expect(listedAttributes(customerAddressAttributes).map(({ code }) => code)).toContain('country_id');
});

test('clients set names, gender and tax number as they send them', () => {
  expect(directInputNames(customerAttributes).toSorted()).toEqual([
    'firstname',
    'gender',
    'lastname',
    'middlename',
    'prefix',
    'suffix',
    'taxvat',
  ]);
});

test('computed attributes are not stored', () => {
  expect(storedNames(customerAttributes)).not.toEqual(expect.arrayContaining(['store_id']));
  expect(storedNames(customerAttributes)).toEqual(expect.arrayContaining(['group_id', 'email', 'taxvat']));
});

test('attributes are listed in the order of forms', () => {
  expect(listedAttributes(customerAttributes).map(({ code }) => code)).toEqual([
    'website_id',
    'created_in',
    'store_id',
    'group_id',
    'disable_auto_group_change',
    'prefix',
    'firstname',
    'middlename',
    'lastname',
    'suffix',
    'email',
    'dob',
    'taxvat',
    'gender',
    'created_at',
  ]);
});

test.each([
  [
    'customer_account_create',
    ['prefix', 'firstname', 'middlename', 'lastname', 'suffix', 'email', 'dob', 'taxvat', 'gender'],
  ],
  [
    'customer_register_address',
    [
      'prefix',
      'firstname',
      'middlename',
      'lastname',
      'suffix',
      'company',
      'street',
      'city',
      'country_id',
      'region',
      'region_id',
      'postcode',
      'telephone',
      'fax',
      'vat_id',
    ],
  ],
])('the form %s has the attributes of Magento', (form, codes) => {
  expect(CUSTOMER_FORMS[form]?.map(({ code }) => code)).toEqual(codes);
});

const attributeOf = (form: string, code: string) => CUSTOMER_FORMS[form]?.find((each) => each.code === code);

test('storefront forms have the metadata of Magento as GraphQL writes it', () => {
  expect(attributeOf('customer_account_create', 'firstname')).toEqual({
    code: 'firstname',
    label: 'First Name',
    frontend_input: 'TEXT',
    is_required: true,
    is_unique: false,
    sort_order: 40,
    entity_type: 'CUSTOMER',
    multiline_count: 0,
    input_filter: 'TRIM',
    validate_rules: [
      { name: 'MAX_TEXT_LENGTH', value: '255' },
      { name: 'MIN_TEXT_LENGTH', value: '1' },
    ],
  });
  expect(attributeOf('customer_account_edit', 'gender')).toMatchObject({
    frontend_input: 'SELECT',
    displaySetting: 'customer/address/gender_show',
    options: [
      { value: '1', label: 'Male', is_default: false },
      { value: '2', label: 'Female', is_default: false },
      { value: '3', label: 'Not Specified', is_default: false },
    ],
  });
  expect(attributeOf('customer_account_edit', 'email')).toMatchObject({ is_unique: true, input_filter: 'NONE' });
  expect(attributeOf('customer_account_edit', 'dob')).toMatchObject({ frontend_input: 'DATE', input_filter: 'DATE' });
  expect(attributeOf('customer_address_edit', 'street')).toMatchObject({
    frontend_input: 'MULTILINE',
    multiline_count: 2,
  });
});
