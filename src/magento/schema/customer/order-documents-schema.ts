/** Invoices, shipments, credit memos and returns. [SalesGraphQl/etc/schema.graphqls; Adobe Commerce: RmaGraphQl] */
export const orderDocumentsSchema = /* GraphQL */ `
  type Customer {
    "A return (RMA)."
    returns(pageSize: Int = 20, currentPage: Int = 1): Returns
  }

  "An invoice."
  type Invoice {
    comments: [SalesCommentItem]
    id: ID!
    items: [InvoiceItemInterface]
    number: String!
    total: InvoiceTotal
  }

  "An item of an invoice."
  interface InvoiceItemInterface {
    discounts: [Discount]
    id: ID!
    order_item: OrderItemInterface
    product_name: String
    product_sale_price: Money!
    product_sku: String!
    quantity_invoiced: Float
  }

  "An item of an invoice."
  type InvoiceItem implements InvoiceItemInterface

  "Totals of an invoice."
  type InvoiceTotal {
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
  type OrderShipment {
    comments: [SalesCommentItem]
    id: ID!
    items: [ShipmentItemInterface]
    number: String!
    tracking: [ShipmentTracking]
  }

  "An item of a shipment."
  interface ShipmentItemInterface {
    id: ID!
    order_item: OrderItemInterface
    product_name: String
    product_sale_price: Money!
    product_sku: String!
    quantity_shipped: Float!
  }

  "An item of a shipment."
  type ShipmentItem implements ShipmentItemInterface

  "Tracking information of a shipment."
  type ShipmentTracking {
    carrier: String!
    number: String
    title: String!
  }

  "A credit memo."
  type CreditMemo {
    comments: [SalesCommentItem]
    id: ID!
    items: [CreditMemoItemInterface]
    number: String!
    total: CreditMemoTotal
  }

  "An item of a credit memo."
  interface CreditMemoItemInterface {
    discounts: [Discount]
    id: ID!
    order_item: OrderItemInterface
    product_name: String
    product_sale_price: Money!
    product_sku: String!
    quantity_refunded: Float
  }

  "An item of a credit memo."
  type CreditMemoItem implements CreditMemoItemInterface

  "Totals of a credit memo."
  type CreditMemoTotal {
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
