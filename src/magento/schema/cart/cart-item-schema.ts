/** Lines of a cart. [QuoteGraphQl, ConfigurableProductGraphQl, BundleGraphQl, DownloadableGraphQl etc/schema.graphqls] */
export const cartItemSchema = /* GraphQL */ `
  "A line of a cart."
  interface CartItemInterface {
    id: String! @deprecated(reason: "Use uid.")
    discount: [Discount] @since(release: "2.4.7")
    errors: [CartItemError]
    is_available: Boolean! @since(release: "2.4.7")
    max_qty: Float @since(release: "2.4.7")
    min_qty: Float @since(release: "2.4.7")
    not_available_message: String @since(release: "2.4.8")
    prices: CartItemPrices
    product: ProductInterface!
    quantity: Float!
    uid: ID!
  }

  "A line with a simple product."
  type SimpleCartItem implements CartItemInterface {
    available_gift_wrapping: [GiftWrapping]!
    customizable_options: [SelectedCustomizableOption]!
    gift_message: GiftMessage
    gift_wrapping: GiftWrapping
  }

  "A line with a virtual product."
  type VirtualCartItem implements CartItemInterface {
    customizable_options: [SelectedCustomizableOption]!
  }

  "A line with a downloadable product."
  type DownloadableCartItem implements CartItemInterface {
    customizable_options: [SelectedCustomizableOption]!
    links: [DownloadableProductLinks]
  }

  "A line with one variant of a configurable product."
  type ConfigurableCartItem implements CartItemInterface {
    available_gift_wrapping: [GiftWrapping]!
    configurable_options: [SelectedConfigurableOption]!
    configured_variant: ProductInterface!
    customizable_options: [SelectedCustomizableOption]!
    gift_message: GiftMessage
    gift_wrapping: GiftWrapping
  }

  "A line with a bundle."
  type BundleCartItem implements CartItemInterface {
    available_gift_wrapping: [GiftWrapping]!
    bundle_options: [SelectedBundleOption]!
    customizable_options: [SelectedCustomizableOption]!
    gift_message: GiftMessage
    gift_wrapping: GiftWrapping
  }

  "A line with a gift card."
  type GiftCardCartItem implements CartItemInterface {
    amount: Money!
    available_gift_wrapping: [GiftWrapping]! @since(release: "2.4.8")
    customizable_options: [SelectedCustomizableOption]!
    gift_message: GiftMessage @since(release: "2.4.8")
    gift_wrapping: GiftWrapping @since(release: "2.4.8")
    message: String
    recipient_email: String
    recipient_name: String!
    sender_email: String
    sender_name: String!
  }

  "What is wrong with a line."
  type CartItemError {
    code: CartItemErrorType!
    message: String!
  }

  "Kind of fault of a line."
  enum CartItemErrorType {
    UNDEFINED
    ITEM_QTY
    ITEM_INCREMENTS
  }
`;
