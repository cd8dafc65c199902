/** Gift options of a cart. [GiftMessageGraphQl/etc/schema.graphqls; Adobe Commerce: GiftWrappingGraphQl] */
export const giftOptionsSchema = /* GraphQL */ `
  "A greeting beside a gift."
  type GiftMessage {
    from: String!
    message: String!
    to: String!
  }

  "What gift options cost."
  type GiftOptionsPrices {
    gift_wrapping_for_items: Money
    gift_wrapping_for_items_incl_tax: Money @since(release: "2.4.8")
    gift_wrapping_for_order: Money
    gift_wrapping_for_order_incl_tax: Money @since(release: "2.4.8")
    printed_card: Money
    printed_card_incl_tax: Money @since(release: "2.4.8")
  }

  "A gift wrapping that is offered."
  type GiftWrapping {
    design: String!
    image: GiftWrappingImage
    price: Money!
    uid: ID!
  }

  "Picture of a gift wrapping."
  type GiftWrappingImage {
    label: String!
    url: String!
  }
`;
