/** Approval rules of purchase orders. [Adobe Commerce B2B: documentation] */
export const purchaseOrderRulesSchema = /* GraphQL */ `
  type Mutation {
    "Creates an approval rule of purchase orders."
    createPurchaseOrderApprovalRule(input: PurchaseOrderApprovalRuleInput!): PurchaseOrderApprovalRule @since(release: "2.4.6")
    "Deletes approval rules of purchase orders."
    deletePurchaseOrderApprovalRule(input: DeletePurchaseOrderApprovalRuleInput!): DeletePurchaseOrderApprovalRuleOutput
      @since(release: "2.4.6")
    "Updates an approval rule of purchase orders."
    updatePurchaseOrderApprovalRule(input: UpdatePurchaseOrderApprovalRuleInput!): PurchaseOrderApprovalRule
      @since(release: "2.4.6")
  }

  type Customer {
    purchase_order_approval_rule(uid: ID!): PurchaseOrderApprovalRule @since(release: "2.4.6")
    purchase_order_approval_rule_metadata: PurchaseOrderApprovalRuleMetadata @since(release: "2.4.6")
    purchase_order_approval_rules(currentPage: Int = 1, pageSize: Int = 20): PurchaseOrderApprovalRules @since(release: "2.4.6")
  }

  "Input: create purchase order approval rule condition amount."
  input CreatePurchaseOrderApprovalRuleConditionAmountInput @since(release: "2.4.6") {
    currency: CurrencyEnum!
    value: Float!
  }

  "Input: create purchase order approval rule condition."
  input CreatePurchaseOrderApprovalRuleConditionInput @since(release: "2.4.6") {
    amount: CreatePurchaseOrderApprovalRuleConditionAmountInput
    attribute: PurchaseOrderApprovalRuleType!
    operator: PurchaseOrderApprovalRuleConditionOperator!
    quantity: Int
  }

  "A delete purchase order approval rule error."
  type DeletePurchaseOrderApprovalRuleError @since(release: "2.4.6") {
    message: String
    type: DeletePurchaseOrderApprovalRuleErrorType
  }

  "Values: delete purchase order approval rule error type."
  enum DeletePurchaseOrderApprovalRuleErrorType @since(release: "2.4.6") {
    UNDEFINED
    NOT_FOUND
  }

  "Input of deletePurchaseOrderApprovalRule."
  input DeletePurchaseOrderApprovalRuleInput @since(release: "2.4.6") {
    approval_rule_uids: [ID]!
  }

  "Result of deletePurchaseOrderApprovalRule."
  type DeletePurchaseOrderApprovalRuleOutput @since(release: "2.4.6") {
    errors: [DeletePurchaseOrderApprovalRuleError]!
  }

  "A purchase order approval rule."
  type PurchaseOrderApprovalRule @since(release: "2.4.6") {
    applies_to_roles: [CompanyRole]!
    approver_roles: [CompanyRole]!
    condition: PurchaseOrderApprovalRuleConditionInterface
    created_at: String!
    created_by: String!
    description: String
    name: String!
    status: PurchaseOrderApprovalRuleStatus!
    uid: ID!
    updated_at: String!
  }

  "A purchase order approval rule condition amount."
  type PurchaseOrderApprovalRuleConditionAmount implements PurchaseOrderApprovalRuleConditionInterface @since(release: "2.4.6") {
    amount: Money!
  }

  "A purchase order approval rule condition, of any type."
  interface PurchaseOrderApprovalRuleConditionInterface @since(release: "2.4.6") {
    attribute: PurchaseOrderApprovalRuleType
    operator: PurchaseOrderApprovalRuleConditionOperator
  }

  "Values: purchase order approval rule condition operator."
  enum PurchaseOrderApprovalRuleConditionOperator @since(release: "2.4.6") {
    MORE_THAN
    LESS_THAN
    MORE_THAN_OR_EQUAL_TO
    LESS_THAN_OR_EQUAL_TO
  }

  "A purchase order approval rule condition quantity."
  type PurchaseOrderApprovalRuleConditionQuantity implements PurchaseOrderApprovalRuleConditionInterface
    @since(release: "2.4.6") {
    quantity: Int
  }

  "Input of createPurchaseOrderApprovalRule."
  input PurchaseOrderApprovalRuleInput @since(release: "2.4.6") {
    applies_to: [ID]!
    approvers: [ID]!
    condition: CreatePurchaseOrderApprovalRuleConditionInput!
    description: String
    name: String!
    status: PurchaseOrderApprovalRuleStatus!
  }

  "A purchase order approval rule metadata."
  type PurchaseOrderApprovalRuleMetadata @since(release: "2.4.6") {
    available_applies_to: [CompanyRole]!
    available_condition_currencies: [AvailableCurrency]!
    available_requires_approval_from: [CompanyRole]!
  }

  "Values: purchase order approval rule status."
  enum PurchaseOrderApprovalRuleStatus @since(release: "2.4.6") {
    ENABLED
    DISABLED
  }

  "Values: purchase order approval rule type."
  enum PurchaseOrderApprovalRuleType @since(release: "2.4.6") {
    GRAND_TOTAL
    SHIPPING_INCL_TAX
    NUMBER_OF_SKUS
  }

  "Purchase order approval rules."
  type PurchaseOrderApprovalRules @since(release: "2.4.6") {
    items: [PurchaseOrderApprovalRule]!
    page_info: SearchResultPageInfo
    total_count: Int
  }

  "A purchase order rule approval flow."
  type PurchaseOrderRuleApprovalFlow @since(release: "2.4.6") {
    events: [PurchaseOrderApprovalFlowEvent]!
    rule_name: String!
  }

  "Input of updatePurchaseOrderApprovalRule."
  input UpdatePurchaseOrderApprovalRuleInput @since(release: "2.4.6") {
    applies_to: [ID]
    approvers: [ID]
    condition: CreatePurchaseOrderApprovalRuleConditionInput
    description: String
    name: String
    status: PurchaseOrderApprovalRuleStatus
    uid: ID!
  }
`;
