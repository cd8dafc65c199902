import { getCountry, getCurrencies, listCountries } from '../../../domain/store/directory.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import type { Resolver } from '../resolver.ts';

const countries: Resolver = (_, __, { realm, store }) => {
  const all = listCountries(realm, store);
  if (realm.behaviour.countries_without_name === 'listed') return all;
  return all.filter(({ full_name_locale: name }) => name !== null);
};

const country: Resolver<{ id?: string | null }> = (_, { id }, { realm, store }) => {
  if (!id) throw new Refusal('countryIdMissing');
  return getCountry(realm, store, id);
};

const currency: Resolver = (_, __, { realm, store }) => {
  const currencies = getCurrencies(realm, store);
  return {
    ...currencies,
    // Magento has both spellings.
    default_display_currecy_code: currencies.default_display_currency_code,
    default_display_currecy_symbol: currencies.default_display_currency_symbol,
  };
};

/** Queries about countries and currencies. */
export const directoryQueries = { countries, country, currency };
