import { expect, test } from 'vitest';
import {
  availableCurrencies,
  convertAmount,
  displayCurrency,
  exchangeRate,
  formatBaseAmount,
  requestedCurrency,
} from '../../../src/domain/store/currency.ts';
import { getCurrencies } from '../../../src/domain/store/directory.ts';
import { createRealm, storeOf } from '../create-realm.ts';

const stores = [{ code: 'default' }, { code: 'fr', currency: 'EUR', locale: 'fr_FR' }, { code: 'uk', currency: 'GBP' }];
const config = { 'currency/options/allow': 'USD,EUR,GBP' };
const currency_rates = { USD: { EUR: 0.5 } };

test('prices are in the requested currency, or in that of the store view', () => {
  const realm = createRealm({ stores, config, currency_rates });
  const shown = (code: string, requested?: string) => displayCurrency(realm, storeOf(realm, code), requested);
  expect(shown('default')).toEqual({ code: 'USD', rate: 1 });
  expect(shown('default', 'EUR')).toEqual({ code: 'EUR', rate: 0.5 });
  expect(shown('fr')).toEqual({ code: 'EUR', rate: 0.5 });
  expect(shown('fr', 'USD')).toEqual({ code: 'USD', rate: 1 });
});

test('a currency without a rate is replaced by the base currency', () => {
  const realm = createRealm({ stores, config, currency_rates });
  expect(displayCurrency(realm, storeOf(realm, 'uk'), undefined)).toEqual({ code: 'USD', rate: 1 });
  expect(getCurrencies(realm, storeOf(realm, 'uk'))).toMatchObject({
    base_currency_code: 'USD',
    default_display_currency_code: 'GBP',
    exchange_rates: [
      { currency_to: 'USD', rate: 1 },
      { currency_to: 'EUR', rate: 0.5 },
      { currency_to: 'GBP', rate: 0 },
    ],
  });
});

test('without rates, prices are in the currency of the store view', () => {
  const realm = createRealm({ stores, config });
  expect(displayCurrency(realm, storeOf(realm, 'fr'), 'USD')).toEqual({ code: 'EUR', rate: 1 });
  const gbp = createRealm({ stores, config: { ...config, 'currency/options/base': 'GBP' } });
  expect(displayCurrency(gbp, storeOf(gbp, 'fr'), undefined)).toEqual({ code: 'GBP', rate: 1 });
});

test('amounts are rounded to cents', () => {
  expect([convertAmount(29.99, 0.9), convertAmount(29.999, 1)]).toEqual([26.99, 29.999]);
});

test('the header is trimmed, and empty is absent', () => {
  const headers = [' eur ', '  ', undefined].map((value) => (value === undefined ? {} : { 'content-currency': value }));
  expect(headers.map((each) => requestedCurrency({ headers: each }))).toEqual(['EUR', undefined, undefined]);
});

test.each([
  ['', ['GBP']],
  ['EUR, USD', ['EUR', 'USD', 'GBP']],
  ['GBP,EUR', ['GBP', 'EUR']],
])('with the allowed currencies %j, a store view in pounds shows prices in %j', (allowed, currencies) => {
  const realm = createRealm({ stores, config: { 'currency/options/allow': allowed } });
  expect(availableCurrencies(realm, storeOf(realm, 'uk'))).toEqual(currencies);
});

test.each([
  ['USD', 'EUR', 0.5],
  ['EUR', 'EUR', 1],
  ['EUR', 'USD', undefined],
  ['USD', 'toString', undefined],
])('the exchange rate from %s to %s is %s', (base, code, rate) => {
  expect(exchangeRate(createRealm({ currency_rates }), base, code)).toBe(rate);
});

test('an amount is formatted in the base currency and the language of the store view', () => {
  const realm = createRealm({ stores });
  expect(['default', 'fr', 'uk'].map((code) => formatBaseAmount(realm, storeOf(realm, code), 5))).toEqual([
    '$5.00',
    '5,00\u00a0€',
    '£5.00',
  ]);
});
