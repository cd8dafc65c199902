/** Cart items. [QuoteGraphQl, ConfigurableProductGraphQl, BundleGraphQl, DownloadableGraphQl etc/schema.graphqls] */
export const cartItemSchema = /* GraphQL */ `
  "A cart item."
  interface CartItemInterface @since(release: "2.3.2") {
    id: String! @until(release: "2.4.2")
    id: String! @since(release: "2.4.2") @deprecated(reason: "Use uid.")
    discount: [Discount] @since(release: "2.4.7")
    errors: [CartItemError] @since(release: "2.4.5")
    is_available: Boolean! @since(release: "2.4.7")
    max_qty: Float @since(release: "2.4.7")
    min_qty: Float @since(release: "2.4.7")
    not_available_message: String @since(release: "2.4.8")
    prices: CartItemPrices @since(release: "2.3.4")
    product: ProductInterface!
    quantity: Float!
    uid: ID! @since(release: "2.4.2")
  }

  "A cart item with a simple product."
  type SimpleCartItem implements CartItemInterface @since(release: "2.3.2") {
    available_gift_wrapping: [GiftWrapping]!
    customizable_options: [SelectedCustomizableOption] @until(release: "2.4.2")
    customizable_options: [SelectedCustomizableOption]! @since(release: "2.4.2")
    gift_message: GiftMessage @since(release: "2.4.1")
    gift_wrapping: GiftWrapping
  }

  "A cart item with a virtual product."
  type VirtualCartItem implements CartItemInterface @since(release: "2.3.2") {
    customizable_options: [SelectedCustomizableOption] @until(release: "2.4.2")
    customizable_options: [SelectedCustomizableOption]! @since(release: "2.4.2")
  }

  "An item with a downloadable product."
  type DownloadableCartItem implements CartItemInterface @since(release: "2.3.4") {
    customizable_options: [SelectedCustomizableOption] @until(release: "2.4.2")
    customizable_options: [SelectedCustomizableOption]! @since(release: "2.4.2")
    links: [DownloadableProductLinks]
  }

  "A cart item with a configurable product."
  type ConfigurableCartItem implements CartItemInterface @since(release: "2.3.2") {
    available_gift_wrapping: [GiftWrapping]!
    configurable_options: [SelectedConfigurableOption]!
    configured_variant: ProductInterface! @since(release: "2.4.3")
    customizable_options: [SelectedCustomizableOption]! @until(release: "2.4.1")
    customizable_options: [SelectedCustomizableOption] @since(release: "2.4.1") @until(release: "2.4.5")
    customizable_options: [SelectedCustomizableOption]! @since(release: "2.4.5")
    gift_message: GiftMessage @since(release: "2.4.1")
    gift_wrapping: GiftWrapping
  }

  "An item with a bundle product."
  type BundleCartItem implements CartItemInterface @since(release: "2.3.4") {
    available_gift_wrapping: [GiftWrapping]!
    bundle_options: [SelectedBundleOption]!
    customizable_options: [SelectedCustomizableOption]!
    gift_message: GiftMessage @since(release: "2.4.1")
    gift_wrapping: GiftWrapping
  }

  "A cart item with a gift card."
  type GiftCardCartItem implements CartItemInterface @since(release: "2.3.2") {
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
  type CartItemError @since(release: "2.4.5") {
    code: CartItemErrorType!
    message: String!
  }

  "The type of an error of a cart item."
  enum CartItemErrorType @since(release: "2.4.5") {
    UNDEFINED
    ITEM_QTY
    ITEM_INCREMENTS
  }
`;
