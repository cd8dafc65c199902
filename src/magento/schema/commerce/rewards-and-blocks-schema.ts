/** Reward points and dynamic blocks. [Adobe Commerce: documentation] */
export const rewardsAndBlocksSchema = /* GraphQL */ `
  type Query {
    "Dynamic blocks."
    dynamicBlocks(input: DynamicBlocksFilterInput, pageSize: Int = 20, currentPage: Int = 1): DynamicBlocks!
      @since(release: "2.4.3")
  }

  type Mutation {
    "Applies the reward points of the customer."
    applyRewardPointsToCart(cartId: ID!): ApplyRewardPointsToCartOutput @since(release: "2.4.1")
    "Removes the reward points."
    removeRewardPointsFromCart(cartId: ID!): RemoveRewardPointsFromCartOutput @since(release: "2.4.1")
  }

  type Customer {
    reward_points: RewardPoints @since(release: "2.4.1")
  }

  type StoreConfig {
    magento_reward_general_is_enabled: String
    magento_reward_general_is_enabled_on_front: String
    magento_reward_general_min_points_balance: String
    magento_reward_general_publish_history: String
    magento_reward_points_invitation_customer: String @since(release: "2.4.1")
    magento_reward_points_invitation_customer_limit: String @since(release: "2.4.1")
    magento_reward_points_invitation_order: String @since(release: "2.4.1")
    magento_reward_points_invitation_order_limit: String @since(release: "2.4.1")
    magento_reward_points_newsletter: String @since(release: "2.4.1")
    magento_reward_points_order: String @since(release: "2.4.1")
    magento_reward_points_register: String @since(release: "2.4.1")
    magento_reward_points_review: String @since(release: "2.4.1")
    magento_reward_points_review_limit: String @since(release: "2.4.1")
  }

  type Cart @since(release: "2.3.2") {
    applied_reward_points: RewardPointsAmount @since(release: "2.4.1")
  }

  "Result of applyRewardPointsToCart."
  type ApplyRewardPointsToCartOutput @since(release: "2.4.1") {
    cart: Cart!
  }

  "A dynamic block."
  type DynamicBlock @since(release: "2.4.3") {
    content: ComplexTextValue!
    uid: ID!
  }

  "Values: dynamic block location."
  enum DynamicBlockLocationEnum @since(release: "2.4.3") {
    CONTENT HEADER FOOTER LEFT RIGHT
  }

  "Values: dynamic block type."
  enum DynamicBlockTypeEnum @since(release: "2.4.3") {
    SPECIFIED
    CART_PRICE_RULE_RELATED
    CATALOG_PRICE_RULE_RELATED
  }

  "Dynamic blocks."
  type DynamicBlocks @since(release: "2.4.3") {
    items: [DynamicBlock]!
    page_info: SearchResultPageInfo
    total_count: Int!
  }

  "Filter: dynamic blocks."
  input DynamicBlocksFilterInput @since(release: "2.4.3") {
    dynamic_block_uids: [ID]
    locations: [DynamicBlockLocationEnum]
    type: DynamicBlockTypeEnum!
  }

  "Result of removeRewardPointsFromCart."
  type RemoveRewardPointsFromCartOutput @since(release: "2.4.1") {
    cart: Cart!
  }

  "Reward points."
  type RewardPoints @since(release: "2.4.1") {
    balance: RewardPointsAmount
    balance_history: [RewardPointsBalanceHistoryItem]
    exchange_rates: RewardPointsExchangeRates
    subscription_status: RewardPointsSubscriptionStatus
  }

  "A reward points amount."
  type RewardPointsAmount @since(release: "2.4.1") {
    money: Money!
    points: Float!
  }

  "A reward points balance history item."
  type RewardPointsBalanceHistoryItem @since(release: "2.4.1") {
    balance: RewardPointsAmount
    change_reason: String!
    date: String!
    points_change: Float!
  }

  "Reward points exchange rates."
  type RewardPointsExchangeRates @since(release: "2.4.1") {
    earning: RewardPointsRate
    redemption: RewardPointsRate
  }

  "A reward points rate."
  type RewardPointsRate @since(release: "2.4.1") {
    currency_amount: Float!
    points: Float!
  }

  "A reward points subscription status."
  type RewardPointsSubscriptionStatus @since(release: "2.4.1") {
    balance_updates: RewardPointsSubscriptionStatusesEnum!
    points_expiration_notifications: RewardPointsSubscriptionStatusesEnum!
  }

  "Values: reward points subscription statuses."
  enum RewardPointsSubscriptionStatusesEnum @since(release: "2.4.1") {
    SUBSCRIBED
    NOT_SUBSCRIBED
  }
`;
