import { getCartEmail } from '../../domain/cart/checkout-cart.ts';
import { resolveCartRegion } from '../../domain/checkout/cart-address.ts';
import type { Realm } from '../../state/realm.ts';
import type { Cart, CartAddress } from '../../state/tables/carts.ts';

/** An address of a cart in a request. [Quote/Api/Data/AddressInterface.php] */
export interface RestCartAddress {
  readonly region?: string | null;
  readonly region_id?: number | null;
  readonly region_code?: string | null;
  readonly country_id?: string | null;
  readonly street?: readonly string[] | null;
  readonly email?: string | null;
  readonly customer_address_id?: number | null;
  readonly save_in_address_book?: number | null;
  readonly same_as_billing?: number | null;
  readonly customer_notes?: string | null;
  readonly [name: string]: unknown;
}

/** Properties of an address that are strings and have the same name in REST. */
const STRING_PROPERTIES = [
  'company',
  'telephone',
  'fax',
  'postcode',
  'city',
  'firstname',
  'lastname',
  'middlename',
  'prefix',
  'suffix',
  'vat_id',
] as const;

/** Reads an address in a request. All properties are optional. */
export function cartAddressFromRest(realm: Realm, input: RestCartAddress): CartAddress {
  const country = input.country_id ?? '';
  const strings = Object.fromEntries(
    STRING_PROPERTIES.flatMap((name) => (typeof input[name] === 'string' ? [[name, input[name]]] : [])),
  );
  const saved = Number(input.save_in_address_book ?? 0) > 0;
  return {
    ...strings,
    ...(input.street && { street: input.street }),
    ...(country !== '' && { country_code: country }),
    region: resolveCartRegion(realm, country, input.region_code ?? input.region, input.region_id),
    ...(input.customer_address_id ? { customer_address_id: input.customer_address_id } : {}),
    ...(saved && { save_in_address_book: true }),
  };
}

/** An address as REST returns it. */
export function cartAddressData(realm: Realm, cart: Cart, address: CartAddress | undefined): object {
  const { region, street, country_code, customer_address_id, save_in_address_book, is_copy } = address ?? {};
  return {
    id: cart.number,
    region: region?.region ?? null,
    region_id: region?.region_id ?? null,
    region_code: region?.region_code ?? null,
    country_id: country_code ?? null,
    street: street ?? [''],
    ...(address?.company && { company: address.company }),
    telephone: address?.telephone ?? null,
    ...(address?.fax && { fax: address.fax }),
    postcode: address?.postcode ?? null,
    city: address?.city ?? null,
    firstname: address?.firstname ?? null,
    lastname: address?.lastname ?? null,
    ...(cart.customerId !== null && { customer_id: cart.customerId }),
    email: getCartEmail(realm, cart),
    same_as_billing: is_copy ? 1 : 0,
    ...(customer_address_id !== undefined && { customer_address_id }),
    save_in_address_book: save_in_address_book ? 1 : 0,
  };
}
