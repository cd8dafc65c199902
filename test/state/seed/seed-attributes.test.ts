import { expect, test } from 'vitest';
import { seedAttributes } from '../../../src/state/seed/seed-attributes.ts';

const floor = { code: 'floor', entity_type: 'customer_address' } as const;
const options = [
  { value: 's', label: 'Small', is_default: true },
  { value: 'm', label: 'Medium' },
  { value: 'xl', label: 'Large', is_default: true },
];
/** The attribute `floor` with other properties. */
const seedFloor = (fixture: object) => seedAttributes([{ ...floor, ...fixture }])[0];

test('a document without attributes has none', () => {
  expect(seedAttributes()).toEqual([]);
});

test('an attribute has the defaults of a text input in the storefront forms of its entity', () => {
  expect(seedFloor({})).toEqual({
    ...floor,
    label: 'floor',
    frontend_input: 'text',
    is_required: false,
    is_unique: false,
    default_value: null,
    sort_order: 0,
    multiline_count: 0,
    input_filter: 'none',
    validate_rules: [],
    options: [],
    forms: ['customer_address_edit', 'customer_register_address'],
  });
  expect(seedAttributes([{ code: 'size', entity_type: 'customer' }])[0]?.forms).toEqual([
    'customer_account_create',
    'customer_account_edit',
  ]);
});

test('keeps all properties of the document', () => {
  const fixture = {
    label: 'Floor',
    frontend_input: 'multiline',
    is_required: true,
    is_unique: true,
    default_value: 'b',
    sort_order: 7,
    multiline_count: 3,
    input_filter: 'trim',
    validate_rules: [{ name: 'max_text_length', value: '9' }],
    options: [{ value: 'b', label: 'B', is_default: true }],
    forms: ['adminhtml_checkout'],
  };
  expect(seedFloor(fixture)).toEqual({ ...floor, ...fixture });
});

test('attributes are in the order of forms; those with the same position in the order of the document', () => {
  const attributes = seedAttributes([
    { ...floor, code: 'last', sort_order: 9 },
    { ...floor, code: 'first' },
    { ...floor, code: 'middle', sort_order: 5 },
    { ...floor, code: 'second', sort_order: 0 },
  ]);
  expect(attributes.map(({ code }) => code)).toEqual(['first', 'second', 'middle', 'last']);
});

test.each([
  ['the default options', { options }, 's,xl', ['s', 'xl']],
  ['its own instead of the default options', { options, default_value: 'm' }, 'm', ['m']],
  ['several values, separated by commas', { options, default_value: 'm,xl' }, 'm,xl', ['m', 'xl']],
  ['no value without default options', { options: [{ value: 's', label: 'Small' }] }, null, []],
])('the default of an attribute is %s', (_, fixture, value, selected) => {
  const attribute = seedFloor({ frontend_input: 'multiselect', ...fixture });
  expect(attribute?.default_value).toBe(value);
  expect(attribute?.options.filter((option) => option.is_default).map((option) => option.value)).toEqual(selected);
});

test.each([
  [
    {},
    [
      ['1', 'Yes', false],
      ['0', 'No', false],
    ],
  ],
  [
    { default_value: '1' },
    [
      ['1', 'Yes', true],
      ['0', 'No', false],
    ],
  ],
  [{ options: [{ value: '1', label: 'On' }] }, [['1', 'On', false]]],
])('a boolean attribute with %j has the options %j', (fixture, expected) => {
  const attribute = seedFloor({ frontend_input: 'boolean', ...fixture });
  expect(attribute?.options.map(({ value, label, is_default }) => [value, label, is_default])).toEqual(expected);
});
