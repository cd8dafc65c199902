/** Statuses of subscriptions to the newsletter. [app/code/Magento/Newsletter/Model/Subscriber.php] */
export const SUBSCRIPTION_STATUSES = ['SUBSCRIBED', 'NOT_ACTIVE', 'UNSUBSCRIBED', 'UNCONFIRMED'] as const;

/** Status of an address in the newsletter. */
export type SubscriptionStatus = (typeof SUBSCRIPTION_STATUSES)[number];

/**
 * Subscriptions to the newsletter by `customerKey`, without those of subscribed accounts, whose rows have `is_subscribed`.
 */
export type Subscriptions = Map<string, SubscriptionStatus>;
