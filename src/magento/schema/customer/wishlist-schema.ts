/** Wish lists. [WishlistGraphQl/etc/schema.graphqls] */
export const wishlistSchema = /* GraphQL */ `
  type Customer {
    wishlist: Wishlist! @deprecated(reason: "Replaced by a newer field.")
    "The wish list with an id."
    wishlist_v2(id: ID!): Wishlist
    "Wish lists of the customer."
    wishlists(pageSize: Int = 20, currentPage: Int = 1): [Wishlist]!
  }

  "A wish list."
  type Wishlist {
    id: ID
    items_count: Int
    items_v2(currentPage: Int = 1, pageSize: Int = 20): WishlistItems
    name: String
    sharing_code: String
    updated_at: String
    visibility: WishlistVisibilityEnum!
  }

  "An item of a wish list."
  interface WishlistItemInterface {
    added_at: String!
    customizable_options: [SelectedCustomizableOption]!
    description: String
    id: ID!
    product: ProductInterface
    quantity: Float!
  }

  "A wish list item with a simple product."
  type SimpleWishlistItem implements WishlistItemInterface

  "A wish list item with a virtual product."
  type VirtualWishlistItem implements WishlistItemInterface

  "A wish list item with a downloadable product."
  type DownloadableWishlistItem implements WishlistItemInterface {
    links_v2: [DownloadableProductLinks]
  }

  "A wish list item with a configurable product."
  type ConfigurableWishlistItem implements WishlistItemInterface {
    configurable_options: [SelectedConfigurableOption]
    configured_variant: ProductInterface
  }

  "A wish list item with a bundle product."
  type BundleWishlistItem implements WishlistItemInterface {
    bundle_options: [SelectedBundleOption]
  }

  "A wish list item with a grouped product."
  type GroupedProductWishlistItem implements WishlistItemInterface

  "A page of wish list items."
  type WishlistItems {
    items: [WishlistItemInterface]!
    page_info: SearchResultPageInfo
  }

  "The visibility of a wish list."
  enum WishlistVisibilityEnum {
    PUBLIC
    PRIVATE
  }
`;
