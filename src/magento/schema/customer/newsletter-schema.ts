/** Newsletter subscriptions. [NewsletterGraphQl/etc/schema.graphqls] */
export const newsletterSchema = /* GraphQL */ `
  type Mutation {
    "Subscribes an e-mail to the newsletter."
    subscribeEmailToNewsletter(email: String!): SubscribeEmailToNewsletterOutput @since(release: "2.4.1")
  }

  "The result of a subscription."
  type SubscribeEmailToNewsletterOutput @since(release: "2.4.1") {
    status: SubscriptionStatusesEnum
  }

  "The status of a subscription."
  enum SubscriptionStatusesEnum @since(release: "2.4.1") {
    NOT_ACTIVE
    SUBSCRIBED
    UNSUBSCRIBED
    UNCONFIRMED
  }
`;
