/** Mutations of wish lists. [WishlistGraphQl/etc/schema.graphqls] */
export const wishlistChangesSchema = /* GraphQL */ `
  type Query {
    "The wish list of the customer."
    wishlist: WishlistOutput @until(release: "2.3.4")
    "The wish list of the customer."
    wishlist: WishlistOutput @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
  }

  type Mutation {
    "Adds products to a wish list."
    addProductsToWishlist(wishlistId: ID!, wishlistItems: [WishlistItemInput!]!): AddProductsToWishlistOutput
      @since(release: "2.4.1")
    "Removes items from a wish list."
    removeProductsFromWishlist(wishlistId: ID!, wishlistItemsIds: [ID!]!): RemoveProductsFromWishlistOutput
      @since(release: "2.4.1")
    "Updates items of a wish list."
    updateProductsInWishlist(wishlistId: ID!, wishlistItems: [WishlistItemUpdateInput!]!): UpdateProductsInWishlistOutput
      @since(release: "2.4.1")
    "Moves items of a wish list to the cart."
    addWishlistItemsToCart(wishlistId: ID!, wishlistItemIds: [ID!]): AddWishlistItemsToCartOutput @since(release: "2.4.3")
  }

  type Wishlist @since(release: "2.3.4") {
    items: [WishlistItem] @since(release: "2.3.4") @until(release: "2.4.2")
    items: [WishlistItem] @since(release: "2.4.2") @deprecated(reason: "Replaced by a newer field.")
  }

  "Result of wishlist."
  type WishlistOutput {
    items: [WishlistItem] @until(release: "2.3.4")
    items: [WishlistItem] @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
    items_count: Int @until(release: "2.3.4")
    items_count: Int @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
    name: String @until(release: "2.3.4")
    name: String @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
    sharing_code: String @until(release: "2.3.4")
    sharing_code: String @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
    updated_at: String @until(release: "2.3.4")
    updated_at: String @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
  }

  "A wish list item."
  type WishlistItem {
    id: Int
    qty: Float
    description: String
    added_at: String
    product: ProductInterface
  }

  "Input of addProductsToWishlist."
  input WishlistItemInput @since(release: "2.4.1") {
    sku: String!
    quantity: Float!
    parent_sku: String
    selected_options: [ID]
    entered_options: [EnteredOptionInput]
  }

  "Result of addProductsToWishlist."
  type AddProductsToWishlistOutput @since(release: "2.4.1") {
    wishlist: Wishlist!
    user_errors: [WishListUserInputError]!
  }

  "Result of clearWishlist and removeProductsFromWishlist."
  type RemoveProductsFromWishlistOutput @since(release: "2.4.1") {
    wishlist: Wishlist!
    user_errors: [WishListUserInputError]!
  }

  "Input of updateProductsInWishlist."
  input WishlistItemUpdateInput @since(release: "2.4.1") {
    wishlist_item_id: ID!
    quantity: Float
    description: String
    selected_options: [ID]
    entered_options: [EnteredOptionInput]
  }

  "Result of updateProductsInWishlist."
  type UpdateProductsInWishlistOutput @since(release: "2.4.1") {
    wishlist: Wishlist!
    user_errors: [WishListUserInputError]!
  }

  "A wish list user input error."
  type WishListUserInputError @since(release: "2.4.1") {
    message: String!
    code: WishListUserInputErrorType!
  }

  "Values: wish list user input error type."
  enum WishListUserInputErrorType @since(release: "2.4.1") {
    PRODUCT_NOT_FOUND
    UNDEFINED
  }

  "Result of addWishlistItemsToCart."
  type AddWishlistItemsToCartOutput @since(release: "2.4.3") {
    wishlist: Wishlist!
    status: Boolean!
    add_wishlist_items_to_cart_user_errors: [WishlistCartUserInputError]!
  }

  "A wish list cart user input error."
  type WishlistCartUserInputError @since(release: "2.4.3") {
    message: String!
    code: WishlistCartUserInputErrorType!
    wishlistId: ID!
    wishlistItemId: ID!
  }

  "Values: wish list cart user input error type."
  enum WishlistCartUserInputErrorType @since(release: "2.4.3") {
    PRODUCT_NOT_FOUND NOT_SALABLE INSUFFICIENT_STOCK UNDEFINED REQUIRED_PARAMETER_MISSING
  }
`;
