/** A cart: Magento's quote. */
export interface Cart {
  /** The masked id, which clients use. */
  readonly id: string;
  /** `null`: the cart of a guest. */
  readonly customerId: number | null;
  /** Code of the store view in which it was created. */
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
  /** The active carts of a customer: at most one per website. */
  ofCustomer(customerId: number): readonly Cart[];
  put(cart: Cart): Cart;
  delete(id: string): void;
  values(): Cart[];
  nextItemId(): number;
}

/** Maximum number of carts; the oldest are deleted, except the active carts of customers. */
const MAX_CARTS = 10_000;

/** Carts by masked id, and the active carts of each customer. */
export function createCarts(start: readonly Cart[] = []): Carts {
  const carts = new Map<string, Cart>();
  const active = new Map<number, ReadonlySet<string>>();
  let lastItemId = 0;

  const removeFromActive = ({ id, customerId }: Cart) => {
    if (customerId === null) return;
    const others = new Set(active.get(customerId));
    others.delete(id);
    if (others.size === 0) active.delete(customerId);
    else active.set(customerId, others);
  };
  const remove = (id: string) => {
    const cart = carts.get(id);
    if (cart) removeFromActive(cart);
    carts.delete(id);
  };
  const put = (cart: Cart) => {
    const before = carts.get(cart.id);
    if (before) removeFromActive(before);
    carts.set(cart.id, cart);
    if (cart.customerId !== null && cart.is_active)
      active.set(cart.customerId, new Set(active.get(cart.customerId)).add(cart.id));
    for (const { id } of cart.items) lastItemId = Math.max(lastItemId, id);
    if (carts.size > MAX_CARTS) remove(findOldest(cart) ?? '');
    return cart;
  };

  const findOldest = (latest: Cart) => {
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
