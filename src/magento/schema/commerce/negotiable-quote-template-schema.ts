/** Negotiable quote templates. [Adobe Commerce B2B: documentation] */
export const negotiableQuoteTemplateSchema = /* GraphQL */ `
  type Query {
    "A negotiable quote template of the company user."
    negotiableQuoteTemplate(templateId: ID!): NegotiableQuoteTemplate @since(release: "2.4.7")
    "Negotiable quote templates of the company user."
    negotiableQuoteTemplates(
      filter: NegotiableQuoteTemplateFilterInput
      pageSize: Int = 20
      currentPage: Int = 1
      sort: NegotiableQuoteTemplateSortInput
    ): NegotiableQuoteTemplatesOutput @since(release: "2.4.7")
  }

  type Mutation {
    "Accepts a negotiable quote template."
    acceptNegotiableQuoteTemplate(input: AcceptNegotiableQuoteTemplateInput!): NegotiableQuoteTemplate @since(release: "2.4.7")
    "Cancels a negotiable quote template."
    cancelNegotiableQuoteTemplate(input: CancelNegotiableQuoteTemplateInput!): NegotiableQuoteTemplate @since(release: "2.4.7")
    "Deletes a negotiable quote template."
    deleteNegotiableQuoteTemplate(input: DeleteNegotiableQuoteTemplateInput!): Boolean! @since(release: "2.4.7")
    "Opens a negotiable quote template."
    openNegotiableQuoteTemplate(input: OpenNegotiableQuoteTemplateInput!): NegotiableQuoteTemplate @since(release: "2.4.7")
    "Removes items from a negotiable quote template."
    removeNegotiableQuoteTemplateItems(input: RemoveNegotiableQuoteTemplateItemsInput!): NegotiableQuoteTemplate
      @since(release: "2.4.7")
    "Requests a template for a negotiable quote."
    requestNegotiableQuoteTemplateFromQuote(input: RequestNegotiableQuoteTemplateInput!): NegotiableQuoteTemplate
      @since(release: "2.4.7")
    "Sets the shipping address of a negotiable quote template."
    setNegotiableQuoteTemplateShippingAddress(
      input: SetNegotiableQuoteTemplateShippingAddressInput!
    ): NegotiableQuoteTemplate @since(release: "2.4.7")
    "Sets the note of an item of a negotiable quote template."
    setQuoteTemplateLineItemNote(input: QuoteTemplateLineItemNoteInput!): NegotiableQuoteTemplate @since(release: "2.4.7")
    "Sends a negotiable quote template to the seller."
    submitNegotiableQuoteTemplateForReview(input: SubmitNegotiableQuoteTemplateForReviewInput!): NegotiableQuoteTemplate
      @since(release: "2.4.7")
    "Updates quantities of a negotiable quote template."
    updateNegotiableQuoteTemplateQuantities(
      input: UpdateNegotiableQuoteTemplateQuantitiesInput!
    ): UpdateNegotiableQuoteTemplateItemsQuantityOutput @since(release: "2.4.7")
  }

  "Input of acceptNegotiableQuoteTemplate."
  input AcceptNegotiableQuoteTemplateInput @since(release: "2.4.7") {
    template_id: ID!
  }

  "Input of cancelNegotiableQuoteTemplate."
  input CancelNegotiableQuoteTemplateInput @since(release: "2.4.7") {
    cancellation_comment: String
    template_id: ID!
  }

  "Input of deleteNegotiableQuoteTemplate."
  input DeleteNegotiableQuoteTemplateInput @since(release: "2.4.7") {
    template_id: ID!
  }

  "A delete negotiable quote template."
  type DeleteNegotiableQuoteTemplateOutput @since(release: "2.4.7") {
    error_message: String
    status: Boolean!
  }

  "A negotiable quote template."
  type NegotiableQuoteTemplate @since(release: "2.4.7") {
    buyer: NegotiableQuoteUser!
    comments: [NegotiableQuoteComment]
    expiration_date: String!
    history: [NegotiableQuoteHistoryEntry]
    is_min_max_qty_used: Boolean!
    is_virtual: Boolean!
    items: [CartItemInterface]
    max_order_commitment: Int!
    min_order_commitment: Int!
    name: String!
    notifications: [QuoteTemplateNotificationMessage]
    prices: CartPrices
    reference_document_links: [NegotiableQuoteReferenceDocumentLink] @since(release: "2.4.8")
    shipping_addresses: [NegotiableQuoteShippingAddress]!
    status: String!
    template_id: ID!
    total_quantity: Float!
  }

  "Filter: negotiable quote template."
  input NegotiableQuoteTemplateFilterInput @since(release: "2.4.7") {
    state: FilterEqualTypeInput
    status: FilterEqualTypeInput
  }

  "A negotiable quote template grid item."
  type NegotiableQuoteTemplateGridItem @since(release: "2.4.7") {
    activated_at: String!
    company_name: String!
    expiration_date: String!
    is_min_max_qty_used: Boolean!
    last_shared_at: String!
    max_order_commitment: Int!
    min_negotiated_grand_total: Float!
    min_order_commitment: Int!
    name: String!
    orders_placed: Int!
    sales_rep_name: String!
    state: String!
    status: String!
    submitted_by: String!
    template_id: ID!
  }

  "Input: negotiable quote template item quantity."
  input NegotiableQuoteTemplateItemQuantityInput @since(release: "2.4.7") {
    item_id: ID!
    max_qty: Float
    min_qty: Float
    quantity: Float!
  }

  "Input: negotiable quote template reference document link."
  input NegotiableQuoteTemplateReferenceDocumentLinkInput @since(release: "2.4.8") {
    document_identifier: String
    document_name: String!
    link_id: ID
    reference_document_url: String!
  }

  "Input: negotiable quote template shipping address."
  input NegotiableQuoteTemplateShippingAddressInput @since(release: "2.4.7") {
    address: NegotiableQuoteAddressInput
    customer_address_uid: ID
    customer_notes: String
  }

  "Sort order: negotiable quote template."
  input NegotiableQuoteTemplateSortInput @since(release: "2.4.7") {
    sort_direction: SortEnum!
    sort_field: NegotiableQuoteTemplateSortableField!
  }

  "Values: negotiable quote template sortable field."
  enum NegotiableQuoteTemplateSortableField @since(release: "2.4.7") {
    TEMPLATE_ID
    LAST_SHARED_AT
  }

  "Result of negotiableQuoteTemplates."
  type NegotiableQuoteTemplatesOutput @since(release: "2.4.7") {
    items: [NegotiableQuoteTemplateGridItem]!
    page_info: SearchResultPageInfo!
    sort_fields: SortFields
    total_count: Int!
  }

  "Input of openNegotiableQuoteTemplate."
  input OpenNegotiableQuoteTemplateInput @since(release: "2.4.7") {
    template_id: ID!
  }

  "Input of setQuoteTemplateLineItemNote."
  input QuoteTemplateLineItemNoteInput @since(release: "2.4.7") {
    item_id: ID!
    note: String
    templateId: ID!
  }

  "A quote template notification message."
  type QuoteTemplateNotificationMessage @since(release: "2.4.7") {
    message: String!
    type: String!
  }

  "Input of removeNegotiableQuoteTemplateItems."
  input RemoveNegotiableQuoteTemplateItemsInput @since(release: "2.4.7") {
    item_uids: [ID]!
    template_id: ID!
  }

  "Input of requestNegotiableQuoteTemplateFromQuote."
  input RequestNegotiableQuoteTemplateInput @since(release: "2.4.7") {
    cart_id: ID!
  }

  "Input of setNegotiableQuoteTemplateShippingAddress."
  input SetNegotiableQuoteTemplateShippingAddressInput @since(release: "2.4.7") {
    shipping_address: NegotiableQuoteTemplateShippingAddressInput!
    template_id: ID!
  }

  "Input of submitNegotiableQuoteTemplateForReview."
  input SubmitNegotiableQuoteTemplateForReviewInput @since(release: "2.4.7") {
    comment: String
    max_order_commitment: Int
    min_order_commitment: Int
    name: String
    reference_document_links: [NegotiableQuoteTemplateReferenceDocumentLinkInput] @since(release: "2.4.8")
    template_id: ID!
  }

  "Result of updateNegotiableQuoteTemplateQuantities."
  type UpdateNegotiableQuoteTemplateItemsQuantityOutput @since(release: "2.4.7") {
    quote_template: NegotiableQuoteTemplate
  }

  "Input of updateNegotiableQuoteTemplateQuantities."
  input UpdateNegotiableQuoteTemplateQuantitiesInput @since(release: "2.4.7") {
    items: [NegotiableQuoteTemplateItemQuantityInput]!
    template_id: ID!
  }
`;
