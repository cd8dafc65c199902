/** Credit of companies. [Adobe Commerce B2B: documentation] */
export const companyCreditSchema = /* GraphQL */ `
  "A company credit."
  type CompanyCredit @since(release: "2.4.2") {
    available_credit: Money!
    credit_limit: Money!
    outstanding_balance: Money!
  }

  "A company credit history."
  type CompanyCreditHistory @since(release: "2.4.2") {
    items: [CompanyCreditOperation]!
    page_info: SearchResultPageInfo!
    total_count: Int
  }

  "Filter: company credit history."
  input CompanyCreditHistoryFilterInput @since(release: "2.4.2") {
    custom_reference_number: String
    operation_type: CompanyCreditOperationType
    updated_by: String
  }

  "A company credit operation."
  type CompanyCreditOperation @since(release: "2.4.2") {
    amount: Money
    balance: CompanyCredit!
    custom_reference_number: String
    date: String!
    type: CompanyCreditOperationType!
    updated_by: CompanyCreditOperationUser!
  }

  "Values: company credit operation type."
  enum CompanyCreditOperationType @since(release: "2.4.2") {
    ALLOCATION UPDATE PURCHASE REIMBURSEMENT REFUND REVERT
  }

  "A company credit operation user."
  type CompanyCreditOperationUser @since(release: "2.4.2") {
    name: String!
    type: CompanyCreditOperationUserType!
  }

  "Values: company credit operation user type."
  enum CompanyCreditOperationUserType @since(release: "2.4.2") {
    CUSTOMER
    ADMIN
  }
`;
