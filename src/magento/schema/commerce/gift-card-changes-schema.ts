/** Mutations of gift cards, store credit and gift options. [Adobe Commerce: documentation] */
export const giftCardChangesSchema = /* GraphQL */ `
  type Query {
    "A gift card."
    giftCardAccount(input: GiftCardAccountInput!): GiftCardAccount @since(release: "2.3.3")
  }

  type Mutation {
    "Applies a gift card."
    applyGiftCardToCart(input: ApplyGiftCardToCartInput): ApplyGiftCardToCartOutput @since(release: "2.3.3")
    "Applies the store credit of the customer."
    applyStoreCreditToCart(input: ApplyStoreCreditToCartInput!): ApplyStoreCreditToCartOutput @since(release: "2.3.3")
    "Removes a gift card."
    removeGiftCardFromCart(input: RemoveGiftCardFromCartInput): RemoveGiftCardFromCartOutput @since(release: "2.3.3")
    "Removes the store credit."
    removeStoreCreditFromCart(input: RemoveStoreCreditFromCartInput!): RemoveStoreCreditFromCartOutput @since(release: "2.3.3")
    "Sets the gift options of a cart."
    setGiftOptionsOnCart(input: SetGiftOptionsOnCartInput): SetGiftOptionsOnCartOutput @since(release: "2.4.1")
  }

  type StoreConfig {
    printed_card_price: String @until(release: "2.4.8")
    printed_card_price: String @since(release: "2.4.8") @deprecated(reason: "Replaced by a newer field.")
  }

  "Input of applyGiftCardToCart."
  input ApplyGiftCardToCartInput @since(release: "2.3.3") {
    cart_id: String!
    gift_card_code: String!
  }

  "Result of applyGiftCardToCart."
  type ApplyGiftCardToCartOutput @since(release: "2.3.3") {
    cart: Cart!
  }

  "An apply gift card to order."
  type ApplyGiftCardToOrder @since(release: "2.4.8") {
    applied_balance: Money!
    code: String!
  }

  "Input of applyStoreCreditToCart."
  input ApplyStoreCreditToCartInput @since(release: "2.3.3") {
    cart_id: String!
  }

  "Result of applyStoreCreditToCart."
  type ApplyStoreCreditToCartOutput @since(release: "2.3.3") {
    cart: Cart!
  }

  "A gift card account."
  type GiftCardAccount @since(release: "2.3.3") {
    balance: Money
    code: String
    expiration_date: String
  }

  "Input of giftCardAccount and redeemGiftCardBalanceAsStoreCredit."
  input GiftCardAccountInput @since(release: "2.3.3") {
    gift_card_code: String!
  }

  "Input of removeGiftCardFromCart."
  input RemoveGiftCardFromCartInput @since(release: "2.3.3") {
    cart_id: String!
    gift_card_code: String!
  }

  "Result of removeGiftCardFromCart."
  type RemoveGiftCardFromCartOutput @since(release: "2.3.3") {
    cart: Cart!
  }

  "Input of removeStoreCreditFromCart."
  input RemoveStoreCreditFromCartInput @since(release: "2.3.3") {
    cart_id: String!
  }

  "Result of removeStoreCreditFromCart."
  type RemoveStoreCreditFromCartOutput @since(release: "2.3.3") {
    cart: Cart!
  }

  "Input of setGiftOptionsOnCart."
  input SetGiftOptionsOnCartInput @since(release: "2.4.1") {
    cart_id: String!
    gift_message: GiftMessageInput
    gift_receipt_included: Boolean!
    gift_wrapping_id: ID
    printed_card_included: Boolean!
  }

  "Result of setGiftOptionsOnCart."
  type SetGiftOptionsOnCartOutput @since(release: "2.4.1") {
    cart: Cart!
  }
`;
