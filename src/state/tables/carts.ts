import type { Address } from './account-rows.ts';
import type { ItemOptions } from './item-options.ts';

/** An address of a cart or an order. It has the attributes of a customer's address. */
export type CartAddress = CartAddressValues & CartAddressOrigin;

type CartAddressValues = {
  readonly [Name in keyof Omit<Address, 'id' | 'default_billing' | 'default_shipping'>]?:
    | Address[Name]
    | null
    | undefined;
};

interface CartAddressOrigin {
  /** The address of the customer from which it was copied. */
  readonly customer_address_id?: number | undefined;
  /** Whether the order adds it to the address book of the customer. */
  readonly save_in_address_book?: boolean | undefined;
  /** Whether it was copied from the other address of the cart. */
  readonly is_copy?: boolean | undefined;
  readonly customer_notes?: string | undefined;
}

/** A gift message of a cart, an order or an item. */
export interface GiftMessage {
  readonly to: string;
  readonly from: string;
  readonly message: string;
}

/** The properties that a checkout sets on a cart. */
export interface CheckoutState {
  readonly shipping_address?: CartAddress | undefined;
  readonly billing_address?: CartAddress | undefined;
  /** Carrier and method, as in `flatrate_flatrate`. */
  readonly shipping_method?: string | undefined;
  /** Code of the payment method. */
  readonly payment_method?: string | undefined;
  readonly purchase_order_number?: string | undefined;
  /** The applied coupon, as the customer typed it. */
  readonly coupon_code?: string | undefined;
  readonly gift_message?: GiftMessage | undefined;
}

/** A cart: Magento's quote. */
export interface Cart extends CheckoutState {
  /** The masked id, which clients use. */
  readonly id: string;
  /** The id of the quote, which REST uses. Default: the next free one. */
  readonly number?: number | undefined;
  /** Id of the customer; `null` for the cart of a guest. */
  readonly customerId: number | null;
  /** Code of the store view in which it was created. */
  readonly store: string;
  readonly is_active: boolean;
  readonly email: string | null;
  /** The currency of the last GraphQL request that read it. Default: that of the store view. */
  readonly currency?: string | undefined;
  readonly items: readonly CartItem[];
}

/** An item of a cart. */
export interface CartItem {
  readonly id: number;
  readonly sku: string;
  readonly quantity: number;
  /** Options of the product; absent without any. */
  readonly options?: ItemOptions | undefined;
  readonly gift_message?: GiftMessage | undefined;
}

/** The carts of a world. */
export interface Carts {
  find(id: string): Cart | undefined;
  /** The cart with an id of the quote. */
  findByNumber(number: number): Cart | undefined;
  /** The active carts of a customer: at most one per website. */
  ofCustomer(customerId: number): readonly Cart[];
  put(cart: Cart): Cart;
  delete(id: string): void;
  values(): Cart[];
  /** The highest id of a quote that was used. */
  readonly lastNumber: number;
  nextItemId(): number;
}

/** Maximum number of carts. The oldest are then deleted, except the active carts of customers. */
const MAX_CARTS = 10_000;

/** Creates a table of carts. */
export function createCarts(start: readonly Cart[] = []): Carts {
  const carts = new Map<string, Cart>();
  const active = createActiveCarts();
  const ids = new Map<number, string>();
  let lastItemId = 0;
  let lastNumber = 0;

  const remove = (id: string) => {
    const cart = carts.get(id);
    if (cart) active.remove(cart);
    if (cart?.number !== undefined) ids.delete(cart.number);
    carts.delete(id);
  };
  const put = (changed: Cart) => {
    const before = carts.get(changed.id);
    if (before) active.remove(before);
    const number = changed.number ?? before?.number ?? lastNumber + 1;
    lastNumber = Math.max(lastNumber, number);
    const cart = changed.number === number ? changed : { ...changed, number };
    ids.set(number, cart.id);
    carts.set(cart.id, cart);
    active.add(cart);
    for (const { id } of cart.items) lastItemId = Math.max(lastItemId, id);
    if (carts.size > MAX_CARTS) remove(findOldest(cart) ?? '');
    return cart;
  };

  const findOldest = (latest: Cart) => {
    for (const cart of carts.values()) if (cart.id !== latest.id && !active.has(cart)) return cart.id;
    return undefined;
  };

  for (const cart of start) put(cart);
  return {
    find: (id) => carts.get(id),
    findByNumber: (number) => carts.get(ids.get(number) ?? ''),
    ofCustomer: (customerId) => active.idsOf(customerId).flatMap((id) => carts.get(id) ?? []),
    put,
    delete: remove,
    values: () => [...carts.values()],
    get lastNumber() {
      return lastNumber;
    },
    nextItemId() {
      lastItemId += 1;
      return lastItemId;
    },
  };
}

/** The ids of the active carts of each customer. */
function createActiveCarts() {
  const idsByCustomer = new Map<number, readonly string[]>();
  const idsOf = (customerId: number): readonly string[] => idsByCustomer.get(customerId) ?? [];
  return {
    idsOf,
    has: ({ id, customerId }: Cart): boolean => customerId !== null && idsOf(customerId).includes(id),
    add({ id, customerId, is_active }: Cart): void {
      if (customerId !== null && is_active) idsByCustomer.set(customerId, [...idsOf(customerId), id]);
    },
    remove({ id, customerId }: Cart): void {
      if (customerId === null) return;
      const others = idsOf(customerId).filter((each) => each !== id);
      if (others.length === 0) idsByCustomer.delete(customerId);
      else idsByCustomer.set(customerId, others);
    },
  };
}
