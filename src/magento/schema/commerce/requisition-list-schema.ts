/** Requisition lists. [Adobe Commerce B2B: documentation] */
export const requisitionListSchema = /* GraphQL */ `
  type Mutation {
    "Adds products to a requisition list."
    addProductsToRequisitionList(
      requisitionListUid: ID!
      requisitionListItems: [RequisitionListItemsInput!]!
    ): AddProductsToRequisitionListOutput @since(release: "2.4.2")
    "Adds items of a requisition list to the cart."
    addRequisitionListItemsToCart(
      requisitionListUid: ID!
      requisitionListItemUids: [ID!]
    ): AddRequisitionListItemsToCartOutput @since(release: "2.4.2")
    "Copies items from a requisition list to another."
    copyItemsBetweenRequisitionLists(
      sourceRequisitionListUid: ID!
      destinationRequisitionListUid: ID
      requisitionListItem: CopyItemsBetweenRequisitionListsInput
    ): CopyItemsFromRequisitionListsOutput @since(release: "2.4.2")
    "Creates a requisition list."
    createRequisitionList(input: CreateRequisitionListInput): CreateRequisitionListOutput @since(release: "2.4.2")
    "Deletes a requisition list."
    deleteRequisitionList(requisitionListUid: ID!): DeleteRequisitionListOutput @since(release: "2.4.2")
    "Deletes items of a requisition list."
    deleteRequisitionListItems(requisitionListUid: ID!, requisitionListItemUids: [ID!]!): DeleteRequisitionListItemsOutput
      @since(release: "2.4.2")
    "Moves items from a requisition list to another."
    moveItemsBetweenRequisitionLists(
      sourceRequisitionListUid: ID!
      destinationRequisitionListUid: ID
      requisitionListItem: MoveItemsBetweenRequisitionListsInput
    ): MoveItemsBetweenRequisitionListsOutput @since(release: "2.4.2")
    "Moves an item of a negotiable quote to a requisition list."
    moveLineItemToRequisitionList(input: MoveLineItemToRequisitionListInput!): MoveLineItemToRequisitionListOutput
      @since(release: "2.4.7")
    "Updates a requisition list."
    updateRequisitionList(requisitionListUid: ID!, input: UpdateRequisitionListInput): UpdateRequisitionListOutput
      @since(release: "2.4.2")
    "Updates items of a requisition list."
    updateRequisitionListItems(
      requisitionListUid: ID!
      requisitionListItems: [UpdateRequisitionListItemsInput!]!
    ): UpdateRequisitionListItemsOutput @since(release: "2.4.2")
  }

  type Customer {
    requisition_lists(pageSize: Int = 20, currentPage: Int = 1, filter: RequisitionListFilterInput): RequisitionLists
      @since(release: "2.4.2")
  }

  "Result of addProductsToRequisitionList."
  type AddProductsToRequisitionListOutput @since(release: "2.4.2") {
    requisition_list: RequisitionList
  }

  "An add requisition list item to cart user error."
  type AddRequisitionListItemToCartUserError @since(release: "2.4.2") {
    message: String!
    type: AddRequisitionListItemToCartUserErrorType!
  }

  "Values: add requisition list item to cart user error type."
  enum AddRequisitionListItemToCartUserErrorType @since(release: "2.4.2") {
    OUT_OF_STOCK
    UNAVAILABLE_SKU
    OPTIONS_UPDATED
    LOW_QUANTITY
  }

  "Result of addRequisitionListItemsToCart."
  type AddRequisitionListItemsToCartOutput @since(release: "2.4.2") {
    add_requisition_list_items_to_cart_user_errors: [AddRequisitionListItemToCartUserError]!
    cart: Cart
    status: Boolean!
  }

  "A bundle requisition list item."
  type BundleRequisitionListItem implements RequisitionListItemInterface @since(release: "2.4.2") {
    bundle_options: [SelectedBundleOption]!
  }

  "A configurable requisition list item."
  type ConfigurableRequisitionListItem implements RequisitionListItemInterface @since(release: "2.4.2") {
    configurable_options: [SelectedConfigurableOption]
  }

  "Input of copyItemsBetweenRequisitionLists."
  input CopyItemsBetweenRequisitionListsInput @since(release: "2.4.2") {
    requisitionListItemUids: [ID]!
  }

  "Result of copyItemsBetweenRequisitionLists."
  type CopyItemsFromRequisitionListsOutput @since(release: "2.4.2") {
    requisition_list: RequisitionList
  }

  "Input of createRequisitionList."
  input CreateRequisitionListInput @since(release: "2.4.2") {
    description: String
    name: String!
  }

  "Result of createRequisitionList."
  type CreateRequisitionListOutput @since(release: "2.4.2") {
    requisition_list: RequisitionList
  }

  "Result of deleteRequisitionListItems."
  type DeleteRequisitionListItemsOutput @since(release: "2.4.2") {
    requisition_list: RequisitionList
  }

  "Result of deleteRequisitionList."
  type DeleteRequisitionListOutput @since(release: "2.4.2") {
    requisition_lists: RequisitionLists
    status: Boolean!
  }

  "A downloadable requisition list item."
  type DownloadableRequisitionListItem implements RequisitionListItemInterface @since(release: "2.4.2") {
    links: [DownloadableProductLinks]
    samples: [DownloadableProductSamples]
  }

  "A gift card requisition list item."
  type GiftCardRequisitionListItem implements RequisitionListItemInterface @since(release: "2.4.2") {
    gift_card_options: GiftCardOptions!
  }

  "Input of moveItemsBetweenRequisitionLists."
  input MoveItemsBetweenRequisitionListsInput @since(release: "2.4.2") {
    requisitionListItemUids: [ID]!
  }

  "Result of moveItemsBetweenRequisitionLists."
  type MoveItemsBetweenRequisitionListsOutput @since(release: "2.4.2") {
    destination_requisition_list: RequisitionList
    source_requisition_list: RequisitionList
  }

  "Input of moveLineItemToRequisitionList."
  input MoveLineItemToRequisitionListInput @since(release: "2.4.7") {
    quote_item_uid: ID!
    quote_uid: ID!
    requisition_list_uid: ID!
  }

  "Result of moveLineItemToRequisitionList."
  type MoveLineItemToRequisitionListOutput @since(release: "2.4.7") {
    quote: NegotiableQuote
  }

  "A requisition list."
  type RequisitionList @since(release: "2.4.2") {
    description: String
    items(currentPage: Int = 1, pageSize: Int = 20): RequistionListItems @since(release: "2.4.2") @until(release: "2.4.9")
    items(currentPage: Int = 1, pageSize: Int = 20): RequistionListItems
      @since(release: "2.4.9") @deprecated(reason: "Replaced by a newer field.")
    items_count: Int!
    name: String!
    requisition_list_items(currentPage: Int = 1, pageSize: Int = 20): RequisitionListItems @since(release: "2.4.9")
    uid: ID!
    updated_at: String
  }

  "Filter: requisition list."
  input RequisitionListFilterInput @since(release: "2.4.2") {
    name: FilterMatchTypeInput
    uids: FilterEqualTypeInput
  }

  "A requisition list item, of any type."
  interface RequisitionListItemInterface @since(release: "2.4.2") {
    customizable_options: [SelectedCustomizableOption]!
    product: ProductInterface!
    quantity: Float!
    uid: ID!
  }

  "Requisition list items."
  type RequisitionListItems @since(release: "2.4.9") {
    items: [RequisitionListItemInterface]!
    page_info: SearchResultPageInfo
    total_pages: Int!
  }

  "Input of addProductsToRequisitionList."
  input RequisitionListItemsInput @since(release: "2.4.2") {
    entered_options: [EnteredOptionInput]
    parent_sku: String
    quantity: Float
    selected_options: [String]
    sku: String!
  }

  "Requisition lists."
  type RequisitionLists @since(release: "2.4.2") {
    items: [RequisitionList]
    page_info: SearchResultPageInfo
    total_count: Int
  }

  "Requisition list items."
  type RequistionListItems @since(release: "2.4.2") {
    items: [RequisitionListItemInterface]!
    page_info: SearchResultPageInfo
    total_pages: Int!
  }

  "A simple requisition list item."
  type SimpleRequisitionListItem implements RequisitionListItemInterface @since(release: "2.4.2")

  "Input of updateRequisitionList."
  input UpdateRequisitionListInput @since(release: "2.4.2") {
    description: String
    name: String!
  }

  "Input of updateRequisitionListItems."
  input UpdateRequisitionListItemsInput @since(release: "2.4.2") {
    entered_options: [EnteredOptionInput]
    item_id: ID!
    quantity: Float
    selected_options: [String]
  }

  "Result of updateRequisitionListItems."
  type UpdateRequisitionListItemsOutput @since(release: "2.4.2") {
    requisition_list: RequisitionList
  }

  "Result of updateRequisitionList."
  type UpdateRequisitionListOutput @since(release: "2.4.2") {
    requisition_list: RequisitionList
  }

  "A virtual requisition list item."
  type VirtualRequisitionListItem implements RequisitionListItemInterface @since(release: "2.4.2")
`;
