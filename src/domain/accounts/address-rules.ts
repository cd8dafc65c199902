import { combineRefusals, Refusal } from '../../magento/phrases/refusal.ts';
import { isEmptyInPhp } from '../../platform/php-empty.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Region, Store } from '../../state/tables/account-rows.ts';
import { findRegion, hasCountry } from '../store/country-settings.ts';
import { type AddressInput, findAddressProblems, listRequiredAttributes } from './address-problems.ts';
import { findInvalidNames, isFirstRun } from './customer-names.ts';
import { findDefinedProblems } from './defined-attributes.ts';
import { throwJoined } from './joined-refusal.ts';

/** An address as GraphQL takes it: `country_id` is the older name of `country_code`. */
export type GraphqlAddress = AddressInput & { readonly country_id?: string | null | undefined };

/**
 * Up to 2.4.7, refuses a new address without the required values, in one message.
 * [CustomerGraphQl/Model/Customer/Address/CreateCustomerAddress.php validateData]
 */
export function requireNewValues(realm: Realm, store: Store, address: AddressInput): void {
  if (realm.behaviour.required_values_text === 'each') return;
  const { country_code: country } = address;
  if (!country) {
    if (realm.behaviour.address_without_country === 'refused') return;
    throw new Refusal('internalError', {}, { why: 'the address has no country' });
  }
  const needsPostcode = !hasCountry(realm, store, 'general/country/optional_zip_countries', country);
  const values: Readonly<Record<string, unknown>> = { ...address, country_id: country };
  const missing = listRequiredAttributes(realm, store).filter((code) => isEmpty(values[code]));
  if (needsPostcode && isEmpty(address.postcode)) missing.unshift('postcode');
  if (missing.length > 0) throw new Refusal('requiredParametersMissing', [missing.join(', ')]);
}

/** Up to 2.4.7, refuses an empty value in place of a required one; null is accepted. [UpdateCustomerAddress.php validateData] */
export function requireChangedValues(realm: Realm, store: Store, changes: AddressInput): void {
  if (realm.behaviour.required_values_text === 'each') return;
  const values: Readonly<Record<string, unknown>> = changes;
  const isEmptied = (code: string) => values[code] !== undefined && values[code] !== null && isEmpty(values[code]);
  const emptied = listRequiredAttributes(realm, store).filter(isEmptied);
  if (emptied.length > 0) throw new Refusal('requiredParametersMissing', [emptied.join(', ')]);
}

const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : typeof value !== 'string' || isEmptyInPhp(value);

/**
 * The region of an input: that of the directory, if it names the country with `country_code`.
 * [CustomerGraphQl/Model/Customer/Address/PopulateCustomerAddressFromInput.php]
 */
export function resolveRegion(realm: Realm, { country_code, region }: AddressInput): Region | null | undefined {
  if (realm.behaviour.region_checks === 'absent' || !region?.region_id || !country_code) return region;
  const known = findRegion(realm, country_code, region.region_id);
  if (known === undefined || (region.region_code && region.region_code !== known.code)) {
    throw new Refusal('regionMismatch');
  }
  return { region: known.name, region_code: known.code, region_id: known.id };
}

/** Refuses a region that is missing or of another country. [CustomerGraphQl/Model/Customer/Address/ValidateAddress.php] */
export function requireRegion(realm: Realm, store: Store, { country_code: country, region }: AddressInput): void {
  if (realm.behaviour.region_checks === 'absent' || !country) return;
  const id = region?.region_id;
  const isRegionRequired = hasCountry(realm, store, 'general/region/state_required', country);
  if (!id) {
    if (isRegionRequired) throw new Refusal('regionIdRequired');
    return;
  }
  const known = findRegion(realm, country, id);
  if (!isRegionRequired && known === undefined) throw new Refusal('regionMismatch');
  const isOther = known === undefined || (region.region_code && region.region_code !== known.code);
  if (isRegionRequired && isOther) throw new Refusal('regionNotInCountry');
}

/**
 * Refuses an address that the service layer refuses. Up to 2.4.7, several problems have only a common message.
 * [CustomerGraphQl/Model/Customer/Address/CreateCustomerAddress.php]
 */
export function requireSavableAddress(realm: Realm, store: Store, address: AddressInput): void {
  const problems = findAddressProblems(realm, store, address);
  const [first, ...others] = problems;
  if (realm.behaviour.required_values_text === 'each') throwJoined(problems);
  else if (first !== undefined) throw combineRefusals([first, ...others]);
  throwJoined([
    ...findLineProblems(realm, store, address),
    ...findDefinedProblems(realm, 'customer_address', address.custom_attributes ?? undefined),
    ...findCharacterProblems(realm, address),
  ]);
}

/** [app/code/Magento/Eav/Model/Attribute/Data/Multiline.php] */
function findLineProblems(realm: Realm, store: Store, { street }: AddressInput): Refusal[] {
  const limit = setting(realm, 'customer/address/street_lines', store);
  return (street ?? []).length > limit ? [new Refusal('tooManyLines', ['Street Address', limit])] : [];
}

const CITY = /[\p{L}\p{M}\s\-']{1,100}/u;
const TELEPHONE = /[\d\s+\-()]{1,20}/u;

/** [app/code/Magento/Customer/Model/Validator/{Name,City,Telephone}.php] */
function findCharacterProblems(realm: Realm, address: AddressInput): Refusal[] {
  if (realm.behaviour.address_characters === 'any') return [];
  return [
    ...findInvalidNames(realm, address),
    ...(isFirstRun(CITY, address.city) ? [] : [new Refusal('cityNotValid')]),
    ...(isFirstRun(TELEPHONE, address.telephone) ? [] : [new Refusal('telephoneNotValid')]),
  ];
}
