/** Gift options of a cart. [GiftMessageGraphQl/etc/schema.graphqls; Adobe Commerce: GiftWrappingGraphQl] */
export const giftOptionsSchema = /* GraphQL */ `
  "A gift message."
  type GiftMessage @since(release: "2.4.1") {
    from: String!
    message: String!
    to: String!
  }

  "The prices of gift options."
  type GiftOptionsPrices {
    gift_wrapping_for_items: Money
    gift_wrapping_for_items_incl_tax: Money @since(release: "2.4.8")
    gift_wrapping_for_order: Money
    gift_wrapping_for_order_incl_tax: Money @since(release: "2.4.8")
    printed_card: Money
    printed_card_incl_tax: Money @since(release: "2.4.8")
  }

  "An available gift wrapping."
  type GiftWrapping {
    design: String!
    image: GiftWrappingImage
    price: Money!
    uid: ID!
  }

  "The image of a gift wrapping."
  type GiftWrappingImage {
    label: String!
    url: String!
  }
`;
