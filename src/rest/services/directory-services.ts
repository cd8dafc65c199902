import { getCountry, getCurrencies, listCountries } from '../../domain/store/directory.ts';
import { type ServiceMethod, stringArgument } from './service-call.ts';

/** Services of countries and currencies. [Directory/etc/webapi.xml] */
export const directoryServices = {
  getCountries: ({ realm, store }) => listCountries(realm, store).map(countryData),
  getCountry: (call) => countryData(getCountry(call.realm, call.store, stringArgument(call, 'countryId'))),
  getCurrencies: ({ realm, store }) => getCurrencies(realm, store),
} as const satisfies Readonly<Record<string, ServiceMethod>>;

/** A country as REST returns it. One without regions has no `available_regions`; ids of regions are strings. [Directory/Api/Data/CountryInformationInterface.php] */
const countryData = ({ available_regions, ...country }: ReturnType<typeof getCountry>) => ({
  ...country,
  ...(available_regions && {
    available_regions: available_regions.map(({ id, code, name }) => ({ id: String(id), code, name })),
  }),
});
