import { expect, test } from 'vitest';
import { generateScalar } from '../../../src/graphql/mocks/field-values.ts';
import { loadFaker } from '../../../src/graphql/mocks/load-faker.ts';
import type { Store } from '../../../src/state/tables/account-rows.ts';

const faker = await loadFaker('en_US');
const store = { code: 'default', locale: 'fr_FR', currency: 'CHF' } as Store;

function generate(scalar: string, type: string, field: string): unknown {
  faker.seed(7);
  return generateScalar(scalar, {
    faker,
    store,
    baseUrl: 'http://localhost/',
    mediaUrl: 'http://localhost/media/',
    type,
    field,
  });
}

test.each([
  ['T', 'email', /^[^@ ]+@example\.\w+$/],
  ['T', 'e_mail', /@/],
  ['T', 'firstName', /^[A-Z]/],
  ['Product', 'name', /^[A-Z]\w+ \w+/],
  ['Category', 'label', /^[A-Z]/],
  ['T', 'title', /^[A-Z]\w+ \w+$/],
  ['T', 'url_key', /^[\w-]+$/],
  ['T', 'relative_url', /^[\w-]+\.html$/],
  ['T', 'image_url', /^http:\/\/localhost\/media\/.+\.jpg$/],
  ['T', 'link', /^http:\/\/localhost\/[\w-]+\.html$/],
  ['MediaGallery', 'file', /^\/[\w-]+\.jpg$/],
  ['SwatchData', 'url', /^http:\/\/localhost\/media\/.+\.jpg$/],
  ['T', 'content', /^<p>.+<\/p>$/],
  ['T', 'country_code', /^[A-Z]{2}$/],
  ['T', 'currency', /^CHF$/],
  ['T', 'language', /^fr_FR$/],
  ['T', 'date_of_birth', /^20\d\d-\d\d-\d\d$/],
  ['T', 'createdAt', /^20\d\d-\d\d-\d\d \d\d:\d\d:\d\d$/],
  ['T', 'special_price', /^\d+\.\d\d$/],
  ['T', 'increment_id', /^\d{9}$/],
  ['T', 'status', /^(Pending|Processing|Complete)$/],
  ['T', 'attribute_code', /^\w+_\w+$/],
  ['T', 'access_token', /^[a-z0-9]{32}$/],
  ['T', 'sku', /^[A-Z0-9]{6}$/],
  ['T', 'anything', /^\w+ \w+$/],
])('generates for the string %s.%s a match of %s', (type, field, pattern) => {
  expect(generate('String', type, field)).toMatch(pattern);
});

test.each([
  ['entity_id', 1, 9_999],
  ['year', 2015, 2025],
  ['width', 100, 1_200],
  ['rating', 0, 100],
  ['sort_order', 1, 10],
  ['seats', 1, 100],
])('generates for the integer %s a number from %i to %i', (field, minimum, maximum) => {
  const value = generate('Int', 'T', field);
  expect(Number.isInteger(value)).toBe(true);
  expect(value).toBeGreaterThanOrEqual(minimum);
  expect(value).toBeLessThanOrEqual(maximum);
});

test.each([
  ['quantity', 1, 20],
  ['discount_percent', 0, 50],
  ['rating_value', 20, 100],
  ['latitude', -90, 90],
  ['longitude', -180, 180],
  ['weight', 0.1, 20],
  ['price', 5, 150],
])('generates for the float %s a number from %d to %d', (field, minimum, maximum) => {
  const value = generate('Float', 'T', field);
  expect(value).toBeGreaterThanOrEqual(minimum);
  expect(value).toBeLessThanOrEqual(maximum);
});

test('generates a decimal id, and a uid in base 64', () => {
  const id = generate('ID', 'T', 'id');
  expect(id).toMatch(/^\d+$/);
  expect(generate('ID', 'T', 'uid')).toBe(btoa(String(id)));
});

test('generates a boolean, and a string for a custom scalar', () => {
  expect(generate('Boolean', 'T', 'is_open')).toEqual(expect.any(Boolean));
  expect(generate('Date', 'T', 'starts_at')).toMatch(/^20\d\d-/);
});
