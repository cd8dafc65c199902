import { type KnownRegion, regionsOf } from '../../magento/directory/regions.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';

/** Settings that contain codes of countries, separated by commas. */
type CountrySetting =
  | 'general/country/allow'
  | 'general/country/optional_zip_countries'
  | 'general/region/state_required';

/** Whether a setting contains a country. */
export const hasCountry = (realm: Realm, store: Store, path: CountrySetting, country: string): boolean =>
  setting(realm, path, store).split(',').includes(country);

/** Whether Magento knows the regions of a country. */
export const hasRegions = ({ release }: Realm, country: string): boolean => regionsOf(release, country) !== undefined;

/** The regions of a country with a code; letter case is ignored. Several regions of the US have the code `AE`. */
export const listRegionsByCode = ({ release }: Realm, country: string, code: string): readonly KnownRegion[] =>
  (regionsOf(release, country) ?? []).filter((region) => region.code.toLowerCase() === code.toLowerCase());

/** The first region of a country with a code; letter case is ignored. [Directory/Model/ResourceModel/Region.php loadByCode] */
export const findRegionByCode = (realm: Realm, country: string, code: string): KnownRegion | undefined =>
  listRegionsByCode(realm, country, code)[0];

/** The region of a country with an id. */
export const findRegion = ({ release }: Realm, country: string, id: number): KnownRegion | undefined =>
  regionsOf(release, country)?.find((region) => region.id === id);
