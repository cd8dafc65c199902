/** A property that the source of a type has if it is an entity of the world, and not a generated one. */
const ENTITY_PROPERTIES: Readonly<Record<string, string>> = {
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
  OrderItem: 'item',
  Wishlist: 'wishlist',
  WishlistOutput: 'wishlist',
  WishlistItem: 'wish',
  CompareList: 'compared',
  SimpleWishlistItem: 'wish',
  VirtualWishlistItem: 'wish',
  DownloadableWishlistItem: 'wish',
  ConfigurableWishlistItem: 'wish',
  BundleWishlistItem: 'wish',
  GiftCardWishlistItem: 'wish',
  GroupedProductWishlistItem: 'wish',
};

/** The check of whether a source is an entity of the world; `undefined` for a type without such entities. */
export function realEntityCheck(type: string): ((source: unknown) => boolean) | undefined {
  const property = Object.hasOwn(ENTITY_PROPERTIES, type) ? ENTITY_PROPERTIES[type] : undefined;
  if (property === undefined) return undefined;
  return (source) => source !== null && typeof source === 'object' && property in source;
}
