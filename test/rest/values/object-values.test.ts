import { expect, test } from 'vitest';
import type { Refusal } from '../../../src/magento/phrases/refusal.ts';
import { parseRelease } from '../../../src/magento/releases/release.ts';
import { behaviourOf } from '../../../src/magento/releases/release-behaviour.ts';
import type { ParameterType } from '../../../src/magento/webapi/webapi-route.ts';
import { convertArgument } from '../../../src/rest/values/object-values.ts';

const newest = behaviourOf(parseRelease('2.4.9'));
const older = behaviourOf(parseRelease('2.4.8'));

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
    { custom_attributes: { a: 'b', c: { value: 'd' } } },
    'Customer',
    {
      custom_attributes: [
        { attribute_code: 'a', value: 'b' },
        { attribute_code: 'c', value: { value: 'd' } },
      ],
    },
  ],
  ['a scalar for custom attributes', { custom_attributes: 'x' }, 'Customer', { custom_attributes: [] }],
  ['an empty string for an object', '', 'Customer', {}],
  ['a scalar for an object', 'x', 'Customer', {}],
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

test('answers an internal error to a scalar for an object before 2.4.9, but not to an empty string', () => {
  const refusal = refusalOf(() => convertArgument(older, 'x', 'Customer'));
  expect(refusal.key).toBe('internalError');
  expect(refusal.why).toBe('expected an object for Customer, got string');
  expect(convertArgument(older, '', 'Customer')).toEqual({});
});

function refusalOf(convert: () => unknown): Refusal {
  try {
    convert();
  } catch (error) {
    return error as Refusal;
  }
  throw new Error('the value was converted');
}
