import { expect, test } from 'vitest';
import { generateScalar } from '../../../src/graphql/mocks/field-values.ts';
import { loadFaker } from '../../../src/graphql/mocks/load-faker.ts';
import { selectDefinitions } from '../../../src/graphql/mocks/select-definitions.ts';
import type { Store } from '../../../src/state/tables/account-rows.ts';

/** Names of fields, at least one for each kind of value, with a type that has a `name`. */
const FIELDS = [
  ...['email', 'firstname', 'lastname', 'middlename', 'prefix', 'suffix', 'nickname', 'gender', 'job', 'company'],
  ...['content', 'telephone', 'street', 'city', 'postcode', 'country_code', 'country', 'region', 'latitude', 'color'],
  ...['sku', 'token', 'price', 'increment_id', 'status', 'url_key', 'code', 'count', 'meta_keyword', 'description'],
  ...['created_at', 'image_url', 'title'],
];
const TYPES = ['Product', 'Category', 'Customer', 'Company', 'Country', 'Region', 'Store', 'CmsPage'];
const LOCALES = [
  'da_DK',
  'de_DE',
  'en_US',
  'es_ES',
  'fr_FR',
  'it_IT',
  'ja_JP',
  'nl_NL',
  'pl_PL',
  'pt_BR',
  'sv_SE',
  'fi_FI',
];

test.each(LOCALES)('generates a value for every kind of field in %s', async (locale) => {
  const faker = await loadFaker(locale);
  const store = { code: 'default', locale, currency: 'EUR' } as Store;
  const target = { faker, store, baseUrl: 'http://localhost/', mediaUrl: 'http://localhost/media/' };
  const fields = [...FIELDS.map((field) => ({ type: 'T', field })), ...TYPES.map((type) => ({ type, field: 'name' }))];
  for (let seed = 0; seed < 30; seed++)
    for (const field of fields) {
      faker.seed(seed);
      expect(generateScalar('String', { ...target, ...field }), `${field.type}.${field.field}`).toEqual(
        expect.any(String),
      );
    }
});

test('picks 40 entries from the whole of a longer array', () => {
  const names = Array.from({ length: 1_000 }, (_, index) => `name ${index}`);
  const { person } = selectDefinitions({ person: { first_name: { generic: names } } });
  const picked = person?.first_name?.generic ?? [];
  expect([picked.length, picked[0], picked[1], picked.at(-1)]).toEqual([40, 'name 0', 'name 25', 'name 975']);
});

test('changes nothing when it is applied to its result, as to the definitions of the package', async () => {
  const { rawDefinitions } = await loadFaker('fr_FR');
  expect(selectDefinitions(rawDefinitions)).toEqual(rawDefinitions);
  expect(rawDefinitions).not.toHaveProperty('animal');
  expect(rawDefinitions.location).toHaveProperty('city_name');
});
