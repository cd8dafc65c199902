import { expect, test } from 'vitest';
import { createAddress, putAddress, requireValidAddress } from '../../../src/domain/accounts/address-book.ts';
import {
  findDefinedAttribute,
  findDefinedProblems,
  withAttributeDefaults,
} from '../../../src/domain/accounts/defined-attributes.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { createRealm, customerOf, refusalOf, storeOf } from '../create-realm.ts';
import { ADDRESS, MARA } from './sample-accounts.ts';

type Attribute = NonNullable<FixtureDocument['attributes']>[number];

const createShop = (attribute: Partial<Attribute>, magento?: string) =>
  createRealm({
    ...(magento && { magento }),
    customers: [MARA],
    attributes: [{ code: 'note', entity_type: 'customer', label: 'Note', ...attribute }],
  });

const rule = (name: 'min_text_length' | 'max_text_length', value: string) => ({ validate_rules: [{ name, value }] });
const options = [
  { value: '1', label: 'One' },
  { value: '2', label: 'Two' },
];

test.each<[Partial<Attribute>, string | null, unknown[]]>([
  [{}, null, []],
  [{ is_required: true }, null, [['valueRequired', ['Note']]]],
  [{ is_required: true }, 'x', []],
  [{ is_required: true, forms: ['adminhtml_customer'] }, null, []],
  [{ is_required: true, forms: ['adminhtml_customer', 'customer_account_edit'] }, null, [['valueRequired', ['Note']]]],
  [{ frontend_input: 'datetime' }, 'never', [['dateInvalid', {}]]],
  [
    {
      validate_rules: [
        { name: 'min_text_length', value: '1' },
        { name: 'max_text_length', value: '3' },
      ],
    },
    'abcd',
    [['valueTooLong', ['Note', 3]]],
  ],
  [rule('min_text_length', '3'), ' ab ', [['valueTooShort', ['Note', 3]]]],
  [rule('min_text_length', '3'), '😀😀😀', []],
  [rule('max_text_length', '3'), 'abcd', [['valueTooLong', ['Note', 3]]]],
  [rule('max_text_length', '3'), ' abc ', []],
  [rule('max_text_length', ''), 'abcd', []],
  [{ frontend_input: 'select', options }, '2', []],
  [{ frontend_input: 'select', options }, '3', [['optionUnknown', ['note', '3']]]],
  [{ frontend_input: 'select', options }, '1,2', [['optionUnknown', ['note', '1,2']]]],
  [{ frontend_input: 'multiselect', options }, '1, 2', []],
  [{ frontend_input: 'multiselect', options }, '1,4', [['optionUnknown', ['note', '4']]]],
])('an attribute with %j and the value %j has the problems %j', (attribute, value, problems) => {
  const found = findDefinedProblems(createShop(attribute), 'customer', [{ attribute_code: 'note', value }]);
  expect(found.map(({ key, parameters }) => [key, parameters])).toEqual(problems);
});

test('up to 2.4.5, the options of an attribute are not checked', () => {
  const realm = createShop({ frontend_input: 'select', options }, '2.4.5');
  expect(findDefinedProblems(realm, 'customer', [{ attribute_code: 'note', value: '3' }])).toEqual([]);
});

test('an attribute without a value has problems only if it is required', () => {
  const problemsOf = (attribute: Partial<Attribute>) =>
    findDefinedProblems(createShop(attribute), 'customer', undefined).map(({ key }) => key);
  expect(problemsOf(rule('max_text_length', '3'))).toEqual([]);
  expect(problemsOf({ is_required: true })).toEqual(['valueRequired']);
});

test('only an attribute with a default value gets it, whatever the other values are', () => {
  const other = [{ attribute_code: 'other', value: 'x' }];
  const defaultsOf = (attribute: Partial<Attribute>) =>
    withAttributeDefaults(createShop(attribute), 'customer', other).slice(other.length);
  expect(defaultsOf({})).toEqual([]);
  expect(defaultsOf({ default_value: 'none' })).toEqual([{ attribute_code: 'note', value: 'none' }]);
});

test('an attribute belongs to one type of entity', () => {
  const realm = createShop({ is_required: true });
  expect(findDefinedAttribute(realm, 'customer', 'note')?.label).toBe('Note');
  expect(findDefinedAttribute(realm, 'customer', 'other')).toBeUndefined();
  expect(findDefinedAttribute(realm, 'customer_address', 'note')).toBeUndefined();
  expect(findDefinedProblems(realm, 'customer_address', [])).toEqual([]);
});

test('a required attribute of addresses is checked', () => {
  const realm = createShop({ entity_type: 'customer_address', is_required: true });
  const requireAddress = (value: string) => () =>
    requireValidAddress(realm, storeOf(realm), { ...ADDRESS, custom_attributes: [{ attribute_code: 'note', value }] });
  expect(refusalOf(requireAddress('x'))).toBeUndefined();
  expect(refusalOf(requireAddress(''))).toBeDefined();
  const create = (value: string) => () =>
    createAddress(realm, storeOf(realm), 1, { ...ADDRESS, custom_attributes: [{ attribute_code: 'note', value }] });
  expect([refusalOf(create('x')), refusalOf(create(''))?.[0]]).toEqual([undefined, 'valueRequired']);
});

test('a new address has the default value of an attribute, unless it has another one', () => {
  const realm = createShop({ entity_type: 'customer_address', default_value: 'none' });
  const attributesOf = (address: Parameters<typeof putAddress>[2]) =>
    putAddress(realm, customerOf(realm), address).addresses.at(-1)?.custom_attributes;
  expect(attributesOf(ADDRESS)).toEqual([{ attribute_code: 'note', value: 'none' }]);
  const sent = [{ attribute_code: 'note', value: 'x' }];
  expect(attributesOf({ ...ADDRESS, custom_attributes: sent })).toEqual(sent);
});
