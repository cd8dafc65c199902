/** Carts and their creation. [QuoteGraphQl/etc/schema.graphqls] */
export const cartSchema = /* GraphQL */ `
  type Query {
    "The cart with a masked id."
    cart(cart_id: String!): Cart @since(release: "2.3.2")
    "The cart of the customer, which is created if necessary."
    customerCart: Cart! @since(release: "2.3.4")
  }

  type Mutation {
    "Creates a cart, or finds that of the customer; returns its masked id."
    createEmptyCart(input: createEmptyCartInput @since(release: "2.3.2")): String @until(release: "2.4.7")
    "Creates a cart, or finds that of the customer; returns its masked id."
    createEmptyCart(input: createEmptyCartInput): String
      @since(release: "2.4.7") @deprecated(reason: "Use customerCart or createGuestCart.")
    "Creates a guest cart."
    createGuestCart(input: CreateGuestCartInput): CreateGuestCartOutput @since(release: "2.4.7")
    "Moves the items of a guest cart to that of the customer."
    mergeCarts(
      source_cart_id: String!
      destination_cart_id: String! @until(release: "2.4.2")
      destination_cart_id: String @since(release: "2.4.2")
    ): Cart! @since(release: "2.3.4")
    "Assigns a guest cart to the customer."
    assignCustomerToGuestCart(cart_id: String!): Cart! @since(release: "2.4.4")
  }

  "A cart."
  type Cart @since(release: "2.3.2") {
    applied_coupons: [AppliedCoupon] @since(release: "2.3.4")
    applied_gift_cards: [AppliedGiftCard]
    available_gift_wrappings: [GiftWrapping]!
    available_payment_methods: [AvailablePaymentMethod]
    billing_address: BillingCartAddress! @until(release: "2.3.4")
    billing_address: BillingCartAddress @since(release: "2.3.4")
    email: String
    gift_message: GiftMessage @since(release: "2.4.1")
    gift_receipt_included: Boolean!
    gift_wrapping: GiftWrapping
    id: ID! @since(release: "2.3.4")
    is_virtual: Boolean! @since(release: "2.3.4")
    items: [CartItemInterface] @until(release: "2.4.7")
    items: [CartItemInterface] @since(release: "2.4.7") @deprecated(reason: "Use itemsV2.")
    itemsV2(pageSize: Int = 20, currentPage: Int = 1, sort: QuoteItemsSortInput): CartItems @since(release: "2.4.7")
    prices: CartPrices
    printed_card_included: Boolean!
    selected_payment_method: SelectedPaymentMethod
    shipping_addresses: [ShippingCartAddress]!
    total_quantity: Float! @since(release: "2.3.4")
  }

  "A page of cart items."
  type CartItems @since(release: "2.4.7") {
    items: [CartItemInterface]!
    page_info: SearchResultPageInfo
    total_count: Int!
  }

  "The sort order of cart items."
  input QuoteItemsSortInput @since(release: "2.4.7") {
    field: SortQuoteItemsEnum!
    order: SortEnum!
  }

  "The sort fields of cart items."
  enum SortQuoteItemsEnum @since(release: "2.4.7") {
    ITEM_ID CREATED_AT UPDATED_AT PRODUCT_ID SKU NAME DESCRIPTION WEIGHT QTY PRICE BASE_PRICE
    CUSTOM_PRICE DISCOUNT_PERCENT DISCOUNT_AMOUNT BASE_DISCOUNT_AMOUNT TAX_PERCENT TAX_AMOUNT
    BASE_TAX_AMOUNT ROW_TOTAL BASE_ROW_TOTAL ROW_TOTAL_WITH_DISCOUNT ROW_WEIGHT PRODUCT_TYPE
    BASE_TAX_BEFORE_DISCOUNT TAX_BEFORE_DISCOUNT ORIGINAL_CUSTOM_PRICE PRICE_INC_TAX BASE_PRICE_INC_TAX
    ROW_TOTAL_INC_TAX BASE_ROW_TOTAL_INC_TAX DISCOUNT_TAX_COMPENSATION_AMOUNT
    BASE_DISCOUNT_TAX_COMPENSATION_AMOUNT FREE_SHIPPING
  }

  "The direction of a sort order."
  enum SortEnum {
    ASC
    DESC
  }

  "The id of the guest cart to be created."
  input CreateGuestCartInput @since(release: "2.4.7") {
    cart_uid: ID
  }

  "The created guest cart."
  type CreateGuestCartOutput @since(release: "2.4.7") {
    cart: Cart
  }

  "The id of the cart to be created."
  input createEmptyCartInput @since(release: "2.3.2") {
    cart_id: String
  }
`;
