/** Wish lists. [WishlistGraphQl/etc/schema.graphqls] */
export const wishlistSchema = /* GraphQL */ `
  type Customer {
    wishlist: Wishlist! @deprecated(reason: "A newer field tells it.")
    "A wish list by its id."
    wishlist_v2(id: ID!): Wishlist
    "Wish lists of the customer."
    wishlists(pageSize: Int = 20, currentPage: Int = 1): [Wishlist]!
  }

  "Products that a customer wishes for."
  type Wishlist {
    id: ID
    items_count: Int
    items_v2(currentPage: Int = 1, pageSize: Int = 20): WishlistItems
    name: String
    sharing_code: String
    updated_at: String
    visibility: WishlistVisibilityEnum!
  }

  "A wish."
  interface WishlistItemInterface {
    added_at: String!
    customizable_options: [SelectedCustomizableOption]!
    description: String
    id: ID!
    product: ProductInterface
    quantity: Float!
  }

  "A wish for a simple product."
  type SimpleWishlistItem implements WishlistItemInterface

  "A wish for a virtual product."
  type VirtualWishlistItem implements WishlistItemInterface

  "A wish for a downloadable product."
  type DownloadableWishlistItem implements WishlistItemInterface {
    links_v2: [DownloadableProductLinks]
  }

  "A wish for a configurable product."
  type ConfigurableWishlistItem implements WishlistItemInterface {
    configurable_options: [SelectedConfigurableOption]
    configured_variant: ProductInterface
  }

  "A wish for a bundle."
  type BundleWishlistItem implements WishlistItemInterface {
    bundle_options: [SelectedBundleOption]
  }

  "A wish for a group of products."
  type GroupedProductWishlistItem implements WishlistItemInterface

  "Wishes, a page of them."
  type WishlistItems {
    items: [WishlistItemInterface]!
    page_info: SearchResultPageInfo
  }

  "Who may see a wish list."
  enum WishlistVisibilityEnum {
    PUBLIC
    PRIVATE
  }
`;
