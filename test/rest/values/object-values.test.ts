import { expect, test } from 'vitest';
import type { Refusal } from '../../../src/magento/phrases/refusal.ts';
import type { ParameterType } from '../../../src/magento/webapi/webapi-route.ts';
import { convertArgument } from '../../../src/rest/values/object-values.ts';
import { createRealm } from '../routing/create-realm.ts';

const newest = createRealm();

test.each<[string, unknown, ParameterType, unknown]>([
  ['a scalar', '7', 'int', 7],
  ['an array of scalars', ['1', 2, 'x'], 'int[]', [1, 2, 0]],
  ['an object of scalars', { a: '1', b: '2' }, 'int[]', [1, 2]],
  ['an array of XML items', { item: ['1', '2'] }, 'int[]', [1, 2]],
  ['a single XML item', { item: '1' }, 'int[]', [1]],
  ['a scalar for an array of objects', 'x', 'FilterGroup[]', undefined],
  ['an empty object', {}, 'Customer', {}],
  ['snake_case properties', { group_id: '2', firstname: 'A' }, 'Customer', { group_id: 2, firstname: 'A' }],
  ['camelCase properties', { groupId: '2', firstName: 'A' }, 'Customer', { group_id: 2, firstname: 'A' }],
  ['a null property', { taxvat: null }, 'Customer', { taxvat: null }],
  [
    'a nested object',
    { addresses: [{ region: { region_id: '3' }, street: ['a', 1] }] },
    'Customer',
    { addresses: [{ region: { region_id: 3 }, street: ['a', '1'] }] },
  ],
  [
    'custom attributes as an array',
    {
      custom_attributes: [
        { attribute_code: 'a', value: [1] },
        { attributeCode: 'b', value: 'c' },
      ],
    },
    'Customer',
    {
      custom_attributes: [
        { attribute_code: 'a', value: [1] },
        { attribute_code: 'b', value: 'c' },
      ],
    },
  ],
  [
    'custom attributes as an object',
    { custom_attributes: { a: 'b', c: 5 } },
    'Customer',
    {
      custom_attributes: [
        { attribute_code: 'a', value: 'b' },
        { attribute_code: 'c', value: 5 },
      ],
    },
  ],
  ['a scalar for custom attributes', { custom_attributes: 'x' }, 'Customer', { custom_attributes: [] }],
  ['an empty string for an object', '', 'Customer', {}],
  ['a scalar for an object', 'x', 'Customer', {}],
  // Recorded from Magento 2.4.7-p3: GET /V1/customers/search?searchCriteria=x finds all customers.
  ['a scalar for search criteria', 'x', 'SearchCriteria', {}],
  ['a scalar for a sort order', { sort_orders: { email: 'ASC' } }, 'SearchCriteria', { sort_orders: [{}] }],
])('converts %s', (_, value, type, expected) => {
  expect(convertArgument(newest, value, type)).toEqual(expected);
});

test.each<[string, unknown, ParameterType, string, unknown]>([
  ['an unknown property', { nick_name: 'x' }, 'Customer', 'propertyNotSupported', { fieldName: 'NickName' }],
  [
    'a property of a wrong type',
    { gender: 'male' },
    'Customer',
    'processingFailed',
    { field_name: 'gender', details: expect.stringContaining('"male"') },
  ],
  [
    'a nested property of a wrong type',
    { addresses: [{ region: { region_id: 'x' } }] },
    'Customer',
    'processingFailed',
    { field_name: 'addresses', details: expect.stringContaining('Error occurred during "region" processing.') },
  ],
  ['a script', { firstname: 'a<SCRIPT src="x">b</script>' }, 'Customer', 'valueNotValid', { field_name: 'firstname' }],
  ['a scalar for an array of scalars', 5, 'int[]', 'typeInvalid', ['integer', 'int[]']],
  ['a fraction for an array of scalars', 1.5, 'int[]', 'typeInvalid', ['double', 'int[]']],
  ['an array for a scalar', [1], 'string', 'typeInvalid', ['array', 'string']],
])('refuses %s', (_, value, type, key, parameters) => {
  const refusal = refusalOf(() => convertArgument(newest, value, type));
  expect(refusal.key).toBe(key);
  expect(refusal.parameters).toEqual(parameters);
});

test.each<[string, unknown, ParameterType, string, unknown]>([
  // Recorded from Magento 2.4.7-p3.
  [
    'a page size of a wrong type, with the name that was sent',
    { pageSize: 'abc' },
    'SearchCriteria',
    'processingFailed',
    { field_name: 'pageSize', details: expect.stringContaining('"abc"') },
  ],
  [
    'a sort direction',
    { sort_orders: [{ field: 'email', direction: 'UP' }] },
    'SearchCriteria',
    'sortDirectionInvalid',
    ['ASC', 'DESC'],
  ],
  ['a sort field', { sort_orders: [{ field: 'e-mail' }] }, 'SearchCriteria', 'sortFieldInvalid', ['e-mail']],
  // [lib/internal/Magento/Framework/Webapi/ServiceInputProcessor.php processCustomAttribute]
  ...(
    [
      [{}, 'An empty custom attribute is specified. Enter the attribute and try again.'],
      [{ value: 'd' }, 'A custom attribute is specified with a missing attribute code. Verify the code and try again.'],
      [{ attribute_code: 'c' }, 'The "c" attribute code doesn\'t have a value set. Enter the value and try again.'],
    ] as const
  ).map(([attribute, details]): [string, unknown, ParameterType, string, unknown] => [
    `the custom attribute ${JSON.stringify(attribute)}`,
    { custom_attributes: [attribute] },
    'Customer',
    'processingFailed',
    { field_name: 'custom_attributes', details },
  ]),
])('refuses %s', (_, value, type, key, parameters) => {
  const refusal = refusalOf(() => convertArgument(newest, value, type));
  expect(refusal.key).toBe(key);
  expect(refusal.parameters).toEqual(parameters);
});

test.each([
  ['2.4.6', 'internalError'],
  ['2.4.7', 'propertyNotSupported'],
])('answers an unknown property in %s with %s', (magento, key) => {
  expect(refusalOf(() => convertArgument(createRealm({ magento }), { nick_name: 'x' }, 'Customer')).key).toBe(key);
});

test('accepts a script before 2.4.8', () => {
  const customer = { firstname: '<script>x</script>' };
  expect(convertArgument(createRealm({ magento: '2.4.7' }), customer, 'Customer')).toEqual(customer);
});

function refusalOf(convert: () => unknown): Refusal {
  try {
    convert();
  } catch (error) {
    return error as Refusal;
  }
  throw new Error('the value was converted');
}
