/** What a visitor means to buy: Magento's quote. */
export interface Cart {
  /** The masked id, by which clients know it. */
  readonly id: string;
  /** Null for a guest's. */
  readonly customerId: number | null;
  /** Code of the store view in which it was made. */
  readonly store: string;
  readonly is_active: boolean;
  readonly email: string | null;
  readonly items: readonly CartItem[];
}

export interface CartItem {
  readonly id: number;
  readonly sku: string;
  readonly quantity: number;
}

export interface Carts {
  find(id: string): Cart | undefined;
  /** The active carts of a customer: one in each website where they have one. */
  ofCustomer(customerId: number): readonly Cart[];
  put(cart: Cart): Cart;
  delete(id: string): void;
  values(): Cart[];
  nextItemId(): number;
}

/** Guests' carts are never taken away by anybody: the oldest go. A customer's active cart stays. */
const KEPT = 10_000;

/** Carts by masked id, and each customer's active ones. */
export function createCarts(start: readonly Cart[] = []): Carts {
  const carts = new Map<string, Cart>();
  const active = new Map<number, ReadonlySet<string>>();
  let lastItemId = 0;

  const forget = ({ id, customerId }: Cart) => {
    if (customerId === null) return;
    const others = new Set(active.get(customerId));
    others.delete(id);
    if (others.size === 0) active.delete(customerId);
    else active.set(customerId, others);
  };
  const remove = (id: string) => {
    const cart = carts.get(id);
    if (cart) forget(cart);
    carts.delete(id);
  };
  const put = (cart: Cart) => {
    const before = carts.get(cart.id);
    if (before) forget(before);
    carts.set(cart.id, cart);
    if (cart.customerId !== null && cart.is_active)
      active.set(cart.customerId, new Set(active.get(cart.customerId)).add(cart.id));
    for (const { id } of cart.items) lastItemId = Math.max(lastItemId, id);
    if (carts.size > KEPT) remove(oldestOfNobody(cart) ?? '');
    return cart;
  };

  const oldestOfNobody = (latest: Cart) => {
    for (const { id, customerId } of carts.values())
      if (id !== latest.id && (customerId === null || !active.get(customerId)?.has(id))) return id;
    return undefined;
  };

  for (const cart of start) put(cart);
  return {
    find: (id) => carts.get(id),
    ofCustomer: (customerId) =>
      [...(active.get(customerId) ?? [])].map((id) => carts.get(id)).filter((cart) => cart !== undefined),
    put,
    delete: remove,
    values: () => [...carts.values()],
    nextItemId() {
      lastItemId += 1;
      return lastItemId;
    },
  };
}
