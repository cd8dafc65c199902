/** Comments, notes and history of negotiable quotes. [Adobe Commerce B2B: documentation] */
export const negotiableQuoteHistorySchema = /* GraphQL */ `
  type Mutation {
    "Sets the note of an item of a negotiable quote."
    setLineItemNote(input: LineItemNoteInput!): SetLineItemNoteOutput @since(release: "2.4.7")
  }

  interface CartItemInterface @since(release: "2.3.2") {
    note_from_buyer: [ItemNote] @since(release: "2.4.7")
    note_from_seller: [ItemNote] @since(release: "2.4.7")
  }

  "An item note."
  type ItemNote @since(release: "2.4.7") {
    created_at: String
    creator_id: Int
    creator_type: Int
    negotiable_quote_item_uid: ID
    note: String
    note_uid: ID
  }

  "Input of setLineItemNote."
  input LineItemNoteInput @since(release: "2.4.7") {
    note: String
    quote_item_uid: ID!
    quote_uid: ID!
  }

  "A negotiable quote comment."
  type NegotiableQuoteComment @since(release: "2.4.3") {
    author: NegotiableQuoteUser!
    created_at: String!
    creator_type: NegotiableQuoteCommentCreatorType!
    text: String!
    uid: ID!
  }

  "Values: negotiable quote comment creator type."
  enum NegotiableQuoteCommentCreatorType @since(release: "2.4.3") {
    BUYER
    SELLER
  }

  "Input: negotiable quote comment."
  input NegotiableQuoteCommentInput @since(release: "2.4.3") {
    comment: String!
  }

  "A negotiable quote custom log change."
  type NegotiableQuoteCustomLogChange @since(release: "2.4.3") {
    new_value: String!
    old_value: String
    title: String!
  }

  "Negotiable quote history changes."
  type NegotiableQuoteHistoryChanges @since(release: "2.4.3") {
    comment_added: NegotiableQuoteHistoryCommentChange
    custom_changes: NegotiableQuoteCustomLogChange
    expiration: NegotiableQuoteHistoryExpirationChange
    products_removed: NegotiableQuoteHistoryProductsRemovedChange
    statuses: NegotiableQuoteHistoryStatusesChange
    total: NegotiableQuoteHistoryTotalChange
  }

  "A negotiable quote history comment change."
  type NegotiableQuoteHistoryCommentChange @since(release: "2.4.3") {
    comment: String!
  }

  "A negotiable quote history entry."
  type NegotiableQuoteHistoryEntry @since(release: "2.4.3") {
    author: NegotiableQuoteUser!
    change_type: NegotiableQuoteHistoryEntryChangeType!
    changes: NegotiableQuoteHistoryChanges
    created_at: String
    uid: ID!
  }

  "Values: negotiable quote history entry change type."
  enum NegotiableQuoteHistoryEntryChangeType @since(release: "2.4.3") {
    CREATED
    UPDATED
    CLOSED
    UPDATED_BY_SYSTEM
  }

  "A negotiable quote history expiration change."
  type NegotiableQuoteHistoryExpirationChange @since(release: "2.4.3") {
    new_expiration: String
    old_expiration: String
  }

  "A negotiable quote history products removed change."
  type NegotiableQuoteHistoryProductsRemovedChange @since(release: "2.4.3") {
    products_removed_from_catalog: [ID]
    products_removed_from_quote: [ProductInterface]
  }

  "A negotiable quote history status change."
  type NegotiableQuoteHistoryStatusChange @since(release: "2.4.3") {
    new_status: NegotiableQuoteStatus!
    old_status: NegotiableQuoteStatus
  }

  "A negotiable quote history statuses change."
  type NegotiableQuoteHistoryStatusesChange @since(release: "2.4.3") {
    changes: [NegotiableQuoteHistoryStatusChange]!
  }

  "A negotiable quote history total change."
  type NegotiableQuoteHistoryTotalChange @since(release: "2.4.3") {
    new_price: Money
    old_price: Money
  }

  "Result of setLineItemNote."
  type SetLineItemNoteOutput @since(release: "2.4.7") {
    quote: NegotiableQuote
  }
`;
