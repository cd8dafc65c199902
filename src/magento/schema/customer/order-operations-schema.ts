/** Orders of guests, cancellation and reorder. [SalesGraphQl, OrderCancellationGraphQl etc/schema.graphqls] */
export const orderOperationsSchema = /* GraphQL */ `
  type Query {
    "Orders of the customer."
    customerOrders: CustomerOrders @until(release: "2.4.1")
    "Orders of the customer."
    customerOrders: CustomerOrders @since(release: "2.4.1") @deprecated(reason: "Replaced by a newer field.")
    "The order of a guest by number, e-mail and billing address."
    guestOrder(input: OrderInformationInput!): CustomerOrder! @since(release: "2.4.7") @until(release: "2.4.9")
    "The order of a guest by number, e-mail and billing address."
    guestOrder(input: GuestOrderInformationInput!): CustomerOrder! @since(release: "2.4.9")
    "The order of a guest by token."
    guestOrderByToken(input: OrderTokenInput!): CustomerOrder! @since(release: "2.4.7")
  }

  type Mutation {
    "Adds the items of an order to the cart of the customer."
    reorderItems(orderNumber: String!): ReorderItemsOutput @since(release: "2.4.0")
    "Cancels an order of the customer."
    cancelOrder(input: CancelOrderInput!): CancelOrderOutput @since(release: "2.4.7")
    "Cancels the order of a guest with the key in the e-mail."
    confirmCancelOrder(input: ConfirmCancelOrderInput!): CancelOrderOutput @since(release: "2.4.8")
    "Sends a guest the key that cancels an order."
    requestGuestOrderCancel(input: GuestOrderCancelInput!): CancelOrderOutput @since(release: "2.4.8")
  }

  type CustomerOrder {
    increment_id: String @until(release: "2.3.4")
    increment_id: String @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
    created_at: String @until(release: "2.4.1")
    created_at: String @since(release: "2.4.1") @deprecated(reason: "Replaced by a newer field.")
    grand_total: Float @until(release: "2.4.1")
    grand_total: Float @since(release: "2.4.1") @deprecated(reason: "Replaced by a newer field.")
    order_number: String! @since(release: "2.3.4") @until(release: "2.4.1")
    order_number: String! @since(release: "2.4.1") @deprecated(reason: "Replaced by a newer field.")
    available_actions: [OrderActionType]! @since(release: "2.4.8")
    customer_info: OrderCustomerInfo! @since(release: "2.4.8")
  }

  interface OrderItemInterface @since(release: "2.4.1") {
    prices: OrderItemPrices @since(release: "2.4.8")
  }

  "Result of reorderItems."
  type ReorderItemsOutput @since(release: "2.4.0") {
    cart: Cart!
    userInputErrors: [CheckoutUserInputError]!
  }

  "A checkout user input error."
  type CheckoutUserInputError @since(release: "2.4.0") {
    message: String!
    path: [String]!
    code: CheckoutUserInputErrorCodes!
  }

  "Values: checkout user input error codes."
  enum CheckoutUserInputErrorCodes @since(release: "2.4.0") {
    REORDER_NOT_AVAILABLE PRODUCT_NOT_FOUND NOT_SALABLE INSUFFICIENT_STOCK UNDEFINED
  }

  "Input of cancelOrder."
  input CancelOrderInput @since(release: "2.4.7") {
    order_id: ID!
    reason: String!
  }

  "A cancel order."
  type CancelOrderOutput @since(release: "2.4.7") {
    error: String
    order: CustomerOrder
    errorV2: CancelOrderError @since(release: "2.4.8")
  }

  "Input of guestOrderByToken."
  input OrderTokenInput @since(release: "2.4.7") {
    token: String!
  }

  "Input: order information."
  input OrderInformationInput @since(release: "2.4.7") {
    number: String!
    email: String!
    postcode: String! @since(release: "2.4.7") @until(release: "2.4.8")
    postcode: String @since(release: "2.4.9")
    lastname: String! @since(release: "2.4.8")
  }

  "Input of confirmCancelOrder."
  input ConfirmCancelOrderInput @since(release: "2.4.8") {
    order_id: ID!
    confirmation_key: String!
  }

  "Input of requestGuestOrderCancel."
  input GuestOrderCancelInput @since(release: "2.4.8") {
    token: String!
    reason: String!
  }

  "A cancel order error."
  type CancelOrderError @since(release: "2.4.8") {
    message: String!
    code: CancelOrderErrorCode!
  }

  "Values: cancel order error code."
  enum CancelOrderErrorCode @since(release: "2.4.8") {
    ORDER_CANCELLATION_DISABLED UNDEFINED UNAUTHORISED ORDER_NOT_FOUND PARTIAL_ORDER_ITEM_SHIPPED
    INVALID_ORDER_STATUS
  }

  "Values: order action type."
  enum OrderActionType @since(release: "2.4.8") {
    CANCEL
    REORDER
    RETURN
  }

  "An order customer info."
  type OrderCustomerInfo @since(release: "2.4.8") {
    firstname: String!
    lastname: String
    middlename: String
    prefix: String
    suffix: String
  }

  "Order item prices."
  type OrderItemPrices @since(release: "2.4.8") {
    price: Money!
    price_including_tax: Money!
    row_total: Money!
    row_total_including_tax: Money!
    discounts: [Discount]
    total_item_discount: Money!
    original_price: Money
    original_price_including_tax: Money
    original_row_total: Money!
    original_row_total_including_tax: Money!
    fixed_product_taxes: [FixedProductTax]!
  }

  "Input of guestOrder."
  input GuestOrderInformationInput @since(release: "2.4.9") {
    email: String!
    lastname: String!
    number: String!
  }
`;
