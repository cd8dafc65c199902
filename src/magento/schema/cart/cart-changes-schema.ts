/** Changes of a cart. [QuoteGraphQl/etc/schema.graphqls] */
export const cartChangesSchema = /* GraphQL */ `
  type Mutation {
    "Puts products in a cart."
    addProductsToCart(cartId: String!, cartItems: [CartItemInput!]!): AddProductsToCartOutput
    "Puts simple products in a cart."
    addSimpleProductsToCart(input: AddSimpleProductsToCartInput): AddSimpleProductsToCartOutput
    "Changes lines of a cart."
    updateCartItems(input: UpdateCartItemsInput): UpdateCartItemsOutput
    "Takes a line out of a cart."
    removeItemFromCart(input: RemoveItemFromCartInput): RemoveItemFromCartOutput
    "Says the e-mail of a guest who buys."
    setGuestEmailOnCart(input: SetGuestEmailOnCartInput): SetGuestEmailOnCartOutput
    "Uses a coupon."
    applyCouponToCart(input: ApplyCouponToCartInput): ApplyCouponToCartOutput
    "Takes the coupon back."
    removeCouponFromCart(input: RemoveCouponFromCartInput): RemoveCouponFromCartOutput
  }

  "A product to be put in a cart."
  input CartItemInput {
    entered_options: [EnteredOptionInput]
    parent_sku: String
    quantity: Float!
    selected_options: [ID]
    sku: String!
  }

  "A text for an option."
  input EnteredOptionInput {
    uid: ID!
    value: String!
  }

  "A value for an option, in the older form."
  input CustomizableOptionInput {
    id: Int
    uid: ID @since(release: "2.4.7")
    value_string: String!
  }

  "The cart, and what could not be put in it."
  type AddProductsToCartOutput {
    cart: Cart!
    user_errors: [CartUserInputError]! @until(release: "2.4.8")
    user_errors: [Error]! @since(release: "2.4.8")
  }

  "What could not be done, as an error of the shop."
  interface Error @since(release: "2.4.8") {
    code: CartUserInputErrorType!
    message: String!
  }

  "What could not be put in a cart."
  type CartUserInputError implements Error {
    code: CartUserInputErrorType!
    message: String!
  }

  "Fewer are there than were asked for."
  type InsufficientStockError implements Error @since(release: "2.4.8") {
    quantity: Float
  }

  "Why something could not be put in a cart."
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

  "Simple products to be put in a cart."
  input AddSimpleProductsToCartInput {
    cart_id: String!
    cart_items: [SimpleProductCartItemInput]!
  }

  "The cart with the products."
  type AddSimpleProductsToCartOutput {
    cart: Cart!
  }

  "A simple product to be put in a cart."
  input SimpleProductCartItemInput {
    customizable_options: [CustomizableOptionInput]
    data: CartItemInput!
  }

  "Lines of a cart to be changed."
  input UpdateCartItemsInput {
    cart_id: String!
    cart_items: [CartItemUpdateInput]!
  }

  "What changes of a line."
  input CartItemUpdateInput {
    cart_item_id: Int
    cart_item_uid: ID
    customizable_options: [CustomizableOptionInput]
    gift_message: GiftMessageInput
    gift_wrapping_id: ID
    quantity: Float
  }

  "A greeting to put beside a gift."
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

  "The line to be taken out of a cart."
  input RemoveItemFromCartInput {
    cart_id: String!
    cart_item_id: Int
    cart_item_uid: ID
  }

  "The cart without the line."
  type RemoveItemFromCartOutput {
    cart: Cart!
  }

  "The e-mail of a guest who buys."
  input SetGuestEmailOnCartInput {
    cart_id: String!
    email: String!
  }

  "The cart with the e-mail."
  type SetGuestEmailOnCartOutput {
    cart: Cart!
  }

  "A coupon for a cart."
  input ApplyCouponToCartInput {
    cart_id: String!
    coupon_code: String!
  }

  "The cart with the coupon."
  type ApplyCouponToCartOutput {
    cart: Cart!
  }

  "The cart whose coupon goes."
  input RemoveCouponFromCartInput {
    cart_id: String!
  }

  "The cart without the coupon."
  type RemoveCouponFromCartOutput {
    cart: Cart
  }
`;
