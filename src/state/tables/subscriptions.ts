/** Status of an address in the newsletter. [app/code/Magento/Newsletter/Model/Subscriber.php] */
export type SubscriptionStatus = 'SUBSCRIBED' | 'NOT_ACTIVE' | 'UNSUBSCRIBED' | 'UNCONFIRMED';

/**
 * Subscriptions to the newsletter by `customerKey`, except those of subscribed accounts, whose row has `is_subscribed`.
 */
export type Subscriptions = Map<string, SubscriptionStatus>;
