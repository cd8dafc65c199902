/** Product reviews, messages to the store and e-mails to friends. [ReviewGraphQl, ContactGraphQl, SendFriendGraphQl etc/schema.graphqls] */
export const reviewsAndContactSchema = /* GraphQL */ `
  type Query {
    "Ratings of product reviews."
    productReviewRatingsMetadata: ProductReviewRatingsMetadata! @since(release: "2.4.1")
  }

  type Mutation {
    "Recommends a product by e-mail."
    sendEmailToFriend(input: SendEmailToFriendInput): SendEmailToFriendOutput
    "Creates a product review."
    createProductReview(input: CreateProductReviewInput!): CreateProductReviewOutput! @since(release: "2.4.1")
    "Sends a message to the store."
    contactUs(input: ContactUsInput!): ContactUsOutput @since(release: "2.4.7")
  }

  type StoreConfig {
    send_friend: SendFriendConfiguration @since(release: "2.4.0")
  }

  "Input of sendEmailToFriend."
  input SendEmailToFriendInput {
    product_id: Int!
    sender: SendEmailToFriendSenderInput!
    recipients: [SendEmailToFriendRecipientInput]!
  }

  "Input: send email to friend sender."
  input SendEmailToFriendSenderInput {
    name: String!
    email: String!
    message: String!
  }

  "Input: send email to friend recipient."
  input SendEmailToFriendRecipientInput {
    name: String!
    email: String!
  }

  "Result of sendEmailToFriend."
  type SendEmailToFriendOutput {
    sender: SendEmailToFriendSender
    recipients: [SendEmailToFriendRecipient]
  }

  "A send email to friend sender."
  type SendEmailToFriendSender {
    name: String!
    email: String!
    message: String!
  }

  "A send email to friend recipient."
  type SendEmailToFriendRecipient {
    name: String!
    email: String!
  }

  "A send friend configuration."
  type SendFriendConfiguration @since(release: "2.4.0") {
    enabled_for_customers: Boolean!
    enabled_for_guests: Boolean!
  }

  "A product review ratings metadata."
  type ProductReviewRatingsMetadata @since(release: "2.4.1") {
    items: [ProductReviewRatingMetadata]!
  }

  "A product review rating metadata."
  type ProductReviewRatingMetadata @since(release: "2.4.1") {
    id: String!
    name: String!
    values: [ProductReviewRatingValueMetadata]!
  }

  "A product review rating value metadata."
  type ProductReviewRatingValueMetadata @since(release: "2.4.1") {
    value_id: String!
    value: String!
  }

  "Result of createProductReview."
  type CreateProductReviewOutput @since(release: "2.4.1") {
    review: ProductReview!
  }

  "Input of createProductReview."
  input CreateProductReviewInput @since(release: "2.4.1") {
    sku: String!
    nickname: String!
    summary: String!
    text: String!
    ratings: [ProductReviewRatingInput]!
  }

  "Input: product review rating."
  input ProductReviewRatingInput @since(release: "2.4.1") {
    id: String!
    value_id: String!
  }

  "Input of contactUs."
  input ContactUsInput @since(release: "2.4.7") {
    email: String!
    name: String!
    telephone: String
    comment: String!
  }

  "Result of contactUs."
  type ContactUsOutput @since(release: "2.4.7") {
    status: Boolean!
  }
`;
