/** Products and coupons of carts. [QuoteGraphQl, SalesRuleGraphQl etc/schema.graphqls; Adobe Commerce] */
export const cartProductsSchema = /* GraphQL */ `
  type Mutation {
    "Adds virtual products to a cart."
    addVirtualProductsToCart(input: AddVirtualProductsToCartInput): AddVirtualProductsToCartOutput @since(release: "2.3.2")
    "Applies coupons."
    applyCouponsToCart(input: ApplyCouponsToCartInput): ApplyCouponToCartOutput @since(release: "2.4.7")
    "Removes all items from a cart."
    clearCart(input: ClearCartInput!): ClearCartOutput! @since(release: "2.4.7")
    "Removes all items from the cart of the customer."
    clearCustomerCart(cartUid: String!): ClearCustomerCartOutput
    "Removes coupons."
    removeCouponsFromCart(input: RemoveCouponsFromCartInput): RemoveCouponFromCartOutput @since(release: "2.4.7")
  }

  type Cart @since(release: "2.3.2") {
    applied_coupon: AppliedCoupon @since(release: "2.3.2") @until(release: "2.3.4")
    applied_coupon: AppliedCoupon @since(release: "2.3.4") @deprecated(reason: "Use applied_coupons.")
  }

  type SelectedCustomizableOption @since(release: "2.3.2") {
    id: Int! @since(release: "2.3.2") @until(release: "2.4.2")
    id: Int! @since(release: "2.4.2") @deprecated(reason: "Use SelectedCustomizableOption.customizable_option_uid.")
  }

  type SelectedCustomizableOptionValue @since(release: "2.3.2") {
    id: Int! @since(release: "2.3.2") @until(release: "2.4.2")
    id: Int! @since(release: "2.4.2") @deprecated(reason: "Use SelectedCustomizableOptionValue.customizable_option_value_uid.")
  }

  type CartPrices @since(release: "2.3.2") {
    discount: CartDiscount @since(release: "2.3.3") @until(release: "2.3.4")
    discount: CartDiscount @since(release: "2.3.4") @deprecated(reason: "Use discounts.")
  }

  interface CartAddressInterface @since(release: "2.3.2") {
    customer_notes: String @since(release: "2.3.2") @until(release: "2.3.4")
    id: Int @since(release: "2.4.8") @until(release: "2.4.9")
    id: Int @since(release: "2.4.9") @deprecated(reason: "Replaced by a newer field.")
  }

  type BillingCartAddress @since(release: "2.3.2") {
    customer_notes: String @since(release: "2.3.2") @until(release: "2.3.4")
    customer_notes: String @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
  }

  type ShippingCartAddress @since(release: "2.3.2") {
    items_weight: Float @since(release: "2.3.2") @until(release: "2.3.4")
    items_weight: Float @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
    cart_items: [CartItemQuantity] @since(release: "2.3.2") @until(release: "2.3.4")
    cart_items: [CartItemQuantity] @since(release: "2.3.4") @deprecated(reason: "Use cart_items_v2.")
  }

  type AvailableShippingMethod @since(release: "2.3.2") {
    base_amount: Money @since(release: "2.3.2") @until(release: "2.3.4")
    base_amount: Money @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
  }

  type SelectedShippingMethod @since(release: "2.3.2") {
    base_amount: Money @since(release: "2.3.2") @until(release: "2.3.4")
    base_amount: Money @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
  }

  "Input of addVirtualProductsToCart."
  input AddVirtualProductsToCartInput @since(release: "2.3.2") {
    cart_id: String!
    cart_items: [VirtualProductCartItemInput]!
  }

  "Input: virtual product cart item."
  input VirtualProductCartItemInput @since(release: "2.3.2") {
    data: CartItemInput!
    customizable_options: [CustomizableOptionInput]
  }

  "A cart item quantity."
  type CartItemQuantity @since(release: "2.3.2") {
    cart_item_id: Int! @since(release: "2.3.2") @until(release: "2.3.4")
    cart_item_id: Int! @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
    quantity: Float! @since(release: "2.3.2") @until(release: "2.3.4")
    quantity: Float! @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
  }

  "Result of addVirtualProductsToCart."
  type AddVirtualProductsToCartOutput @since(release: "2.3.2") {
    cart: Cart!
  }

  "A cart discount."
  type CartDiscount @since(release: "2.3.3") {
    amount: Money!
    label: [String]!
  }

  "A sales item."
  type SalesItemInterface @since(release: "2.4.1") {
    gift_message: GiftMessage
  }

  "Values: apply coupons strategy."
  enum ApplyCouponsStrategy @since(release: "2.4.7") {
    APPEND
    REPLACE
  }

  "Input of applyCouponsToCart."
  input ApplyCouponsToCartInput @since(release: "2.4.7") {
    cart_id: String!
    coupon_codes: [String]!
    type: ApplyCouponsStrategy
  }

  "A cart rule storefront."
  type CartRuleStorefront @since(release: "2.4.9") {
    uid: ID!
  }

  "A clear cart error."
  type ClearCartError @since(release: "2.4.7") {
    message: String!
    type: ClearCartErrorType!
  }

  "Values: clear cart error type."
  enum ClearCartErrorType @since(release: "2.4.7") {
    NOT_FOUND
    UNAUTHORISED
    INACTIVE
    UNDEFINED
  }

  "Input of clearCart."
  input ClearCartInput @since(release: "2.4.7") {
    uid: ID!
  }

  "Result of clearCart."
  type ClearCartOutput @since(release: "2.4.7") {
    cart: Cart
    errors: [ClearCartError]
  }

  "Result of clearCustomerCart."
  type ClearCustomerCartOutput {
    cart: Cart @since(release: "2.3.2")
    status: Boolean!
  }

  "Input of removeCouponsFromCart."
  input RemoveCouponsFromCartInput @since(release: "2.4.7") {
    cart_id: String!
    coupon_codes: [String]!
  }
`;
