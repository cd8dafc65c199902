import { expect, test } from 'vitest';
import { COUNTRY_ALPHA_3, COUNTRY_CODES } from '../../../src/magento/directory/countries.ts';
import { regionsOf } from '../../../src/magento/directory/regions.ts';

test.each([
  ['US', 65, { id: 1, code: 'AL', name: 'Alabama' }, { id: 65, code: 'WY', name: 'Wyoming' }],
  ['CA', 13, { id: 66, code: 'AB', name: 'Alberta' }, { id: 78, code: 'YT', name: 'Yukon Territory' }],
  ['DE', 16, { id: 79, code: 'NDS', name: 'Niedersachsen' }, { id: 94, code: 'THE', name: 'Thüringen' }],
])('%s has %i regions', (country, count, first, last) => {
  const regions = regionsOf(country);
  expect(regions).toHaveLength(count);
  expect(regions?.[0]).toEqual(first);
  expect(regions?.at(-1)).toEqual(last);
});

test('a region has its id in Magento', () => {
  expect(regionsOf('US')?.find(({ code }) => code === 'CA')).toEqual({ id: 12, code: 'CA', name: 'California' });
  expect(regionsOf('US')?.find(({ code }) => code === 'NY')).toEqual({ id: 43, code: 'NY', name: 'New York' });
});

test.each(['CH', 'us', '', 'toString', '__proto__'])('%j has no regions', (country) => {
  expect(regionsOf(country)).toBeUndefined();
});

test.each([
  ['US', 'USA'],
  ['CH', 'CHE'],
  ['RS', 'SRB'],
])('the three-letter code of %s is %s', (code, alpha3) => {
  expect(COUNTRY_CODES).toContain(code);
  expect(COUNTRY_ALPHA_3.get(code)).toBe(alpha3);
});
