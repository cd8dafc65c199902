/** Items and totals of orders. [SalesGraphQl/etc/schema.graphqls] */
export const orderItemSchema = /* GraphQL */ `
  "An item of an order."
  interface OrderItemInterface @since(release: "2.4.1") {
    discounts: [Discount]
    eligible_for_return: Boolean
    entered_options: [OrderItemOption]
    gift_message: GiftMessage @since(release: "2.4.6")
    gift_wrapping: GiftWrapping
    id: ID!
    product: ProductInterface @since(release: "2.4.7")
    product_name: String
    product_sale_price: Money!
    product_sku: String!
    product_type: String
    product_url_key: String
    quantity_canceled: Float
    quantity_invoiced: Float
    quantity_ordered: Float
    quantity_refunded: Float
    quantity_return_requested: Float @since(release: "2.4.8")
    quantity_returned: Float
    quantity_shipped: Float
    selected_options: [OrderItemOption]
    status: String
  }

  "An item of an order."
  type OrderItem implements OrderItemInterface @since(release: "2.4.1")

  "An order item with a configurable product."
  type ConfigurableOrderItem implements OrderItemInterface @since(release: "2.4.8") {
    parent_sku: String
  }

  "An item with a bundle product."
  type BundleOrderItem implements OrderItemInterface @since(release: "2.4.1") {
    parent_sku: String @since(release: "2.4.8")
  }

  "An item with a downloadable product."
  type DownloadableOrderItem implements OrderItemInterface @since(release: "2.4.1")

  "An option of an order item."
  type OrderItemOption @since(release: "2.4.1") {
    label: String!
    value: String!
  }

  "Totals of an order."
  type OrderTotal @since(release: "2.4.1") {
    base_grand_total: Money!
    discounts: [Discount]
    gift_options: GiftOptionsPrices @since(release: "2.4.8")
    grand_total: Money!
    grand_total_excl_tax: Money! @since(release: "2.4.9")
    shipping_handling: ShippingHandling
    subtotal: Money! @until(release: "2.4.8")
    subtotal: Money! @since(release: "2.4.8") @deprecated(reason: "Use subtotal_excl_tax.")
    subtotal_excl_tax: Money! @since(release: "2.4.8")
    subtotal_incl_tax: Money! @since(release: "2.4.8")
    taxes: [TaxItem]
    total_giftcard: Money
    total_reward_points: Money @since(release: "2.4.8")
    total_shipping: Money!
    total_store_credit: Money @since(release: "2.4.8")
    total_tax: Money!
  }

  "A tax on an order."
  type TaxItem @since(release: "2.4.1") {
    amount: Money!
    rate: Float!
    title: String!
  }

  "The shipping costs of an order."
  type ShippingHandling @since(release: "2.4.1") {
    amount_excluding_tax: Money
    amount_including_tax: Money
    discounts: [ShippingDiscount]
    taxes: [TaxItem]
    total_amount: Money!
  }

  "A discount on shipping."
  type ShippingDiscount @since(release: "2.4.1") {
    amount: Money!
  }
`;
