/** Mutations of carts. [QuoteGraphQl/etc/schema.graphqls] */
export const cartChangesSchema = /* GraphQL */ `
  type Mutation {
    "Adds products to a cart."
    addProductsToCart(cartId: String!, cartItems: [CartItemInput!]!): AddProductsToCartOutput @since(release: "2.4.1")
    "Adds simple products to a cart."
    addSimpleProductsToCart(input: AddSimpleProductsToCartInput): AddSimpleProductsToCartOutput @since(release: "2.3.2")
    "Updates cart items."
    updateCartItems(input: UpdateCartItemsInput): UpdateCartItemsOutput @since(release: "2.3.2")
    "Removes an item from a cart."
    removeItemFromCart(input: RemoveItemFromCartInput): RemoveItemFromCartOutput @since(release: "2.3.2")
    "Sets the e-mail of a guest cart."
    setGuestEmailOnCart(input: SetGuestEmailOnCartInput): SetGuestEmailOnCartOutput @since(release: "2.3.2")
    "Applies a coupon."
    applyCouponToCart(input: ApplyCouponToCartInput): ApplyCouponToCartOutput @since(release: "2.3.2")
    "Removes the coupon."
    removeCouponFromCart(input: RemoveCouponFromCartInput): RemoveCouponFromCartOutput @since(release: "2.3.2")
  }

  "A product to be added to a cart."
  input CartItemInput @since(release: "2.3.2") {
    entered_options: [EnteredOptionInput] @since(release: "2.4.1")
    parent_sku: String @since(release: "2.4.1")
    quantity: Float!
    selected_options: [ID] @since(release: "2.4.1")
    sku: String!
  }

  "A value of an entered option."
  input EnteredOptionInput @since(release: "2.4.1") {
    uid: ID!
    value: String!
  }

  "A value of a customizable option, in the deprecated form."
  input CustomizableOptionInput @since(release: "2.3.2") {
    id: Int! @until(release: "2.4.2")
    id: Int @since(release: "2.4.2")
    uid: ID @since(release: "2.4.7")
    value_string: String!
  }

  "The cart, and errors of the products that were not added."
  type AddProductsToCartOutput @since(release: "2.4.1") {
    cart: Cart!
    user_errors: [CartUserInputError]! @until(release: "2.4.8")
    user_errors: [Error]! @since(release: "2.4.8")
  }

  "An error in a response."
  interface Error @since(release: "2.4.8") {
    code: CartUserInputErrorType!
    message: String!
  }

  "An error of a product or cart item."
  type CartUserInputError implements Error @since(release: "2.4.1") {
    code: CartUserInputErrorType!
    message: String!
  }

  "The stock is lower than the requested quantity."
  type InsufficientStockError implements Error @since(release: "2.4.8") {
    quantity: Float
  }

  "The type of an error of a product or cart item."
  enum CartUserInputErrorType @since(release: "2.4.1") {
    PRODUCT_NOT_FOUND
    NOT_SALABLE
    INSUFFICIENT_STOCK
    COULD_NOT_FIND_CART_ITEM @since(release: "2.4.8")
    REQUIRED_PARAMETER_MISSING @since(release: "2.4.8")
    INVALID_PARAMETER_VALUE @since(release: "2.4.8")
    UNDEFINED
    PERMISSION_DENIED
  }

  "Simple products to be added to a cart."
  input AddSimpleProductsToCartInput @since(release: "2.3.2") {
    cart_id: String!
    cart_items: [SimpleProductCartItemInput]!
  }

  "The cart after the products were added."
  type AddSimpleProductsToCartOutput @since(release: "2.3.2") {
    cart: Cart!
  }

  "A simple product to be added to a cart."
  input SimpleProductCartItemInput @since(release: "2.3.2") {
    customizable_options: [CustomizableOptionInput]
    data: CartItemInput!
  }

  "Cart items to be updated."
  input UpdateCartItemsInput @since(release: "2.3.2") {
    cart_id: String!
    cart_items: [CartItemUpdateInput]!
  }

  "The changes of a cart item."
  input CartItemUpdateInput @since(release: "2.3.2") {
    cart_item_id: Int! @until(release: "2.4.2")
    cart_item_id: Int @since(release: "2.4.2")
    cart_item_uid: ID @since(release: "2.4.2")
    customizable_options: [CustomizableOptionInput] @since(release: "2.3.3")
    gift_message: GiftMessageInput @since(release: "2.4.1")
    gift_wrapping_id: ID
    quantity: Float! @until(release: "2.3.3")
    quantity: Float @since(release: "2.3.3")
  }

  "The input for a gift message."
  input GiftMessageInput @since(release: "2.4.1") {
    from: String!
    message: String!
    to: String!
  }

  "The cart after the change."
  type UpdateCartItemsOutput @since(release: "2.3.2") {
    cart: Cart!
    errors: [CartUserInputError]! @since(release: "2.4.8")
  }

  "The cart item to be removed."
  input RemoveItemFromCartInput @since(release: "2.3.2") {
    cart_id: String!
    cart_item_id: Int! @until(release: "2.4.2")
    cart_item_id: Int @since(release: "2.4.2")
    cart_item_uid: ID @since(release: "2.4.2")
  }

  "The cart after the item was removed."
  type RemoveItemFromCartOutput @since(release: "2.3.2") {
    cart: Cart!
  }

  "The e-mail of a guest cart."
  input SetGuestEmailOnCartInput @since(release: "2.3.2") {
    cart_id: String!
    email: String!
  }

  "The cart after the e-mail was set."
  type SetGuestEmailOnCartOutput @since(release: "2.3.2") {
    cart: Cart!
  }

  "The coupon to be applied to a cart."
  input ApplyCouponToCartInput @since(release: "2.3.2") {
    cart_id: String!
    coupon_code: String!
  }

  "The cart after the coupon was applied."
  type ApplyCouponToCartOutput @since(release: "2.3.2") {
    cart: Cart!
  }

  "The cart whose coupon is removed."
  input RemoveCouponFromCartInput @since(release: "2.3.2") {
    cart_id: String!
  }

  "The cart after the coupon was removed."
  type RemoveCouponFromCartOutput @since(release: "2.3.2") {
    cart: Cart
  }
`;
