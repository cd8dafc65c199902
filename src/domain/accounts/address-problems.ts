import { type ListedAttribute, listedAttributes } from '../../magento/attributes/attribute-lists.ts';
import { customerAddressAttributes } from '../../magento/attributes/customer-address-attributes.ts';
import { missingField, Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Address, Store } from '../../state/tables/account-rows.ts';
import { findRegion, hasCountry, hasRegions } from '../store/country-settings.ts';
import { isRequiredAttribute } from './form-attributes.ts';

/** An address as a client sends it; an absent field leaves the value unchanged. */
export type AddressInput = { readonly [Name in keyof Omit<Address, 'id'>]?: Address[Name] | null | undefined };

const attributes: ReadonlyMap<string, ListedAttribute> = new Map(
  listedAttributes(customerAddressAttributes).map((attribute) => [attribute.code, attribute]),
);

/** The attributes that the validator checks, in its order. [app/code/Magento/Customer/Model/Address/Validator/General.php] */
const VALIDATED_ATTRIBUTES = ['firstname', 'lastname', 'street', 'city', 'telephone', 'fax', 'company'] as const;

/**
 * The problems that the service layer finds in an address: missing values, then its country and region.
 * [app/code/Magento/Customer/Model/Address/CompositeValidator.php]
 */
export function findAddressProblems(realm: Realm, store: Store, address: AddressInput): Refusal[] {
  const country = address.country_code ?? '';
  const needsPostcode = !hasCountry(realm, store, 'general/country/optional_zip_countries', country);
  return [
    ...VALIDATED_ATTRIBUTES.filter((code) => isRequired(realm, store, code) && isBlank(address[code])).map(
      missingField,
    ),
    ...(needsPostcode && isBlank(address.postcode) ? [missingField('postcode')] : []),
    ...findCountryProblems(realm, store, country, address),
  ];
}

/** The codes of the required attributes, in alphabetical order. */
export const listRequiredAttributes = (realm: Realm, store: Store): string[] =>
  [...attributes.values()]
    .filter((attribute) => isRequiredAttribute(realm, store, attribute))
    .map(({ code }) => code)
    .sort();

function isRequired(realm: Realm, store: Store, code: string): boolean {
  const attribute = attributes.get(code);
  return attribute !== undefined && isRequiredAttribute(realm, store, attribute);
}

/** Whether a value is missing or only white space; for a street, whether all lines are. */
function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isBlank);
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** [app/code/Magento/Customer/Model/Address/Validator/Country.php] */
function findCountryProblems(realm: Realm, store: Store, country: string, { region }: AddressInput): Refusal[] {
  if (isBlank(country)) return [missingField('countryId')];
  if (!hasCountry(realm, store, 'general/country/allow', country)) {
    return [new Refusal('valueInvalid', { value: country, fieldName: 'countryId' })];
  }
  const id = region?.region_id;
  if (!hasRegions(realm, country)) {
    const isMissing = hasCountry(realm, store, 'general/region/state_required', country) && isBlank(region?.region);
    return isMissing ? [missingField('region')] : [];
  }
  return id && findRegion(realm, country, id) === undefined
    ? [new Refusal('valueInvalid', { value: String(id), fieldName: 'regionId' })]
    : [];
}
