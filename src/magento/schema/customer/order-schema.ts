/** Orders of customers. [SalesGraphQl/etc/schema.graphqls] */
export const orderSchema = /* GraphQL */ `
  type Customer {
    "Orders of the customer."
    orders(
      filter: CustomerOrdersFilterInput
      currentPage: Int = 1
      pageSize: Int = 20
      sort: CustomerOrderSortInput @since(release: "2.4.6")
      scope: ScopeTypeEnum @since(release: "2.4.6")
    ): CustomerOrders @since(release: "2.4.1")
  }

  "A page of orders."
  type CustomerOrders {
    date_of_first_order: String @since(release: "2.4.8")
    items: [CustomerOrder] @until(release: "2.4.1")
    items: [CustomerOrder]! @since(release: "2.4.1")
    page_info: SearchResultPageInfo @since(release: "2.4.1")
    total_count: Int @since(release: "2.4.1")
  }

  "An order."
  type CustomerOrder {
    applied_coupons: [AppliedCoupon]! @since(release: "2.4.7")
    billing_address: OrderAddress @since(release: "2.4.1")
    carrier: String @since(release: "2.4.1")
    comments: [SalesCommentItem] @since(release: "2.4.1")
    credit_memos: [CreditMemo] @since(release: "2.4.1")
    email: String @since(release: "2.4.7")
    gift_message: GiftMessage @since(release: "2.4.1")
    gift_receipt_included: Boolean!
    gift_wrapping: GiftWrapping
    id: Int @until(release: "2.4.1")
    id: ID! @since(release: "2.4.1")
    invoices: [Invoice]! @since(release: "2.4.1")
    is_virtual: Boolean! @since(release: "2.4.8")
    items: [OrderItemInterface] @since(release: "2.4.1")
    items_eligible_for_return: [OrderItemInterface] @since(release: "2.4.1")
    number: String! @since(release: "2.4.1")
    order_date: String! @since(release: "2.4.1")
    order_status_change_date: String! @since(release: "2.4.8")
    payment_methods: [OrderPaymentMethod] @since(release: "2.4.1")
    printed_card_included: Boolean!
    returns(pageSize: Int = 20, currentPage: Int = 1): Returns
    shipments: [OrderShipment] @since(release: "2.4.1")
    shipping_address: OrderAddress @since(release: "2.4.1")
    shipping_method: String @since(release: "2.4.1")
    status: String @until(release: "2.4.1")
    status: String! @since(release: "2.4.1")
    token: String! @since(release: "2.4.7")
    total: OrderTotal @since(release: "2.4.1")
  }

  "A filter for orders."
  input CustomerOrdersFilterInput @since(release: "2.4.1") {
    grand_total: FilterRangeTypeInput @since(release: "2.4.8")
    number: FilterStringTypeInput
    order_date: FilterRangeTypeInput @since(release: "2.4.8")
    status: FilterEqualTypeInput @since(release: "2.4.8")
  }

  "The sort order of orders."
  input CustomerOrderSortInput @since(release: "2.4.6") {
    sort_direction: SortEnum!
    sort_field: CustomerOrderSortableField!
  }

  "The sort fields of orders."
  enum CustomerOrderSortableField @since(release: "2.4.6") {
    NUMBER
    CREATED_AT
  }

  "The scope of an order list."
  enum ScopeTypeEnum @since(release: "2.4.6") {
    GLOBAL
    WEBSITE
    STORE
  }

  "An address of an order."
  type OrderAddress @since(release: "2.4.1") {
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
    telephone: String! @until(release: "2.4.4")
    telephone: String @since(release: "2.4.4")
    vat_id: String
  }

  "The payment method of an order."
  type OrderPaymentMethod @since(release: "2.4.1") {
    additional_data: [KeyValue]
    name: String!
    type: String!
  }

  "A name and its value."
  type KeyValue @since(release: "2.4.1") {
    name: String
    value: String
  }

  "A comment on an order."
  type SalesCommentItem @since(release: "2.4.1") {
    message: String!
    timestamp: String!
  }
`;
