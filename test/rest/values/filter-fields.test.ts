import { expect, test } from 'vitest';
import { filterResponseFields } from '../../../src/rest/values/filter-fields.ts';

const customer = {
  id: 1,
  email: 'mara@example.com',
  addresses: [{ city: 'Basel', region: { region_id: 3, region: 'BS' } }, { city: 'Bern' }],
  custom_attributes: [
    { attribute_code: 'a', value: 1 },
    { attribute_code: 'b', value: 2 },
  ],
};

// Recorded from Magento 2.4.7-p3, and Magento api-functional Webapi/PartialResponseTest.
test.each<[string, unknown, unknown]>([
  ['fields=email', customer, { email: 'mara@example.com' }],
  ['fields=email,id', customer, { id: 1, email: 'mara@example.com' }],
  ['fields=addresses[city]', customer, { addresses: [{ city: 'Basel' }, { city: 'Bern' }] }],
  ['fields=addresses[region[region_id]],id', customer, { id: 1, addresses: [{ region: { region_id: 3 } }, []] }],
  ['fields=addresses', customer, { addresses: customer.addresses }],
  ['fields=email[x]', customer, { email: 'mara@example.com' }],
  ['fields=email,addresses[city]', { email: 'x', addresses: [] }, { email: 'x', addresses: null }],
  ['fields=custom_attributes[b]', customer, { custom_attributes: [{ attribute_code: 'b', value: 2 }] }],
  ['fields=custom_attributes[value]', customer, { custom_attributes: [{ value: 1 }, { value: 2 }] }],
  ['fields=id', [{ id: 1, code: 'a' }, { id: 2 }], [{ id: 1 }, { id: 2 }]],
  ['fields=id', [], null],
  ['fields=nope', customer, []],
  ['fields=email[', customer, []],
  ['fields=email]', customer, []],
  ['fields=e-mail', customer, []],
  ['fields[]=email', customer, []],
  ['fields=', customer, customer],
  ['fields=0', customer, customer],
  ['fieldset=email', customer, customer],
  ['', customer, customer],
  ['fields=email', true, true],
  ['fields=email', 'token', 'token'],
])('?%s of %j', (query, value, expected) => {
  expect(filterResponseFields(query, value)).toEqual(expected);
});

test('cannot filter a list of scalars', () => {
  expect(() => filterResponseFields('fields=id', ['Magento_Store'])).toThrowError(
    expect.objectContaining({ key: 'internalError' }),
  );
});
