import { expect, test } from 'vitest';
import type { FixtureDocument } from '../../../../src/state/document/fixture-document.ts';
import { createTestShop, mara } from '../../test-shop.ts';

const colors = [
  { value: '7', label: 'Red' },
  { value: '3', label: 'Blue', is_default: true },
  { value: '5', label: 'Green', is_default: true },
];
const range = (min: string | undefined, max: string | undefined) => [
  ...(min === undefined ? [] : [{ name: 'date_range_min' as const, value: min }]),
  ...(max === undefined ? [] : [{ name: 'date_range_max' as const, value: max }]),
];
// 22 and 27 March 2023.
const [MIN, MAX] = ['1679443200', '1679875200'];
// 25 February 57971, and a time that is later than all dates.
const [LATE, TOO_LATE] = ['1767225600000', '99999999999999'];
const date = { entity_type: 'customer', frontend_input: 'date', label: 'Day' } as const;
const attributes: FixtureDocument['attributes'] = [
  { code: 'nickname', entity_type: 'customer', sort_order: 9 },
  { code: 'colors', entity_type: 'customer', frontend_input: 'multiselect', sort_order: 1, options: colors },
  { code: 'member', entity_type: 'customer', frontend_input: 'boolean', sort_order: 5 },
  { ...date, code: 'day' },
  { ...date, code: 'spring', validate_rules: range(MIN, MAX) },
  { ...date, code: 'after', validate_rules: range(MIN, undefined) },
  { ...date, code: 'before', validate_rules: range(undefined, MAX) },
  { ...date, code: 'late', validate_rules: range(LATE, undefined) },
  { ...date, code: 'until_late', validate_rules: range(undefined, LATE) },
  { ...date, code: 'until_too_late', validate_rules: range(undefined, TOO_LATE) },
];

const createShop = async () => {
  const shop = await createTestShop({ attributes, customers: [mara] });
  const headers = await shop.authorize(mara.email);
  return {
    ...shop,
    update: (values: string) =>
      shop.send(
        `mutation { updateCustomerV2(input: { custom_attributes: [${values}] }) { customer { custom_attributes {
          code ... on AttributeValue { value } ... on AttributeSelectedOptions { selected_options { label } } } } } }`,
        {},
        headers,
      ),
  };
};

// [CustomerGraphQl/Model/Customer/ExtractCustomerData.php, GetCustomSelectedOptionAttributes.php]
test('attributes are in the order of forms, and selected options in the order of the options', async () => {
  const { update } = await createShop();
  const { body } = await update(`{ attribute_code: "nickname", value: "Mo" } { attribute_code: "member", value: "1" }
    { attribute_code: "colors", selected_options: [{ value: "5" } { value: "7" }] }`);
  expect(body.data).toEqual({
    updateCustomerV2: {
      customer: {
        custom_attributes: [
          { code: 'colors', selected_options: [{ label: 'Red' }, { label: 'Green' }] },
          { code: 'member', value: '1' },
          { code: 'nickname', value: 'Mo' },
        ],
      },
    },
  });
});

test('a Boolean has the options Yes and No, and default options are the default value', async () => {
  const { send } = await createShop();
  const { body } = await send(`{ attributesForm(formCode: "customer_account_create") { items {
    code default_value options { label value is_default } } } }`);
  const { items } = (body.data as { attributesForm: { items: { code: string }[] } }).attributesForm;
  expect(items.find(({ code }) => code === 'member')).toEqual({
    code: 'member',
    default_value: null,
    options: [
      { label: 'Yes', value: '1', is_default: false },
      { label: 'No', value: '0', is_default: false },
    ],
  });
  expect(items.find(({ code }) => code === 'colors')).toMatchObject({
    default_value: '3,5',
    options: [{ is_default: false }, { is_default: true }, { is_default: true }],
  });
});

// [Eav/Model/Attribute/Data/{Boolean,Date}.php]
test.each([
  ['member', '3', 'Attribute member does not contain option with Id 3'],
  ['member', '0', ''],
  ['day', 'not a day', 'Invalid date'],
  ['day', '2023-03-22', ''],
  ['day', '1679443200', ''],
  ['spring', '2023-03-22', ''],
  ['spring', '2023-03-27', ''],
  ['spring', '3/21/2023', 'Please enter a valid date between 22/03/2023 and 27/03/2023 at Day.'],
  ['spring', '2023-03-28', 'Please enter a valid date between 22/03/2023 and 27/03/2023 at Day.'],
  ['spring', '1679443200', 'Please enter a valid date between 22/03/2023 and 27/03/2023 at Day.'],
  ['after', '2023-03-21', 'Please enter a valid date equal to or greater than 22/03/2023 at Day.'],
  ['after', '2024-01-01', ''],
  ['before', '2023-03-28', 'Please enter a valid date less than or equal to 27/03/2023 at Day.'],
  ['before', 'not a day', 'Invalid date'],
  ['before', '@1767225600000', 'Please enter a valid date less than or equal to 27/03/2023 at Day.'],
  ['late', '2023-03-22', 'Please enter a valid date equal to or greater than 25/02/57971 at Day.'],
  ['until_late', '2023-03-22', ''],
  ['until_too_late', '2023-03-22', ''],
])('the response to the attribute %s with the value %s has the message "%s"', async (code, value, message) => {
  const { update } = await createShop();
  expect((await update(`{ attribute_code: "${code}", value: "${value}" }`)).message).toBe(message);
});
