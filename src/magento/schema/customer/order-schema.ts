/** Orders of customers. [SalesGraphQl/etc/schema.graphqls] */
export const orderSchema = /* GraphQL */ `
  type Customer {
    "Orders of the customer."
    orders(filter: CustomerOrdersFilterInput, currentPage: Int = 1, pageSize: Int = 20, sort: CustomerOrderSortInput, scope: ScopeTypeEnum): CustomerOrders
  }

  "A page of orders."
  type CustomerOrders {
    date_of_first_order: String @since(release: "2.4.8")
    items: [CustomerOrder]!
    page_info: SearchResultPageInfo
    total_count: Int
  }

  "An order."
  type CustomerOrder {
    applied_coupons: [AppliedCoupon]! @since(release: "2.4.7")
    billing_address: OrderAddress
    carrier: String
    comments: [SalesCommentItem]
    credit_memos: [CreditMemo]
    email: String @since(release: "2.4.7")
    gift_message: GiftMessage
    gift_receipt_included: Boolean!
    gift_wrapping: GiftWrapping
    id: ID!
    invoices: [Invoice]!
    is_virtual: Boolean! @since(release: "2.4.8")
    items: [OrderItemInterface]
    items_eligible_for_return: [OrderItemInterface]
    number: String!
    order_date: String!
    order_status_change_date: String! @since(release: "2.4.8")
    payment_methods: [OrderPaymentMethod]
    printed_card_included: Boolean!
    returns(pageSize: Int = 20, currentPage: Int = 1): Returns
    shipments: [OrderShipment]
    shipping_address: OrderAddress
    shipping_method: String
    status: String!
    token: String! @since(release: "2.4.7")
    total: OrderTotal
  }

  "A filter for orders."
  input CustomerOrdersFilterInput {
    grand_total: FilterRangeTypeInput @since(release: "2.4.8")
    number: FilterStringTypeInput
    order_date: FilterRangeTypeInput @since(release: "2.4.8")
    status: FilterEqualTypeInput @since(release: "2.4.8")
  }

  "The sort order of orders."
  input CustomerOrderSortInput {
    sort_direction: SortEnum!
    sort_field: CustomerOrderSortableField!
  }

  "The sort fields of orders."
  enum CustomerOrderSortableField {
    NUMBER
    CREATED_AT
  }

  "The scope of an order list."
  enum ScopeTypeEnum {
    GLOBAL
    WEBSITE
    STORE
  }

  "An address of an order."
  type OrderAddress {
    city: String!
    company: String
    country_code: CountryCodeEnum
    custom_attributesV2(attributeCodes: [ID!]): [AttributeValueInterface]! @since(release: "2.4.8")
    fax: String
    firstname: String!
    lastname: String!
    middlename: String
    postcode: String
    prefix: String
    region: String
    region_id: ID
    street: [String]!
    suffix: String
    telephone: String
    vat_id: String
  }

  "The payment method of an order."
  type OrderPaymentMethod {
    additional_data: [KeyValue]
    name: String!
    type: String!
  }

  "A name and its value."
  type KeyValue {
    name: String
    value: String
  }

  "A comment on an order."
  type SalesCommentItem {
    message: String!
    timestamp: String!
  }
`;
