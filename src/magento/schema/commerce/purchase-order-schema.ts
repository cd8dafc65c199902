/** Purchase orders. [Adobe Commerce B2B: documentation] */
export const purchaseOrderSchema = /* GraphQL */ `
  type Mutation {
    "Adds a comment to a purchase order."
    addPurchaseOrderComment(input: AddPurchaseOrderCommentInput!): AddPurchaseOrderCommentOutput @since(release: "2.4.6")
    "Adds the items of a purchase order to a cart."
    addPurchaseOrderItemsToCart(input: AddPurchaseOrderItemsToCartInput!): AddProductsToCartOutput @since(release: "2.4.6")
    "Approves purchase orders."
    approvePurchaseOrders(input: PurchaseOrdersActionInput!): PurchaseOrdersActionOutput @since(release: "2.4.6")
    "Cancels purchase orders."
    cancelPurchaseOrders(input: PurchaseOrdersActionInput!): PurchaseOrdersActionOutput @since(release: "2.4.6")
    "Places the order of a purchase order."
    placeOrderForPurchaseOrder(input: PlaceOrderForPurchaseOrderInput!): PlaceOrderForPurchaseOrderOutput
      @since(release: "2.4.6")
    "Places a purchase order."
    placePurchaseOrder(input: PlacePurchaseOrderInput!): PlacePurchaseOrderOutput @since(release: "2.4.6")
    "Rejects purchase orders."
    rejectPurchaseOrders(input: PurchaseOrdersActionInput!): PurchaseOrdersActionOutput @since(release: "2.4.6")
    "Validates purchase orders."
    validatePurchaseOrders(input: ValidatePurchaseOrdersInput!): ValidatePurchaseOrdersOutput @since(release: "2.4.6")
  }

  type Customer {
    purchase_order(uid: ID!): PurchaseOrder @since(release: "2.4.6")
    purchase_orders(filter: PurchaseOrdersFilterInput, currentPage: Int = 1, pageSize: Int = 20): PurchaseOrders
      @since(release: "2.4.6")
  }

  "Input of addPurchaseOrderComment."
  input AddPurchaseOrderCommentInput @since(release: "2.4.6") {
    comment: String!
    purchase_order_uid: ID!
  }

  "Result of addPurchaseOrderComment."
  type AddPurchaseOrderCommentOutput @since(release: "2.4.6") {
    comment: PurchaseOrderComment!
  }

  "Input of addPurchaseOrderItemsToCart."
  input AddPurchaseOrderItemsToCartInput @since(release: "2.4.6") {
    cart_id: String!
    purchase_order_uid: ID!
    replace_existing_cart_items: Boolean!
  }

  "Input of placeOrderForPurchaseOrder."
  input PlaceOrderForPurchaseOrderInput @since(release: "2.4.6") {
    purchase_order_uid: ID!
  }

  "Result of placeOrderForPurchaseOrder."
  type PlaceOrderForPurchaseOrderOutput @since(release: "2.4.6") {
    order: CustomerOrder!
  }

  "Input of placePurchaseOrder."
  input PlacePurchaseOrderInput @since(release: "2.4.6") {
    cart_id: String!
  }

  "Result of placePurchaseOrder."
  type PlacePurchaseOrderOutput @since(release: "2.4.6") {
    purchase_order: PurchaseOrder!
  }

  "A purchase order."
  type PurchaseOrder @since(release: "2.4.6") {
    approval_flow: [PurchaseOrderRuleApprovalFlow]!
    available_actions: [PurchaseOrderAction]!
    comments: [PurchaseOrderComment]!
    created_at: String!
    created_by: Customer
    history_log: [PurchaseOrderHistoryItem]!
    number: String!
    order: CustomerOrder
    quote: Cart
    status: PurchaseOrderStatus!
    uid: ID!
    updated_at: String!
  }

  "Values: purchase order action."
  enum PurchaseOrderAction @since(release: "2.4.6") {
    REJECT CANCEL VALIDATE APPROVE PLACE_ORDER
  }

  "A purchase order action error."
  type PurchaseOrderActionError @since(release: "2.4.6") {
    message: String!
    type: PurchaseOrderErrorType!
  }

  "A purchase order approval flow event."
  type PurchaseOrderApprovalFlowEvent @since(release: "2.4.6") {
    message: String
    name: String
    role: String
    status: PurchaseOrderApprovalFlowItemStatus
    updated_at: String
  }

  "Values: purchase order approval flow item status."
  enum PurchaseOrderApprovalFlowItemStatus @since(release: "2.4.6") {
    PENDING
    APPROVED
    REJECTED
  }

  "A purchase order comment."
  type PurchaseOrderComment @since(release: "2.4.6") {
    author: Customer
    created_at: String!
    text: String!
    uid: ID!
  }

  "Values: purchase order error type."
  enum PurchaseOrderErrorType @since(release: "2.4.6") {
    NOT_FOUND OPERATION_NOT_APPLICABLE COULD_NOT_SAVE NOT_VALID_DATA UNDEFINED
  }

  "A purchase order history item."
  type PurchaseOrderHistoryItem @since(release: "2.4.6") {
    activity: String!
    created_at: String!
    message: String!
    uid: ID!
  }

  "Values: purchase order status."
  enum PurchaseOrderStatus @since(release: "2.4.6") {
    PENDING APPROVAL_REQUIRED APPROVED ORDER_IN_PROGRESS ORDER_PLACED ORDER_FAILED REJECTED CANCELED
    APPROVED_PENDING_PAYMENT
  }

  "Purchase orders."
  type PurchaseOrders @since(release: "2.4.6") {
    items: [PurchaseOrder]!
    page_info: SearchResultPageInfo
    total_count: Int
  }

  "Input: purchase orders action."
  input PurchaseOrdersActionInput @since(release: "2.4.6") {
    purchase_order_uids: [ID]!
  }

  "A purchase orders action."
  type PurchaseOrdersActionOutput @since(release: "2.4.6") {
    errors: [PurchaseOrderActionError]!
    purchase_orders: [PurchaseOrder]!
  }

  "Filter: purchase orders."
  input PurchaseOrdersFilterInput @since(release: "2.4.6") {
    company_purchase_orders: Boolean
    created_date: FilterRangeTypeInput
    require_my_approval: Boolean
    status: PurchaseOrderStatus
  }

  "A validate purchase order error."
  type ValidatePurchaseOrderError @since(release: "2.4.6") {
    message: String!
    type: ValidatePurchaseOrderErrorType!
  }

  "Values: validate purchase order error type."
  enum ValidatePurchaseOrderErrorType @since(release: "2.4.6") {
    NOT_FOUND OPERATION_NOT_APPLICABLE COULD_NOT_SAVE NOT_VALID_DATA UNDEFINED
  }

  "Input of validatePurchaseOrders."
  input ValidatePurchaseOrdersInput @since(release: "2.4.6") {
    purchase_order_uids: [ID]!
  }

  "Result of validatePurchaseOrders."
  type ValidatePurchaseOrdersOutput @since(release: "2.4.6") {
    errors: [ValidatePurchaseOrderError]!
    purchase_orders: [PurchaseOrder]!
  }
`;
