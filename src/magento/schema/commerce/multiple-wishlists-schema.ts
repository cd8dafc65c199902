/** Several wish lists of a customer. [Adobe Commerce: MultipleWishlistGraphQl; documentation] */
export const multipleWishlistsSchema = /* GraphQL */ `
  type Mutation {
    "Removes all items from a wish list."
    clearWishlist(wishlistId: ID!): RemoveProductsFromWishlistOutput @since(release: "2.4.9")
    "Copies items from a wish list to another."
    copyProductsBetweenWishlists(
      sourceWishlistUid: ID!
      destinationWishlistUid: ID!
      wishlistItems: [WishlistItemCopyInput!]!
    ): CopyProductsBetweenWishlistsOutput @since(release: "2.4.2")
    "Creates a wish list."
    createWishlist(input: CreateWishlistInput!): CreateWishlistOutput @since(release: "2.4.2")
    "Deletes a wish list."
    deleteWishlist(wishlistId: ID!): DeleteWishlistOutput @since(release: "2.4.2")
    "Moves items from a wish list to another."
    moveProductsBetweenWishlists(
      sourceWishlistUid: ID!
      destinationWishlistUid: ID!
      wishlistItems: [WishlistItemMoveInput!]!
    ): MoveProductsBetweenWishlistsOutput @since(release: "2.4.2")
    "Renames a wish list, or changes its visibility."
    updateWishlist(wishlistId: ID!, name: String, visibility: WishlistVisibilityEnum): UpdateWishlistOutput
      @since(release: "2.4.2")
  }

  "Result of copyProductsBetweenWishlists."
  type CopyProductsBetweenWishlistsOutput @since(release: "2.4.2") {
    destination_wishlist: Wishlist!
    source_wishlist: Wishlist!
    user_errors: [WishListUserInputError]!
  }

  "Input of createWishlist."
  input CreateWishlistInput @since(release: "2.4.2") {
    name: String!
    visibility: WishlistVisibilityEnum!
  }

  "Result of createWishlist."
  type CreateWishlistOutput @since(release: "2.4.2") {
    wishlist: Wishlist!
  }

  "Result of deleteWishlist."
  type DeleteWishlistOutput @since(release: "2.4.2") {
    status: Boolean!
    wishlists: [Wishlist]!
  }

  "Result of moveProductsBetweenWishlists."
  type MoveProductsBetweenWishlistsOutput @since(release: "2.4.2") {
    destination_wishlist: Wishlist!
    source_wishlist: Wishlist!
    user_errors: [WishListUserInputError]!
  }

  "Result of updateWishlist."
  type UpdateWishlistOutput @since(release: "2.4.2") {
    name: String!
    uid: ID!
    visibility: WishlistVisibilityEnum!
  }

  "Input of copyProductsBetweenWishlists."
  input WishlistItemCopyInput @since(release: "2.4.2") {
    quantity: Float
    wishlist_item_id: ID!
  }

  "Input of moveProductsBetweenWishlists."
  input WishlistItemMoveInput @since(release: "2.4.2") {
    quantity: Float
    wishlist_item_id: ID!
  }
`;
