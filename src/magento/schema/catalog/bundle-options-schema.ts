/** Bundle products in carts and orders. [BundleGraphQl/etc/schema.graphqls] */
export const bundleOptionsSchema = /* GraphQL */ `
  type Mutation {
    "Adds bundle products to a cart."
    addBundleProductsToCart(input: AddBundleProductsToCartInput): AddBundleProductsToCartOutput @since(release: "2.3.4")
  }

  type SelectedBundleOption @since(release: "2.3.4") {
    id: Int! @since(release: "2.3.4") @until(release: "2.4.2")
    id: Int! @since(release: "2.4.2") @deprecated(reason: "Use uid.")
  }

  type BundleProduct {
    price_view: PriceViewEnum
    ship_bundle_items: ShipBundleItemsEnum
    price_details: PriceDetails @since(release: "2.4.7")
  }

  type BundleItem {
    option_id: Int @until(release: "2.4.2")
    option_id: Int @since(release: "2.4.2") @deprecated(reason: "Use uid.")
  }

  type BundleItemOption {
    id: Int @until(release: "2.4.2")
    id: Int @since(release: "2.4.2") @deprecated(reason: "Use uid.")
    qty: Float @until(release: "2.3.3")
    qty: Float @since(release: "2.3.3") @deprecated(reason: "Use quantity.")
  }

  type BundleOrderItem @since(release: "2.4.1") {
    bundle_options: [ItemSelectedBundleOption]
  }

  "Values: price view."
  enum PriceViewEnum {
    PRICE_RANGE
    AS_LOW_AS
  }

  "Values: ship bundle items."
  enum ShipBundleItemsEnum {
    TOGETHER
    SEPARATELY
  }

  "Input of addBundleProductsToCart."
  input AddBundleProductsToCartInput @since(release: "2.3.4") {
    cart_id: String!
    cart_items: [BundleProductCartItemInput]!
  }

  "Input: bundle product cart item."
  input BundleProductCartItemInput @since(release: "2.3.4") {
    data: CartItemInput!
    bundle_options: [BundleOptionInput]!
    customizable_options: [CustomizableOptionInput]
  }

  "Input: bundle option."
  input BundleOptionInput @since(release: "2.3.4") {
    id: Int!
    quantity: Float!
    value: [String]!
  }

  "Result of addBundleProductsToCart."
  type AddBundleProductsToCartOutput @since(release: "2.3.4") {
    cart: Cart!
  }

  "A bundle invoice item."
  type BundleInvoiceItem implements InvoiceItemInterface @since(release: "2.4.1") {
    bundle_options: [ItemSelectedBundleOption]
  }

  "A bundle shipment item."
  type BundleShipmentItem implements ShipmentItemInterface @since(release: "2.4.1") {
    bundle_options: [ItemSelectedBundleOption]
  }

  "A bundle credit memo item."
  type BundleCreditMemoItem implements CreditMemoItemInterface @since(release: "2.4.1") {
    bundle_options: [ItemSelectedBundleOption]
  }

  "An item selected bundle option."
  type ItemSelectedBundleOption @since(release: "2.4.1") {
    id: ID! @since(release: "2.4.1") @until(release: "2.4.2")
    id: ID! @since(release: "2.4.2") @deprecated(reason: "Use uid.")
    label: String!
    values: [ItemSelectedBundleOptionValue]
    uid: ID! @since(release: "2.4.2")
  }

  "An item selected bundle option value."
  type ItemSelectedBundleOptionValue @since(release: "2.4.1") {
    id: ID! @since(release: "2.4.1") @until(release: "2.4.2")
    id: ID! @since(release: "2.4.2") @deprecated(reason: "Use uid.")
    product_name: String!
    product_sku: String!
    quantity: Float!
    price: Money!
    uid: ID! @since(release: "2.4.2")
  }

  "Price details."
  type PriceDetails @since(release: "2.4.7") {
    main_price: Float
    main_final_price: Float
    discount_percentage: Float
  }
`;
