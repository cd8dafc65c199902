import type { HttpRequest } from '../../http/message.ts';
import { roundToCents } from '../../platform/round-to-cents.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { localeTag } from './country-names.ts';

/** The currency that a client requests with the header `Content-Currency`. [DirectoryGraphQl/Controller/HttpHeaderProcessor/CurrencyProcessor.php] */
export const requestedCurrency = ({ headers }: Pick<HttpRequest, 'headers'>): string | undefined =>
  headers['content-currency']?.trim().toUpperCase() || undefined;

/** The currencies in which a store view shows prices. [app/code/Magento/Store/Model/Store.php getAvailableCurrencyCodes] */
export function availableCurrencies(realm: Realm, store: Store): readonly string[] {
  const allowed = setting(realm, 'currency/options/allow', store);
  if (allowed === '') return [store.currency];
  return [...new Set([...allowed.split(',').map((code) => code.trim()), store.currency])];
}

const DEFAULT_BASE = 'USD';

/**
 * The currency of the prices in the document: the setting `currency/options/base`. If the setting has its default and there are no
 * rates of that currency, it is the currency of the store view, so that a store view in another currency needs no rates.
 */
export function baseCurrency(realm: Realm, store: Store): string {
  const { currencyRates } = realm.world.initialState;
  const base = setting(realm, 'currency/options/base', store);
  return base !== DEFAULT_BASE || Object.hasOwn(currencyRates, base) ? base : store.currency;
}

/** The value of one unit of the base currency in another currency; `undefined` if it is unknown. */
export function exchangeRate({ world }: Realm, base: string, code: string): number | undefined {
  if (base === code) return 1;
  const rates = world.initialState.currencyRates[base] ?? {};
  return Object.hasOwn(rates, code) ? rates[code] : undefined;
}

/** The currency of the prices in a response. */
export interface DisplayCurrency {
  readonly code: string;
  /** Factor from the base currency. */
  readonly rate: number;
}

/**
 * The currency of prices in a response: the requested one, or that of the store view; without a rate, the base currency.
 * [app/code/Magento/Store/Model/Store.php getCurrentCurrency]
 */
export function displayCurrency(realm: Realm, store: Store, requested: string | undefined): DisplayCurrency {
  const base = baseCurrency(realm, store);
  const code = requested ?? store.currency;
  const rate = exchangeRate(realm, base, code);
  return rate === undefined ? { code: base, rate: 1 } : { code, rate };
}

/** Converts an amount of the base currency, rounded to cents. */
export const convertAmount = (amount: number, rate: number): number =>
  rate === 1 ? amount : roundToCents(amount * rate);

/** An amount of the base currency in the format of a store view, such as `$5.00`. [Directory/Model/Currency.php format] */
export const formatBaseAmount = (realm: Realm, store: Store, amount: number): string =>
  new Intl.NumberFormat(localeTag(store.locale), { style: 'currency', currency: baseCurrency(realm, store) }).format(
    amount,
  );
