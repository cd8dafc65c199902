import { missingField, Refusal } from '../../magento/phrases/refusal.ts';
import { isEmptyInPhp } from '../../platform/php-empty.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Address, Region, Store } from '../../state/tables/account-rows.ts';
import type { CartAddress } from '../../state/tables/carts.ts';
import { findAddressProblems } from '../accounts/address-problems.ts';
import { findRegion, findRegionByCode, hasCountry, hasRegions, listRegionsByCode } from '../store/country-settings.ts';

/** An address as GraphQL takes it for a cart: `region` is a code. */
export interface CartAddressInput extends Omit<CartAddress, 'region' | 'custom_attributes'> {
  readonly region?: string | null | undefined;
  readonly region_id?: number | null | undefined;
}

/**
 * Reads a typed address, with the checks of country, region and street lines.
 * [app/code/Magento/QuoteGraphQl/Model/Cart/QuoteAddressFactory.php createBasedOnInputData]
 */
export function readCartAddress(realm: Realm, store: Store, input: CartAddressInput): CartAddress {
  const { region, region_id, ...values } = input;
  const country = (input.country_code ?? '').toUpperCase();
  if (!hasCountry(realm, store, 'general/country/allow', country)) throw new Refusal('cartCountryNotAvailable');
  if (realm.behaviour.region_checks === 'absent') requireKnownRegionCode(realm, store, country, region);
  else requireRegionOfCountry(realm, store, country, region, region_id);
  const lines = setting(realm, 'customer/address/street_lines', store);
  if ((input.street ?? []).length > lines) throw new Refusal('tooManyLines', ['Street Address', lines]);
  return { ...values, country_code: country, region: resolveCartRegion(realm, country, region, region_id) };
}

/** Up to 2.3.7, a region must be one of the list, if the country requires a state. */
function requireKnownRegionCode(realm: Realm, store: Store, country: string, region: string | null | undefined): void {
  if (!region || !hasCountry(realm, store, 'general/region/state_required', country)) return;
  if (findRegionByCode(realm, country, region) === undefined) throw new Refusal('cartRegionNotAvailable');
}

/** [app/code/Magento/QuoteGraphQl/Model/Cart/QuoteAddressFactory.php validateRegion] */
function requireRegionOfCountry(
  realm: Realm,
  store: Store,
  country: string,
  region: string | null | undefined,
  id: number | null | undefined,
): void {
  const isRequired = hasCountry(realm, store, 'general/region/state_required', country);
  const isGiven = Boolean(region) && !isEmptyInPhp(region ?? '');
  if (isRequired && !isGiven && !id) throw new Refusal('cartRegionRequired');
  if (!id) {
    const isAmbiguous = isRequired && listRegionsByCode(realm, country, region ?? '').length > 1;
    if (isAmbiguous) throw new Refusal('cartRegionAmbiguous');
    return;
  }
  const known = findRegion(realm, country, id);
  if (!isRequired && known === undefined) throw new Refusal('regionNotInCountry');
  const isOther = known === undefined || (isGiven && known.code.toLowerCase() !== region?.toLowerCase());
  if (isRequired && isOther) throw new Refusal('regionMismatch');
}

/** The region by its id or code; other text is code and name. [app/code/Magento/Customer/Model/Address/AbstractAddress.php] */
export function resolveCartRegion(
  realm: Realm,
  country: string,
  region: string | null | undefined,
  id: number | null | undefined,
): Region {
  const known = id ? findRegion(realm, country, id) : findRegionByCode(realm, country, region ?? '');
  if (known !== undefined) return { region: known.name, region_code: known.code, region_id: known.id };
  return { region: region ?? null, region_code: region ?? null, region_id: id ?? null };
}

/** A copy of an address of the customer. [QuoteAddressFactory.php createBasedOnCustomerAddress] */
export function copyCustomerAddress({ id, default_billing: _, default_shipping: __, ...values }: Address): CartAddress {
  return { ...values, customer_address_id: id };
}

/** Finds missing values of an address of a cart. [app/code/Magento/Customer/Model/Address/AbstractAddress.php validate] */
export function findCartAddressProblems(realm: Realm, store: Store, address: CartAddress): Refusal[] {
  const country = address.country_code ?? '';
  const needsRegion =
    !address.region?.region_id &&
    hasRegions(realm, country) &&
    hasCountry(realm, store, 'general/region/state_required', country);
  return [...findAddressProblems(realm, store, address), ...(needsRegion ? [missingField('regionId')] : [])];
}

/** Refuses an address with missing values, with one error for each. */
export function requireCompleteAddress(
  realm: Realm,
  store: Store,
  address: CartAddress,
  phrase: 'shippingAddressErrors' | 'billingAddressErrors',
): void {
  const errors = findCartAddressProblems(realm, store, address);
  if (errors.length > 0) throw new Refusal(phrase, {}, { errors });
}
