import { expect, test } from 'vitest';
import { createRestClient } from '../rest-client.ts';

const COUNTRIES = '/rest/V1/directory/countries';

// Recorded from Magento 2.4.7-p3.
test('describes a country to guests, with the ids of its regions as strings', async () => {
  const { call } = await createRestClient();
  const { body } = await call('GET', `${COUNTRIES}/AL`);
  expect(body).toMatchObject({
    id: 'AL',
    two_letter_abbreviation: 'AL',
    three_letter_abbreviation: 'ALB',
    full_name_locale: 'Albania',
    full_name_english: 'Albania',
  });
  expect((body as { available_regions: object[] }).available_regions[0]).toEqual({
    id: '512',
    code: 'AL-01',
    name: 'Berat',
  });
  expect((await call('GET', `${COUNTRIES}/AD`)).body).not.toHaveProperty('available_regions');
  expect(await call('GET', `${COUNTRIES}/XX`)).toMatchObject({
    status: 404,
    body: { message: "The country isn't available." },
  });
});

test('lists the countries of the store view', async () => {
  const { call } = await createRestClient({ config: { 'general/country/allow': 'CH,US,XX' } });
  expect((await call('GET', COUNTRIES)).body).toMatchObject([{ id: 'CH' }, { id: 'US' }]);
  expect((await call('GET', `${COUNTRIES}/FR`)).status).toBe(404);
});

// Recorded from Magento 2.4.7-p3.
test('describes the currencies of the store view', async () => {
  const { call } = await createRestClient();
  expect((await call('GET', '/rest/V1/directory/currency')).body).toEqual({
    base_currency_code: 'USD',
    base_currency_symbol: '$',
    default_display_currency_code: 'USD',
    default_display_currency_symbol: '$',
    available_currency_codes: ['USD'],
    exchange_rates: [{ currency_to: 'USD', rate: 1 }],
  });
});
