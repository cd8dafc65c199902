/** Mutations of negotiable quotes. [Adobe Commerce B2B: documentation] */
export const negotiableQuoteChangesSchema = /* GraphQL */ `
  type Mutation {
    "Closes negotiable quotes."
    closeNegotiableQuotes(input: CloseNegotiableQuotesInput!): CloseNegotiableQuotesOutput @since(release: "2.4.3")
    "Deletes negotiable quotes."
    deleteNegotiableQuotes(input: DeleteNegotiableQuotesInput!): DeleteNegotiableQuotesOutput @since(release: "2.4.3")
    "Duplicates a negotiable quote."
    duplicateNegotiableQuote(input: DuplicateNegotiableQuoteInput!): DuplicateNegotiableQuoteOutput @since(release: "2.4.7")
    "Creates a negotiable quote from a template."
    generateNegotiableQuoteFromTemplate(
      input: GenerateNegotiableQuoteFromTemplateInput!
    ): GenerateNegotiableQuoteFromTemplateOutput @since(release: "2.4.7")
    "Removes items from a negotiable quote."
    removeNegotiableQuoteItems(input: RemoveNegotiableQuoteItemsInput!): RemoveNegotiableQuoteItemsOutput
      @since(release: "2.4.3")
    "Renames a negotiable quote."
    renameNegotiableQuote(input: RenameNegotiableQuoteInput!): RenameNegotiableQuoteOutput @since(release: "2.4.7")
    "Requests a negotiable quote for a cart."
    requestNegotiableQuote(input: RequestNegotiableQuoteInput!): RequestNegotiableQuoteOutput @since(release: "2.4.3")
    "Sends a negotiable quote to the seller."
    sendNegotiableQuoteForReview(input: SendNegotiableQuoteForReviewInput!): SendNegotiableQuoteForReviewOutput
      @since(release: "2.4.3")
    "Updates quantities of a negotiable quote."
    updateNegotiableQuoteQuantities(input: UpdateNegotiableQuoteQuantitiesInput!): UpdateNegotiableQuoteItemsQuantityOutput
      @since(release: "2.4.3")
  }

  "A close negotiable quote error."
  union CloseNegotiableQuoteError @since(release: "2.4.4") =
    | InternalError
    | NegotiableQuoteInvalidStateError
    | NoSuchEntityUidError

  "A close negotiable quote operation failure."
  type CloseNegotiableQuoteOperationFailure @since(release: "2.4.3") {
    errors: [CloseNegotiableQuoteError]! @since(release: "2.4.4")
    quote_uid: ID!
  }

  "A close negotiable quote operation result."
  union CloseNegotiableQuoteOperationResult @since(release: "2.4.3") =
    | CloseNegotiableQuoteOperationFailure
    | NegotiableQuoteUidOperationSuccess

  "Input of closeNegotiableQuotes."
  input CloseNegotiableQuotesInput @since(release: "2.4.3") {
    quote_uids: [ID]!
  }

  "Result of closeNegotiableQuotes."
  type CloseNegotiableQuotesOutput @since(release: "2.4.3") {
    closed_quotes: [NegotiableQuote] @deprecated(reason: "Replaced by a newer field.")
    negotiable_quotes(
      filter: NegotiableQuoteFilterInput
      pageSize: Int = 20
      currentPage: Int = 1
      sort: NegotiableQuoteSortInput
    ): NegotiableQuotesOutput
    operation_results: [CloseNegotiableQuoteOperationResult]!
    result_status: BatchMutationStatus! @since(release: "2.4.4")
  }

  "A delete negotiable quote error."
  union DeleteNegotiableQuoteError @since(release: "2.4.4") =
    | InternalError
    | NegotiableQuoteInvalidStateError
    | NoSuchEntityUidError

  "A delete negotiable quote operation failure."
  type DeleteNegotiableQuoteOperationFailure @since(release: "2.4.3") {
    errors: [DeleteNegotiableQuoteError]! @since(release: "2.4.4")
    quote_uid: ID!
  }

  "A delete negotiable quote operation result."
  union DeleteNegotiableQuoteOperationResult @since(release: "2.4.3") =
    | DeleteNegotiableQuoteOperationFailure
    | NegotiableQuoteUidOperationSuccess

  "Input of deleteNegotiableQuotes."
  input DeleteNegotiableQuotesInput @since(release: "2.4.3") {
    quote_uids: [ID]!
  }

  "Result of deleteNegotiableQuotes."
  type DeleteNegotiableQuotesOutput @since(release: "2.4.3") {
    negotiable_quotes(
      filter: NegotiableQuoteFilterInput
      pageSize: Int = 20
      currentPage: Int = 1
      sort: NegotiableQuoteSortInput
    ): NegotiableQuotesOutput
    operation_results: [DeleteNegotiableQuoteOperationResult]!
    result_status: BatchMutationStatus! @since(release: "2.4.4")
  }

  "Input of duplicateNegotiableQuote."
  input DuplicateNegotiableQuoteInput @since(release: "2.4.7") {
    duplicated_quote_uid: ID!
    quote_uid: ID!
  }

  "Result of duplicateNegotiableQuote."
  type DuplicateNegotiableQuoteOutput @since(release: "2.4.7") {
    quote: NegotiableQuote
  }

  "Input of generateNegotiableQuoteFromTemplate."
  input GenerateNegotiableQuoteFromTemplateInput @since(release: "2.4.7") {
    template_id: ID!
  }

  "Result of generateNegotiableQuoteFromTemplate."
  type GenerateNegotiableQuoteFromTemplateOutput @since(release: "2.4.7") {
    negotiable_quote_uid: ID!
  }

  "A negotiable quote invalid state error."
  type NegotiableQuoteInvalidStateError implements ErrorInterface @since(release: "2.4.4")

  "A negotiable quote uid non fatal result, of any type."
  interface NegotiableQuoteUidNonFatalResultInterface @since(release: "2.4.3") {
    quote_uid: ID!
  }

  "Negotiable quote uid operation success."
  type NegotiableQuoteUidOperationSuccess implements NegotiableQuoteUidNonFatalResultInterface @since(release: "2.4.3")

  "Input of removeNegotiableQuoteItems."
  input RemoveNegotiableQuoteItemsInput @since(release: "2.4.3") {
    quote_item_uids: [ID]!
    quote_uid: ID!
  }

  "Result of removeNegotiableQuoteItems."
  type RemoveNegotiableQuoteItemsOutput @since(release: "2.4.3") {
    quote: NegotiableQuote
  }

  "Input of renameNegotiableQuote."
  input RenameNegotiableQuoteInput @since(release: "2.4.7") {
    quote_comment: String
    quote_name: String!
    quote_uid: ID!
  }

  "Result of renameNegotiableQuote."
  type RenameNegotiableQuoteOutput @since(release: "2.4.7") {
    quote: NegotiableQuote
  }

  "Input of requestNegotiableQuote."
  input RequestNegotiableQuoteInput @since(release: "2.4.3") {
    cart_id: ID!
    comment: NegotiableQuoteCommentInput!
    is_draft: Boolean @since(release: "2.4.7")
    quote_name: String!
  }

  "Result of requestNegotiableQuote."
  type RequestNegotiableQuoteOutput @since(release: "2.4.3") {
    quote: NegotiableQuote
  }

  "Input of sendNegotiableQuoteForReview."
  input SendNegotiableQuoteForReviewInput @since(release: "2.4.3") {
    comment: NegotiableQuoteCommentInput
    quote_uid: ID!
  }

  "Result of sendNegotiableQuoteForReview."
  type SendNegotiableQuoteForReviewOutput @since(release: "2.4.3") {
    quote: NegotiableQuote
  }

  "Result of updateNegotiableQuoteQuantities."
  type UpdateNegotiableQuoteItemsQuantityOutput @since(release: "2.4.3") {
    quote: NegotiableQuote
  }

  "Input of updateNegotiableQuoteQuantities."
  input UpdateNegotiableQuoteQuantitiesInput @since(release: "2.4.3") {
    items: [NegotiableQuoteItemQuantityInput]!
    quote_uid: ID!
  }
`;
