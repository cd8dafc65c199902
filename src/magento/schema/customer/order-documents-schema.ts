/** Bills, parcels and what came back. [SalesGraphQl/etc/schema.graphqls; Adobe Commerce: RmaGraphQl] */
export const orderDocumentsSchema = /* GraphQL */ `
  type Customer {
    "Goods that come back."
    returns(pageSize: Int = 20, currentPage: Int = 1): Returns
  }

  "A bill of an order."
  type Invoice {
    comments: [SalesCommentItem]
    id: ID!
    items: [InvoiceItemInterface]
    number: String!
    total: InvoiceTotal
  }

  "A line of a bill."
  interface InvoiceItemInterface {
    discounts: [Discount]
    id: ID!
    order_item: OrderItemInterface
    product_name: String
    product_sale_price: Money!
    product_sku: String!
    quantity_invoiced: Float
  }

  "A line of a bill."
  type InvoiceItem implements InvoiceItemInterface

  "Sums of a bill."
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

  "A parcel of an order."
  type OrderShipment {
    comments: [SalesCommentItem]
    id: ID!
    items: [ShipmentItemInterface]
    number: String!
    tracking: [ShipmentTracking]
  }

  "A line of a parcel."
  interface ShipmentItemInterface {
    id: ID!
    order_item: OrderItemInterface
    product_name: String
    product_sale_price: Money!
    product_sku: String!
    quantity_shipped: Float!
  }

  "A line of a parcel."
  type ShipmentItem implements ShipmentItemInterface

  "Where a parcel can be followed."
  type ShipmentTracking {
    carrier: String!
    number: String
    title: String!
  }

  "Money given back for an order."
  type CreditMemo {
    comments: [SalesCommentItem]
    id: ID!
    items: [CreditMemoItemInterface]
    number: String!
    total: CreditMemoTotal
  }

  "A line that was given back."
  interface CreditMemoItemInterface {
    discounts: [Discount]
    id: ID!
    order_item: OrderItemInterface
    product_name: String
    product_sale_price: Money!
    product_sku: String!
    quantity_refunded: Float
  }

  "A line that was given back."
  type CreditMemoItem implements CreditMemoItemInterface

  "Sums of what was given back."
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

  "Returns, a page of them."
  type Returns {
    items: [Return]
    page_info: SearchResultPageInfo
    total_count: Int
  }

  "Goods that come back."
  type Return {
    created_at: String!
    number: String!
    order: CustomerOrder
    uid: ID!
  }
`;
