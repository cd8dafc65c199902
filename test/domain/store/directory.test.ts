import { expect, test } from 'vitest';
import { compareNames, getCountry, getCurrencies, listCountries } from '../../../src/domain/store/directory.ts';
import { defaultStore } from '../../../src/state/default-store.ts';
import { createRealm, refusalOf } from '../create-realm.ts';

const namesOf = (magento: string, locale: string, code: string) => {
  const realm = createRealm({ magento, stores: [{ code: 'default', locale }] });
  const { full_name_locale, full_name_english } = getCountry(realm, defaultStore(realm.world), code);
  return [full_name_locale, full_name_english];
};

// Recorded from Magento 2.4.7-p3 and 2.4.6-p11.
test.each([
  ['2.4.7-p3', 'en_US', 'TR', ['Turkey', 'Turkey']],
  ['2.4.7-p3', 'de_DE', 'TR', ['Türkei', 'Turkey']],
  ['2.4.7-p3', 'en_US', 'AN', [null, null]],
  ['2.4.7-p3', 'en_US', 'TW', ['Taiwan', 'Taiwan']],
  ['2.4.6-p11', 'en_US', 'TW', ['Taiwan, Province of China', 'Taiwan, Province of China']],
])('in %s with the locale %s, the names of %s are %j', (magento, locale, code, names) => {
  expect(namesOf(magento, locale, code)).toEqual(names);
});

// [Directory/Setup/Patch/Data/AddCountriesCaribbeanCuracaoKosovoSintMaarten.php]
test.each([
  ['2.3.3', 245],
  ['2.3.4', 249],
])('%s has %i countries', (magento, count) => {
  const realm = createRealm({ magento });
  expect(listCountries(realm, defaultStore(realm.world))).toHaveLength(count);
});

// Recorded from Magento 2.4.7-p3.
test('sorts regions by name without accents, and other letters after z', () => {
  const realm = createRealm();
  const regions = getCountry(realm, defaultStore(realm.world), 'PL').available_regions ?? [];
  const names = regions.map(({ name }) => name);
  expect(names.slice(4, 6)).toEqual(['mazowieckie', 'małopolskie']);
  expect(names.at(-1)).toBe('łódzkie');
  expect(compareNames('Ä', 'a')).toBe(0);
});

test('writes the symbol of a currency in the language of the store view', () => {
  const realm = createRealm({ stores: [{ code: 'default', locale: 'fr_CA', currency: 'USD' }] });
  expect(getCurrencies(realm, defaultStore(realm.world)).base_currency_symbol).toBe('$\u00a0US');
});

test('describes a country of the store view', () => {
  const realm = createRealm({ config: { 'general/country/allow': 'GB,DE,XX' } });
  const store = defaultStore(realm.world);
  const britain = {
    id: 'GB',
    two_letter_abbreviation: 'GB',
    three_letter_abbreviation: 'GBR',
    full_name_locale: 'United Kingdom',
    full_name_english: 'United Kingdom',
    available_regions: null,
  };
  expect(getCountry(realm, store, 'GB')).toEqual(britain);
  expect(listCountries(realm, store)).toEqual([expect.objectContaining({ id: 'DE' }), britain]);
  expect(getCountry(realm, store, 'DE').available_regions?.[0]?.name).toBe('Baden-Württemberg');
  for (const code of ['US', 'XX']) {
    expect(refusalOf(() => getCountry(realm, store, code))).toEqual(['countryNotAvailable', {}]);
  }
});

test('describes the currencies of a store view', () => {
  const stores = [{ code: 'default', locale: 'fr_CA', currency: 'EUR' }];
  const realm = createRealm({
    stores,
    config: { 'currency/options/allow': '' },
    currency_rates: { USD: { EUR: 0.5 } },
  });
  expect(getCurrencies(realm, defaultStore(realm.world))).toEqual({
    base_currency_code: 'USD',
    base_currency_symbol: '$\u00a0US',
    default_display_currency_code: 'EUR',
    default_display_currency_symbol: '€',
    available_currency_codes: ['EUR'],
    exchange_rates: [{ currency_to: 'EUR', rate: 0.5 }],
  });
});

test.each([
  ['a', 'B', -1],
  ['B', 'a', 1],
  ['é', 'E', 0],
  ['z', 'ł', -1],
])('the names %s and %s are in the order %i', (one, other, order) => {
  expect(compareNames(one, other)).toBe(order);
});
