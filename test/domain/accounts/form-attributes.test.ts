import { expect, test } from 'vitest';
import { getFormAttributes } from '../../../src/domain/accounts/form-attributes.ts';
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
