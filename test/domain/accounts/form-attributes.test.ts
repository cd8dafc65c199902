import { expect, test } from 'vitest';
import {
  findVisibleAttributes,
  getFormAttributes,
  hasAttribute,
} from '../../../src/domain/accounts/form-attributes.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, storeOf } from '../create-realm.ts';

function attributesOf(formCode: string, config: FixtureDocument['config'] = {}) {
  const realm = createRealm({ config });
  return getFormAttributes(realm, storeOf(realm), formCode);
}

test.each([
  ['customer_account_create', ['firstname', 'lastname', 'email']],
  ['customer_account_edit', ['firstname', 'lastname', 'email']],
])('the form %s shows the attributes that are not hidden', (formCode, codes) => {
  expect(attributesOf(formCode)?.map(({ code }) => code)).toEqual(codes);
});

test.each(['unknown', '', 'toString', '__proto__'])('the form %o is unknown', (formCode) => {
  expect(attributesOf(formCode)).toBeUndefined();
});

test.each([
  ['', undefined],
  ['0', undefined],
  ['opt', false],
  ['1', false],
  ['req', true],
])('with the setting %o, the date of birth is required: %s', (dob_show, isRequired) => {
  const attributes = attributesOf('customer_account_create', { 'customer/address/dob_show': dob_show });
  expect(attributes?.find(({ code }) => code === 'dob')?.is_required).toBe(isRequired);
});

test('an address form has the configured lines and country', () => {
  const config = { 'customer/address/street_lines': 4, 'general/country/default': 'DE' };
  const attributes = attributesOf('customer_register_address', config);
  expect(attributes?.find(({ code }) => code === 'street')).toMatchObject({ multiline_count: 4, is_required: true });
  expect(attributes?.find(({ code }) => code === 'country_id')).toMatchObject({ default_value: 'DE' });
  expect(attributes?.find(({ code }) => code === 'telephone')).toMatchObject({ is_required: true });
  expect(attributes?.find(({ code }) => code === 'company')).toMatchObject({ is_required: false });
  expect(attributes?.find(({ code }) => code === 'city')).not.toHaveProperty('default_value');
});

type Attribute = NonNullable<FixtureDocument['attributes']>[number];

const NOTE: Attribute = {
  code: 'note',
  entity_type: 'customer',
  label: 'Note',
  sort_order: 50,
  input_filter: 'trim',
  validate_rules: [{ name: 'max_text_length', value: '9' }],
  forms: ['adminhtml_customer', 'customer_account_edit'],
};
const FLOOR: Attribute = { code: 'floor', entity_type: 'customer_address', label: 'Floor', default_value: '1' };

const createShop = () => createRealm({ attributes: [NOTE, FLOOR] });

test('an attribute that the store has added is in its forms, at its position', () => {
  const realm = createShop();
  const codesOf = (form: string) => getFormAttributes(realm, storeOf(realm), form)?.map(({ code }) => code);
  expect(codesOf('customer_account_create')).toEqual(['firstname', 'lastname', 'email']);
  expect(codesOf('customer_account_edit')).toEqual(['firstname', 'note', 'lastname', 'email']);
  expect(codesOf('customer_address_edit')?.[0]).toBe('floor');
});

test('an added attribute has the names of GraphQL, and a default value if it has one', () => {
  const realm = createShop();
  const find = (form: string, name: string) =>
    getFormAttributes(realm, storeOf(realm), form)?.find(({ code }) => code === name);
  expect(find('customer_account_edit', 'note')).toEqual({
    code: 'note',
    entity_type: 'CUSTOMER',
    label: 'Note',
    frontend_input: 'TEXT',
    input_filter: 'TRIM',
    is_required: false,
    is_unique: false,
    multiline_count: 0,
    options: [],
    sort_order: 50,
    validate_rules: [{ name: 'MAX_TEXT_LENGTH', value: '9' }],
  });
  expect(find('customer_address_edit', 'floor')).toMatchObject({ entity_type: 'CUSTOMER_ADDRESS', default_value: '1' });
});

test.each([
  ['customer', ['firstname', 'lastname', 'email', 'note']],
  ['customer_address', [expect.any(String), 'floor']],
] as const)('the visible attributes of a %s are those of its form and the added ones', (entity, [first, ...others]) => {
  const realm = createShop();
  const codes = findVisibleAttributes(realm, storeOf(realm), entity).map(({ code }) => code);
  expect([codes[0], ...codes.slice(-others.length)]).toEqual([first, ...others]);
  expect(codes).not.toContain(entity === 'customer' ? 'floor' : 'note');
  expect(codes).not.toContain('prefix');
});

test.each([
  ['customer', 'note', true],
  ['customer', 'email', true],
  ['customer', 'default_billing', true],
  ['customer', 'floor', false],
  ['customer_address', 'floor', true],
  ['customer_address', 'city', true],
  ['customer_address', 'email', false],
  ['catalog_product', 'email', false],
])('a %s has the attribute %s: %s', (entity, code, isKnown) => {
  expect(hasAttribute(createShop(), entity, code)).toBe(isKnown);
});
