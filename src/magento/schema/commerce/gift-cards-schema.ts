/** Gift cards and store credit. [Adobe Commerce: documentation] */
export const giftCardsSchema = /* GraphQL */ `
  type Mutation {
    "Converts a gift card to store credit."
    redeemGiftCardBalanceAsStoreCredit(input: GiftCardAccountInput!): GiftCardAccount @since(release: "2.3.3")
  }

  type Customer {
    store_credit: CustomerStoreCredit @since(release: "2.3.3")
  }

  type Cart @since(release: "2.3.2") {
    applied_store_credit: AppliedStoreCredit @since(release: "2.3.3")
  }

  type CustomerOrder {
    applied_gift_cards: [ApplyGiftCardToOrder] @since(release: "2.4.8")
  }

  "An applied store credit."
  type AppliedStoreCredit @since(release: "2.3.3") {
    applied_balance: Money
    current_balance: Money
    enabled: Boolean
  }

  "A customer store credit."
  type CustomerStoreCredit @since(release: "2.3.3") {
    balance_history(pageSize: Int = 20, currentPage: Int = 1): CustomerStoreCreditHistory
    current_balance: Money
    enabled: Boolean
  }

  "A customer store credit history."
  type CustomerStoreCreditHistory @since(release: "2.3.3") {
    items: [CustomerStoreCreditHistoryItem]
    page_info: SearchResultPageInfo
    total_count: Int
  }

  "A customer store credit history item."
  type CustomerStoreCreditHistoryItem @since(release: "2.3.3") {
    action: String
    actual_balance: Money
    balance_change: Money
    date_time_changed: String
  }

  "Gift card amounts."
  type GiftCardAmounts {
    attribute_id: Int
    uid: ID!
    value: Float
    value_id: Int @deprecated(reason: "Replaced by a newer field.")
    website_id: Int
    website_value: Float
  }

  "A gift card credit memo item."
  type GiftCardCreditMemoItem implements CreditMemoItemInterface @since(release: "2.4.1") {
    gift_card: GiftCardItem
  }

  "A gift card invoice item."
  type GiftCardInvoiceItem implements InvoiceItemInterface @since(release: "2.4.1") {
    gift_card: GiftCardItem
  }

  "A gift card item."
  type GiftCardItem {
    message: String
    recipient_email: String
    recipient_name: String
    sender_email: String
    sender_name: String
  }

  "Gift card options."
  type GiftCardOptions {
    amount: Money
    custom_giftcard_amount: Money
    message: String
    recipient_email: String
    recipient_name: String
    sender_email: String
    sender_name: String
  }

  "A gift card order item."
  type GiftCardOrderItem implements OrderItemInterface @since(release: "2.4.1") {
    gift_card: GiftCardItem
  }

  "A gift card product."
  type GiftCardProduct implements CustomizableProductInterface & PhysicalProductInterface & ProductInterface & RoutableInterface {
    allow_message: Boolean
    allow_open_amount: Boolean
    gift_card_options: [CustomizableOptionInterface]!
    giftcard_amounts: [GiftCardAmounts]
    giftcard_type: GiftCardTypeEnum
    is_redeemable: Boolean
    lifetime: Int
    message_max_length: Int
    open_amount_max: Float
    open_amount_min: Float
  }

  "A gift card shipment item."
  type GiftCardShipmentItem implements ShipmentItemInterface @since(release: "2.4.1") {
    gift_card: GiftCardItem
  }

  "Values: gift card type."
  enum GiftCardTypeEnum {
    VIRTUAL
    PHYSICAL
    COMBINED
  }

  "A gift card wish list item."
  type GiftCardWishlistItem implements WishlistItemInterface @since(release: "2.4.2") {
    gift_card_options: GiftCardOptions!
  }

  "A gift cart attribute value."
  type GiftCartAttributeValue implements AttributeValueInterface @since(release: "2.4.9") {
    options: [String]!
  }
`;
