/** Wish lists. [WishlistGraphQl/etc/schema.graphqls] */
export const wishlistSchema = /* GraphQL */ `
  type Customer {
    wishlist: Wishlist! @since(release: "2.3.4") @until(release: "2.4.2")
    wishlist: Wishlist! @since(release: "2.4.2") @deprecated(reason: "Replaced by a newer field.")
    "The wish list with an id."
    wishlist_v2(id: ID!): Wishlist @since(release: "2.4.2")
    "Wish lists of the customer."
    wishlists(pageSize: Int = 20, currentPage: Int = 1): [Wishlist]! @since(release: "2.4.2")
  }

  "A wish list."
  type Wishlist @since(release: "2.3.4") {
    id: ID
    items_count: Int
    items_v2(currentPage: Int = 1, pageSize: Int = 20): WishlistItems @since(release: "2.4.2")
    name: String
    sharing_code: String
    updated_at: String
    visibility: WishlistVisibilityEnum!
  }

  "An item of a wish list."
  interface WishlistItemInterface @since(release: "2.4.2") {
    added_at: String!
    customizable_options: [SelectedCustomizableOption]!
    description: String
    id: ID!
    product: ProductInterface
    quantity: Float!
  }

  "A wish list item with a simple product."
  type SimpleWishlistItem implements WishlistItemInterface @since(release: "2.4.2")

  "A wish list item with a virtual product."
  type VirtualWishlistItem implements WishlistItemInterface @since(release: "2.4.2")

  "A wish list item with a downloadable product."
  type DownloadableWishlistItem implements WishlistItemInterface @since(release: "2.4.2") {
    links_v2: [DownloadableProductLinks]
  }

  "A wish list item with a configurable product."
  type ConfigurableWishlistItem implements WishlistItemInterface @since(release: "2.4.2") {
    configurable_options: [SelectedConfigurableOption]
    configured_variant: ProductInterface @since(release: "2.4.5")
  }

  "A wish list item with a bundle product."
  type BundleWishlistItem implements WishlistItemInterface @since(release: "2.4.2") {
    bundle_options: [SelectedBundleOption]
  }

  "A wish list item with a grouped product."
  type GroupedProductWishlistItem implements WishlistItemInterface @since(release: "2.4.2")

  "A page of wish list items."
  type WishlistItems @since(release: "2.4.2") {
    items: [WishlistItemInterface]!
    page_info: SearchResultPageInfo
  }

  "The visibility of a wish list."
  enum WishlistVisibilityEnum {
    PUBLIC
    PRIVATE
  }
`;
