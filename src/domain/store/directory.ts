import { COUNTRY_ALPHA_3, countriesOf } from '../../magento/directory/countries.ts';
import { type KnownRegion, regionsOf } from '../../magento/directory/regions.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { directoryName, localeTag } from './country-names.ts';
import { hasCountry } from './country-settings.ts';
import { availableCurrencies, baseCurrency, exchangeRate } from './currency.ts';

/** The countries of a store view. [app/code/Magento/Directory/Model/CountryInformationAcquirer.php] */
export function listCountries(realm: Realm, store: Store) {
  const allowed = new Set(setting(realm, 'general/country/allow', store).split(','));
  return countriesOf(realm.release)
    .filter((code) => allowed.has(code))
    .map((code) => describeCountry(realm, store, code));
}

/**
 * Returns a country of a store view.
 *
 * @throws Refusal if the release does not have the country, or the store view does not allow it
 */
export function getCountry(realm: Realm, store: Store, code: string) {
  const isAvailable =
    countriesOf(realm.release).includes(code) && hasCountry(realm, store, 'general/country/allow', code);
  if (!isAvailable) throw new Refusal('countryNotAvailable');
  return describeCountry(realm, store, code);
}

const describeCountry = ({ release }: Realm, store: Store, code: string) => ({
  id: code,
  two_letter_abbreviation: code,
  three_letter_abbreviation: COUNTRY_ALPHA_3.get(code) ?? null,
  full_name_locale: directoryName(release, code, store.locale),
  full_name_english: directoryName(release, code, 'en_US'),
  available_regions: sortByName(regionsOf(release, code)),
});

/**
 * Compares names as MySQL's `utf8_general_ci` does: letter case and accents are ignored, other letters such as `ł` follow `z`.
 * [Directory/Model/ResourceModel/Region/Collection.php]
 */
export function compareNames(one: string, other: string): number {
  const [left, right] = [withoutAccents(one), withoutAccents(other)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

const withoutAccents = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toUpperCase();

const sortedRegions = new WeakMap<readonly KnownRegion[], readonly KnownRegion[]>();

function sortByName(regions: readonly KnownRegion[] | undefined): readonly KnownRegion[] | null {
  if (regions === undefined) return null;
  const byName = sortedRegions.get(regions) ?? regions.toSorted((one, other) => compareNames(one.name, other.name));
  sortedRegions.set(regions, byName);
  return byName;
}

/** The currencies of a store view. [app/code/Magento/Directory/Model/CurrencyInformationAcquirer.php] */
export function getCurrencies(realm: Realm, store: Store) {
  const { currency, locale } = store;
  const base = baseCurrency(realm, store);
  const codes = availableCurrencies(realm, store);
  return {
    base_currency_code: base,
    base_currency_symbol: currencySymbol(base, locale),
    default_display_currency_code: currency,
    default_display_currency_symbol: currencySymbol(currency, locale),
    available_currency_codes: codes,
    exchange_rates: codes.map((code) => ({ currency_to: code, rate: exchangeRate(realm, base, code) ?? 0 })),
  };
}

/** The symbol of a currency in the language of a locale. */
function currencySymbol(currency: string, locale: string): string {
  const parts = new Intl.NumberFormat(localeTag(locale), { style: 'currency', currency }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}
