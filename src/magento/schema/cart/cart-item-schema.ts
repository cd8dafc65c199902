/** Cart items. [QuoteGraphQl, ConfigurableProductGraphQl, BundleGraphQl, DownloadableGraphQl etc/schema.graphqls] */
export const cartItemSchema = /* GraphQL */ `
  "A cart item."
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

  "A cart item with a simple product."
  type SimpleCartItem implements CartItemInterface {
    available_gift_wrapping: [GiftWrapping]!
    customizable_options: [SelectedCustomizableOption]!
    gift_message: GiftMessage
    gift_wrapping: GiftWrapping
  }

  "A cart item with a virtual product."
  type VirtualCartItem implements CartItemInterface {
    customizable_options: [SelectedCustomizableOption]!
  }

  "An item with a downloadable product."
  type DownloadableCartItem implements CartItemInterface {
    customizable_options: [SelectedCustomizableOption]!
    links: [DownloadableProductLinks]
  }

  "A cart item with a configurable product."
  type ConfigurableCartItem implements CartItemInterface {
    available_gift_wrapping: [GiftWrapping]!
    configurable_options: [SelectedConfigurableOption]!
    configured_variant: ProductInterface!
    customizable_options: [SelectedCustomizableOption]!
    gift_message: GiftMessage
    gift_wrapping: GiftWrapping
  }

  "An item with a bundle product."
  type BundleCartItem implements CartItemInterface {
    available_gift_wrapping: [GiftWrapping]!
    bundle_options: [SelectedBundleOption]!
    customizable_options: [SelectedCustomizableOption]!
    gift_message: GiftMessage
    gift_wrapping: GiftWrapping
  }

  "A cart item with a gift card."
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

  "An error of a cart item."
  type CartItemError {
    code: CartItemErrorType!
    message: String!
  }

  "The type of an error of a cart item."
  enum CartItemErrorType {
    UNDEFINED
    ITEM_QTY
    ITEM_INCREMENTS
  }
`;
