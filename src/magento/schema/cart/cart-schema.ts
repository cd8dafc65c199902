/** A cart and how it comes about. [QuoteGraphQl/etc/schema.graphqls] */
export const cartSchema = /* GraphQL */ `
  type Query {
    "A cart by its masked id."
    cart(cart_id: String!): Cart
    "The cart of the customer; made where there is none."
    customerCart: Cart!
  }

  type Mutation {
    "Makes a cart, or finds the customer's own; answers its masked id."
    createEmptyCart(input: createEmptyCartInput): String @until(release: "2.4.7")
    "Makes a cart, or finds the customer's own; answers its masked id."
    createEmptyCart(input: createEmptyCartInput): String @since(release: "2.4.7") @deprecated(reason: "Use customerCart or createGuestCart.")
    "Makes a cart for a guest."
    createGuestCart(input: CreateGuestCartInput): CreateGuestCartOutput @since(release: "2.4.7")
    "Moves the lines of one cart to the customer's."
    mergeCarts(source_cart_id: String!, destination_cart_id: String): Cart!
    "Gives a guest's cart to the customer."
    assignCustomerToGuestCart(cart_id: String!): Cart!
  }

  "What a visitor means to buy."
  type Cart {
    applied_coupons: [AppliedCoupon]
    applied_gift_cards: [AppliedGiftCard]
    available_gift_wrappings: [GiftWrapping]!
    available_payment_methods: [AvailablePaymentMethod]
    billing_address: BillingCartAddress
    email: String
    gift_message: GiftMessage
    gift_receipt_included: Boolean!
    gift_wrapping: GiftWrapping
    id: ID!
    is_virtual: Boolean!
    items: [CartItemInterface] @until(release: "2.4.7")
    items: [CartItemInterface] @since(release: "2.4.7") @deprecated(reason: "Use itemsV2.")
    itemsV2(pageSize: Int = 20, currentPage: Int = 1, sort: QuoteItemsSortInput): CartItems @since(release: "2.4.7")
    prices: CartPrices
    printed_card_included: Boolean!
    selected_payment_method: SelectedPaymentMethod
    shipping_addresses: [ShippingCartAddress]!
    total_quantity: Float!
  }

  "Lines of a cart, a page of them."
  type CartItems @since(release: "2.4.7") {
    items: [CartItemInterface]!
    page_info: SearchResultPageInfo
    total_count: Int!
  }

  "How lines of a cart are sorted."
  input QuoteItemsSortInput @since(release: "2.4.7") {
    field: SortQuoteItemsEnum!
    order: SortEnum!
  }

  "What lines of a cart are sorted by."
  enum SortQuoteItemsEnum @since(release: "2.4.7") {
    ITEM_ID CREATED_AT UPDATED_AT PRODUCT_ID SKU NAME DESCRIPTION WEIGHT QTY PRICE BASE_PRICE
    CUSTOM_PRICE DISCOUNT_PERCENT DISCOUNT_AMOUNT BASE_DISCOUNT_AMOUNT TAX_PERCENT TAX_AMOUNT
    BASE_TAX_AMOUNT ROW_TOTAL BASE_ROW_TOTAL ROW_TOTAL_WITH_DISCOUNT ROW_WEIGHT PRODUCT_TYPE
    BASE_TAX_BEFORE_DISCOUNT TAX_BEFORE_DISCOUNT ORIGINAL_CUSTOM_PRICE PRICE_INC_TAX BASE_PRICE_INC_TAX
    ROW_TOTAL_INC_TAX BASE_ROW_TOTAL_INC_TAX DISCOUNT_TAX_COMPENSATION_AMOUNT
    BASE_DISCOUNT_TAX_COMPENSATION_AMOUNT FREE_SHIPPING
  }

  "Which way a list runs."
  enum SortEnum {
    ASC
    DESC
  }

  "The id that a guest cart is to have."
  input CreateGuestCartInput @since(release: "2.4.7") {
    cart_uid: ID
  }

  "A guest cart that was made."
  type CreateGuestCartOutput @since(release: "2.4.7") {
    cart: Cart
  }

  "The id that a cart is to have."
  input createEmptyCartInput {
    cart_id: String
  }
`;
