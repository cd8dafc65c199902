/** Negotiable quotes. [Adobe Commerce B2B: documentation] */
export const negotiableQuoteSchema = /* GraphQL */ `
  type Query {
    "A negotiable quote of the company user."
    negotiableQuote(uid: ID!): NegotiableQuote @since(release: "2.4.3")
    "Negotiable quotes of the company user."
    negotiableQuotes(
      filter: NegotiableQuoteFilterInput
      pageSize: Int = 20
      currentPage: Int = 1
      sort: NegotiableQuoteSortInput
    ): NegotiableQuotesOutput @since(release: "2.4.3")
  }

  "A negotiable quote."
  type NegotiableQuote @since(release: "2.4.3") {
    available_payment_methods: [AvailablePaymentMethod]
    billing_address: NegotiableQuoteBillingAddress
    buyer: NegotiableQuoteUser!
    comments: [NegotiableQuoteComment]
    created_at: String
    email: String
    history: [NegotiableQuoteHistoryEntry]
    is_virtual: Boolean!
    items: [CartItemInterface]
    name: String!
    prices: CartPrices
    selected_payment_method: SelectedPaymentMethod
    shipping_addresses: [NegotiableQuoteShippingAddress]!
    status: NegotiableQuoteStatus!
    total_quantity: Float!
    uid: ID!
    updated_at: String
  }

  "Filter: negotiable quote."
  input NegotiableQuoteFilterInput @since(release: "2.4.3") {
    ids: FilterEqualTypeInput
    name: FilterMatchTypeInput
  }

  "Input: negotiable quote item quantity."
  input NegotiableQuoteItemQuantityInput @since(release: "2.4.3") {
    quantity: Float!
    quote_item_uid: ID!
  }

  "A negotiable quote reference document link."
  type NegotiableQuoteReferenceDocumentLink @since(release: "2.4.8") {
    document_identifier: String
    document_name: String!
    link_id: ID!
    reference_document_url: String!
  }

  "Sort order: negotiable quote."
  input NegotiableQuoteSortInput @since(release: "2.4.3") {
    sort_direction: SortEnum!
    sort_field: NegotiableQuoteSortableField!
  }

  "Values: negotiable quote sortable field."
  enum NegotiableQuoteSortableField @since(release: "2.4.3") {
    QUOTE_NAME
    CREATED_AT
    UPDATED_AT
  }

  "Values: negotiable quote status."
  enum NegotiableQuoteStatus @since(release: "2.4.3") {
    SUBMITTED PENDING UPDATED OPEN ORDERED CLOSED DECLINED EXPIRED DRAFT
  }

  "A negotiable quote user."
  type NegotiableQuoteUser @since(release: "2.4.3") {
    firstname: String!
    lastname: String!
  }

  "Result of negotiableQuotes."
  type NegotiableQuotesOutput @since(release: "2.4.3") {
    items: [NegotiableQuote]!
    page_info: SearchResultPageInfo!
    sort_fields: SortFields
    total_count: Int!
  }
`;
