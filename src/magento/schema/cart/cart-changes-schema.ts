/** Mutations of carts. [QuoteGraphQl/etc/schema.graphqls] */
export const cartChangesSchema = /* GraphQL */ `
  type Mutation {
    "Adds products to a cart."
    addProductsToCart(cartId: String!, cartItems: [CartItemInput!]!): AddProductsToCartOutput
    "Adds simple products to a cart."
    addSimpleProductsToCart(input: AddSimpleProductsToCartInput): AddSimpleProductsToCartOutput
    "Updates cart items."
    updateCartItems(input: UpdateCartItemsInput): UpdateCartItemsOutput
    "Removes an item from a cart."
    removeItemFromCart(input: RemoveItemFromCartInput): RemoveItemFromCartOutput
    "Sets the e-mail of a guest cart."
    setGuestEmailOnCart(input: SetGuestEmailOnCartInput): SetGuestEmailOnCartOutput
    "Applies a coupon."
    applyCouponToCart(input: ApplyCouponToCartInput): ApplyCouponToCartOutput
    "Removes the coupon."
    removeCouponFromCart(input: RemoveCouponFromCartInput): RemoveCouponFromCartOutput
  }

  "A product to be added to a cart."
  input CartItemInput {
    entered_options: [EnteredOptionInput]
    parent_sku: String
    quantity: Float!
    selected_options: [ID]
    sku: String!
  }

  "A value of an entered option."
  input EnteredOptionInput {
    uid: ID!
    value: String!
  }

  "A value of a customizable option, in the deprecated form."
  input CustomizableOptionInput {
    id: Int
    uid: ID @since(release: "2.4.7")
    value_string: String!
  }

  "The cart, and errors of the products that were not added."
  type AddProductsToCartOutput {
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
  type CartUserInputError implements Error {
    code: CartUserInputErrorType!
    message: String!
  }

  "The stock is lower than the requested quantity."
  type InsufficientStockError implements Error @since(release: "2.4.8") {
    quantity: Float
  }

  "The type of an error of a product or cart item."
  enum CartUserInputErrorType {
    PRODUCT_NOT_FOUND
    NOT_SALABLE
    INSUFFICIENT_STOCK
    COULD_NOT_FIND_CART_ITEM
    REQUIRED_PARAMETER_MISSING
    INVALID_PARAMETER_VALUE
    UNDEFINED
    PERMISSION_DENIED
  }

  "Simple products to be added to a cart."
  input AddSimpleProductsToCartInput {
    cart_id: String!
    cart_items: [SimpleProductCartItemInput]!
  }

  "The cart after the products were added."
  type AddSimpleProductsToCartOutput {
    cart: Cart!
  }

  "A simple product to be added to a cart."
  input SimpleProductCartItemInput {
    customizable_options: [CustomizableOptionInput]
    data: CartItemInput!
  }

  "Cart items to be updated."
  input UpdateCartItemsInput {
    cart_id: String!
    cart_items: [CartItemUpdateInput]!
  }

  "The changes of a cart item."
  input CartItemUpdateInput {
    cart_item_id: Int
    cart_item_uid: ID
    customizable_options: [CustomizableOptionInput]
    gift_message: GiftMessageInput
    gift_wrapping_id: ID
    quantity: Float
  }

  "The input for a gift message."
  input GiftMessageInput {
    from: String!
    message: String!
    to: String!
  }

  "The cart after the change."
  type UpdateCartItemsOutput {
    cart: Cart!
    errors: [CartUserInputError]! @since(release: "2.4.8")
  }

  "The cart item to be removed."
  input RemoveItemFromCartInput {
    cart_id: String!
    cart_item_id: Int
    cart_item_uid: ID
  }

  "The cart after the item was removed."
  type RemoveItemFromCartOutput {
    cart: Cart!
  }

  "The e-mail of a guest cart."
  input SetGuestEmailOnCartInput {
    cart_id: String!
    email: String!
  }

  "The cart after the e-mail was set."
  type SetGuestEmailOnCartOutput {
    cart: Cart!
  }

  "The coupon to be applied to a cart."
  input ApplyCouponToCartInput {
    cart_id: String!
    coupon_code: String!
  }

  "The cart after the coupon was applied."
  type ApplyCouponToCartOutput {
    cart: Cart!
  }

  "The cart whose coupon is removed."
  input RemoveCouponFromCartInput {
    cart_id: String!
  }

  "The cart after the coupon was removed."
  type RemoveCouponFromCartOutput {
    cart: Cart
  }
`;
