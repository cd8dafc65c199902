import { Refusal } from '../../magento/phrases/refusal.ts';
import { HEX_DIGITS } from '../../platform/random.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { PlacedOrder } from '../../state/tables/placed-orders.ts';

/** The values that identify an order of a guest. */
export interface GuestOrderKey {
  readonly number: string;
  readonly email: string;
  readonly postcode?: string | null | undefined;
  readonly lastname?: string | null | undefined;
}

/** Finds an order of a guest in the store view; letter case matters. [app/code/Magento/SalesGraphQl/Model/Resolver/GuestOrder.php] */
export function findGuestOrder(realm: Realm, store: Store, key: GuestOrderKey): PlacedOrder {
  const order = realm.world.orders.findByNumber(key.number);
  if (order === undefined || order.store !== store.code || !matchesOrderKey(realm, order, key)) {
    throw new Refusal('guestOrderNotFound');
  }
  if (order.customerId !== null) throw new Refusal('guestOrderOfCustomer');
  return order;
}

function matchesOrderKey({ behaviour }: Realm, { email, billing_address }: PlacedOrder, key: GuestOrderKey): boolean {
  if (email !== key.email) return false;
  const isLastname = key.lastname === billing_address?.lastname;
  const isPostcode = key.postcode === billing_address?.postcode;
  switch (behaviour.guest_order_key) {
    case 'postcode':
      return isPostcode;
    case 'lastname':
      return isLastname;
    case 'lastname_or_postcode':
      return key.lastname ? isLastname : Boolean(key.postcode) && isPostcode;
  }
}

const PREFIX = '0:3:';
const NONCE_LENGTH = 24;

/**
 * Creates a token of an order. Each call creates another one, and all of them stay valid.
 * [app/code/Magento/SalesGraphQl/Model/Order/Token.php, lib/internal/Magento/Framework/Encryption/Encryptor.php]
 */
export function orderToken(realm: Realm, order: PlacedOrder): string {
  const { number, email, billing_address } = order;
  const secret = realm.behaviour.guest_order_key === 'postcode' ? billing_address?.postcode : billing_address?.lastname;
  const text = encodeURIComponent([number, email ?? '', secret ?? ''].join('|'));
  const nonce = realm.random.string(NONCE_LENGTH, HEX_DIGITS);
  return PREFIX + realm.digest.encodeBase64(nonce + xorWithKeyStream(realm, nonce, text));
}

/** Finds the order of a token. [app/code/Magento/SalesGraphQl/Model/Resolver/OrderByToken.php] */
export function findOrderByToken(realm: Realm, store: Store, token: string): PlacedOrder {
  const parts = readToken(realm, token)?.split('|');
  if (parts?.length !== 3) throw new Refusal('guestOrderNotFound');
  const [number = '', email = '', secret = ''] = parts;
  return findGuestOrder(
    realm,
    store,
    realm.behaviour.guest_order_key === 'postcode'
      ? { number, email, postcode: secret }
      : { number, email, lastname: secret },
  );
}

function readToken(realm: Realm, token: string): string | undefined {
  if (!token.startsWith(PREFIX)) return undefined;
  const text = realm.digest.decodeBase64(token.slice(PREFIX.length));
  const nonce = text.slice(0, NONCE_LENGTH);
  try {
    return decodeURIComponent(xorWithKeyStream(realm, nonce, text.slice(NONCE_LENGTH)));
  } catch {
    return undefined;
  }
}

/** Encrypts or decrypts a string: XORs each character with one of a key stream whose values are below 32. */
function xorWithKeyStream({ world, digest }: Realm, nonce: string, text: string): string {
  let stream = '';
  for (let block = 0; stream.length < text.length; block += 1) {
    stream += digest.sha256(`${world.generatedKey}/order-token/${nonce}/${block}`);
  }
  return [...text]
    .map((letter, index) => String.fromCharCode(letter.charCodeAt(0) ^ (stream.charCodeAt(index) % 32)))
    .join('');
}
