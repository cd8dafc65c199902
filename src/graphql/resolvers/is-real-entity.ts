/** What the source of a type has when it is an entity of the world, and not one that was made up. */
const MARKS: Readonly<Record<string, string>> = {
  Customer: 'group_id',
  CustomerAddress: 'country_code',
  Cart: 'customerId',
  SimpleCartItem: 'item',
  VirtualCartItem: 'item',
  DownloadableCartItem: 'item',
  ConfigurableCartItem: 'item',
  BundleCartItem: 'item',
  GiftCardCartItem: 'item',
  CustomerOrder: 'order',
  OrderItem: 'line',
  Wishlist: 'customer',
  SimpleWishlistItem: 'index',
  VirtualWishlistItem: 'index',
  DownloadableWishlistItem: 'index',
  ConfigurableWishlistItem: 'index',
  BundleWishlistItem: 'index',
  GroupedProductWishlistItem: 'index',
};

/** Tells entities of the world; nothing for a type that is none. */
export function ownEntity(type: string): ((source: unknown) => boolean) | undefined {
  const mark = Object.hasOwn(MARKS, type) ? MARKS[type] : undefined;
  if (mark === undefined) return undefined;
  return (source) => source !== null && typeof source === 'object' && mark in source;
}
