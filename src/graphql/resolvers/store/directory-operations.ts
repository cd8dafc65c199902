import { COUNTRY_ALPHA_3, COUNTRY_CODES } from '../../../magento/directory/countries.ts';
import { regionsOf } from '../../../magento/directory/regions.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import { countryName, localeTag } from '../country-names.ts';
import type { Resolver } from '../resolver.ts';
import type { ResolverContext } from '../resolver-context.ts';

const countryOf = (code: string, { realm, store }: ResolverContext) => ({
  id: code,
  two_letter_abbreviation: code,
  three_letter_abbreviation: COUNTRY_ALPHA_3.get(code) ?? null,
  full_name_locale: countryName(code, store.locale),
  full_name_english: countryName(code, 'en_US'),
  available_regions: regionsOf(realm.release, code) ?? null,
});

const countries: Resolver = (_, __, context) => COUNTRY_CODES.map((code) => countryOf(code, context));

const country: Resolver<{ id?: string | null }> = (_, { id }, context) => {
  if (!id) throw new Refusal('countryIdMissing');
  if (!COUNTRY_CODES.includes(id)) throw new Refusal('countryNotAvailable');
  return countryOf(id, context);
};

/** The symbol of a currency in the language of the store view. */
function symbolOf(currency: string, { store }: ResolverContext): string {
  const parts = new Intl.NumberFormat(localeTag(store.locale), { style: 'currency', currency }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
}

const currency: Resolver = (_, __, context) => {
  const code = context.store.currency;
  const symbol = symbolOf(code, context);
  return {
    base_currency_code: code,
    base_currency_symbol: symbol,
    default_display_currency_code: code,
    default_display_currency_symbol: symbol,
    // Magento has both spellings.
    default_display_currecy_code: code,
    default_display_currecy_symbol: symbol,
    available_currency_codes: [code],
    exchange_rates: [{ currency_to: code, rate: 1 }],
  };
};

export const directoryQueries = { countries, country, currency };
