/** The newsletter. [NewsletterGraphQl/etc/schema.graphqls] */
export const newsletterSchema = /* GraphQL */ `
  type Mutation {
    "Subscribes an e-mail to the newsletter."
    subscribeEmailToNewsletter(email: String!): SubscribeEmailToNewsletterOutput
  }

  "What became of a subscription."
  type SubscribeEmailToNewsletterOutput {
    status: SubscriptionStatusesEnum
  }

  "State of a subscription."
  enum SubscriptionStatusesEnum {
    NOT_ACTIVE
    SUBSCRIBED
    UNSUBSCRIBED
    UNCONFIRMED
  }
`;
