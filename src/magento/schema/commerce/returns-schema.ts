/** Returns. [Adobe Commerce: documentation] */
export const returnsSchema = /* GraphQL */ `
  type Mutation {
    "Adds a comment to a return."
    addReturnComment(input: AddReturnCommentInput!): AddReturnCommentOutput @since(release: "2.4.2")
    "Adds a tracking number to a return."
    addReturnTracking(input: AddReturnTrackingInput!): AddReturnTrackingOutput @since(release: "2.4.2")
    "Confirms the return of a guest with the key in the e-mail."
    confirmReturn(input: ConfirmReturnInput!): RequestReturnOutput @since(release: "2.4.8")
    "Removes a tracking number from a return."
    removeReturnTracking(input: RemoveReturnTrackingInput!): RemoveReturnTrackingOutput @since(release: "2.4.2")
    "Requests a return for a guest."
    requestGuestReturn(input: RequestGuestReturnInput!): RequestReturnOutput @since(release: "2.4.8")
    "Requests a return."
    requestReturn(input: RequestReturnInput!): RequestReturnOutput @since(release: "2.4.2")
  }

  type Customer {
    return(uid: ID!): Return @since(release: "2.4.2")
  }

  type Return @since(release: "2.4.2") {
    available_shipping_carriers: [ReturnShippingCarrier]
    comments: [ReturnComment]
    customer: ReturnCustomer!
    items: [ReturnItem]
    shipping: ReturnShipping
    status: ReturnStatus
  }

  "Input of addReturnComment."
  input AddReturnCommentInput @since(release: "2.4.2") {
    comment_text: String!
    return_uid: ID!
  }

  "Result of addReturnComment."
  type AddReturnCommentOutput @since(release: "2.4.2") {
    return: Return
  }

  "Input of addReturnTracking."
  input AddReturnTrackingInput @since(release: "2.4.2") {
    carrier_uid: ID!
    return_uid: ID!
    tracking_number: String!
  }

  "Result of addReturnTracking."
  type AddReturnTrackingOutput @since(release: "2.4.2") {
    return: Return
    return_shipping_tracking: ReturnShippingTracking
  }

  "Input of confirmReturn."
  input ConfirmReturnInput @since(release: "2.4.8") {
    confirmation_key: String!
    order_id: ID!
  }

  "Input of removeReturnTracking."
  input RemoveReturnTrackingInput @since(release: "2.4.2") {
    return_shipping_tracking_uid: ID!
  }

  "Result of removeReturnTracking."
  type RemoveReturnTrackingOutput @since(release: "2.4.2") {
    return: Return
  }

  "Input of requestGuestReturn."
  input RequestGuestReturnInput @since(release: "2.4.8") {
    comment_text: String
    contact_email: String
    items: [RequestReturnItemInput]!
    token: String!
  }

  "Input of requestReturn."
  input RequestReturnInput @since(release: "2.4.2") {
    comment_text: String
    contact_email: String
    items: [RequestReturnItemInput]!
    order_uid: ID!
  }

  "Input: request return item."
  input RequestReturnItemInput @since(release: "2.4.2") {
    entered_custom_attributes: [EnteredCustomAttributeInput]
    order_item_uid: ID!
    quantity_to_return: Float!
    selected_custom_attributes: [SelectedCustomAttributeInput]
  }

  "A request return."
  type RequestReturnOutput @since(release: "2.4.2") {
    return: Return
    returns(pageSize: Int = 20, currentPage: Int = 1): Returns
  }

  "A return comment."
  type ReturnComment @since(release: "2.4.2") {
    author_name: String!
    created_at: String!
    text: String!
    uid: ID!
  }

  "A return custom attribute."
  type ReturnCustomAttribute @since(release: "2.4.2") {
    label: String!
    uid: ID!
    value: String!
  }

  "A return customer."
  type ReturnCustomer @since(release: "2.4.2") {
    email: String!
    firstname: String
    lastname: String
  }

  "A return item."
  type ReturnItem @since(release: "2.4.2") {
    custom_attributes: [ReturnCustomAttribute] @since(release: "2.4.2") @until(release: "2.4.7")
    custom_attributes: [ReturnCustomAttribute] @since(release: "2.4.7") @deprecated(reason: "Replaced by a newer field.")
    custom_attributesV2: [AttributeValueInterface] @since(release: "2.4.7")
    order_item: OrderItemInterface!
    quantity: Float!
    request_quantity: Float!
    status: ReturnItemStatus!
    uid: ID!
  }

  "A return item attribute metadata."
  type ReturnItemAttributeMetadata implements CustomAttributeMetadataInterface @since(release: "2.4.7") {
    input_filter: InputFilterEnum
    multiline_count: Int
    sort_order: Int
    validate_rules: [ValidationRule]
  }

  "Values: return item status."
  enum ReturnItemStatus @since(release: "2.4.2") {
    PENDING AUTHORIZED RECEIVED APPROVED REJECTED DENIED
  }

  "A return shipping."
  type ReturnShipping @since(release: "2.4.2") {
    address: ReturnShippingAddress
    tracking(uid: ID): [ReturnShippingTracking]
  }

  "A return shipping address."
  type ReturnShippingAddress @since(release: "2.4.2") {
    city: String!
    contact_name: String
    country: Country!
    postcode: String!
    region: Region!
    street: [String]!
    telephone: String
  }

  "A return shipping carrier."
  type ReturnShippingCarrier @since(release: "2.4.2") {
    label: String!
    uid: ID!
  }

  "A return shipping tracking."
  type ReturnShippingTracking @since(release: "2.4.2") {
    carrier: ReturnShippingCarrier!
    status: ReturnShippingTrackingStatus
    tracking_number: String!
    uid: ID!
  }

  "A return shipping tracking status."
  type ReturnShippingTrackingStatus @since(release: "2.4.2") {
    text: String!
    type: ReturnShippingTrackingStatusType!
  }

  "Values: return shipping tracking status type."
  enum ReturnShippingTrackingStatusType @since(release: "2.4.2") {
    INFORMATION
    ERROR
  }

  "Values: return status."
  enum ReturnStatus @since(release: "2.4.2") {
    PENDING UNCONFIRMED AUTHORIZED PARTIALLY_AUTHORIZED RECEIVED PARTIALLY_RECEIVED APPROVED PARTIALLY_APPROVED
    REJECTED PARTIALLY_REJECTED DENIED PROCESSED_AND_CLOSED CLOSED
  }
`;
