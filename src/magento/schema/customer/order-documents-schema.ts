/** Invoices, shipments, credit memos and returns. [SalesGraphQl/etc/schema.graphqls; Adobe Commerce: RmaGraphQl] */
export const orderDocumentsSchema = /* GraphQL */ `
  type Customer {
    "A return (RMA)."
    returns(pageSize: Int = 20, currentPage: Int = 1): Returns
  }

  "An invoice."
  type Invoice @since(release: "2.4.1") {
    comments: [SalesCommentItem]
    id: ID!
    items: [InvoiceItemInterface]
    number: String!
    total: InvoiceTotal
  }

  "An item of an invoice."
  interface InvoiceItemInterface @since(release: "2.4.1") {
    discounts: [Discount]
    id: ID!
    order_item: OrderItemInterface
    product_name: String
    product_sale_price: Money!
    product_sku: String!
    quantity_invoiced: Float
  }

  "An item of an invoice."
  type InvoiceItem implements InvoiceItemInterface @since(release: "2.4.1")

  "Totals of an invoice."
  type InvoiceTotal @since(release: "2.4.1") {
    base_grand_total: Money!
    discounts: [Discount]
    grand_total: Money!
    shipping_handling: ShippingHandling
    subtotal: Money!
    taxes: [TaxItem]
    total_shipping: Money!
    total_tax: Money!
  }

  "A shipment."
  type OrderShipment @since(release: "2.4.1") {
    comments: [SalesCommentItem]
    id: ID!
    items: [ShipmentItemInterface]
    number: String!
    tracking: [ShipmentTracking]
  }

  "An item of a shipment."
  interface ShipmentItemInterface @since(release: "2.4.1") {
    id: ID!
    order_item: OrderItemInterface
    product_name: String
    product_sale_price: Money!
    product_sku: String!
    quantity_shipped: Float!
  }

  "An item of a shipment."
  type ShipmentItem implements ShipmentItemInterface @since(release: "2.4.1")

  "Tracking information of a shipment."
  type ShipmentTracking @since(release: "2.4.1") {
    carrier: String!
    number: String
    title: String!
  }

  "A credit memo."
  type CreditMemo @since(release: "2.4.1") {
    comments: [SalesCommentItem]
    id: ID!
    items: [CreditMemoItemInterface]
    number: String!
    total: CreditMemoTotal
  }

  "An item of a credit memo."
  interface CreditMemoItemInterface @since(release: "2.4.1") {
    discounts: [Discount]
    id: ID!
    order_item: OrderItemInterface
    product_name: String
    product_sale_price: Money!
    product_sku: String!
    quantity_refunded: Float
  }

  "An item of a credit memo."
  type CreditMemoItem implements CreditMemoItemInterface @since(release: "2.4.1")

  "Totals of a credit memo."
  type CreditMemoTotal @since(release: "2.4.1") {
    adjustment: Money!
    base_grand_total: Money!
    discounts: [Discount]
    grand_total: Money!
    shipping_handling: ShippingHandling
    subtotal: Money!
    taxes: [TaxItem]
    total_shipping: Money!
    total_tax: Money!
  }

  "A page of returns."
  type Returns {
    items: [Return]
    page_info: SearchResultPageInfo
    total_count: Int
  }

  "A return (RMA)."
  type Return {
    created_at: String!
    number: String!
    order: CustomerOrder
    uid: ID!
  }
`;
