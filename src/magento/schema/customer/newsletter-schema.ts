/** Newsletter subscriptions. [NewsletterGraphQl/etc/schema.graphqls] */
export const newsletterSchema = /* GraphQL */ `
  type Mutation {
    "Subscribes an e-mail to the newsletter."
    subscribeEmailToNewsletter(email: String!): SubscribeEmailToNewsletterOutput
  }

  "The result of a subscription."
  type SubscribeEmailToNewsletterOutput {
    status: SubscriptionStatusesEnum
  }

  "The status of a subscription."
  enum SubscriptionStatusesEnum {
    NOT_ACTIVE
    SUBSCRIBED
    UNSUBSCRIBED
    UNCONFIRMED
  }
`;
