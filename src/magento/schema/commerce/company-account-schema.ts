/** Companies. [Adobe Commerce B2B: documentation] */
export const companyAccountSchema = /* GraphQL */ `
  type Query {
    "The company of the customer."
    company: Company @since(release: "2.4.2")
    "Whether an e-mail can be that of a company administrator."
    isCompanyAdminEmailAvailable(email: String!): IsCompanyAdminEmailAvailableOutput @since(release: "2.4.2")
    "Whether an e-mail can be that of a company."
    isCompanyEmailAvailable(email: String!): IsCompanyEmailAvailableOutput @since(release: "2.4.2")
  }

  type Mutation {
    "Creates a company."
    createCompany(input: CompanyCreateInput!): CreateCompanyOutput @since(release: "2.4.2")
    "Updates the company."
    updateCompany(input: CompanyUpdateInput!): UpdateCompanyOutput @since(release: "2.4.2")
  }

  "A company."
  type Company @since(release: "2.4.2") {
    acl_resources: [CompanyAclResource]
    company_admin: Customer
    credit: CompanyCredit!
    credit_history(filter: CompanyCreditHistoryFilterInput, pageSize: Int = 20, currentPage: Int = 1): CompanyCreditHistory!
    email: String
    id: ID!
    legal_address: CompanyLegalAddress
    legal_name: String
    name: String
    payment_methods: [String]
    reseller_id: String
    role(id: ID!): CompanyRole
    roles(pageSize: Int = 20, currentPage: Int = 1): CompanyRoles!
    sales_representative: CompanySalesRepresentative
    structure(rootId: ID, depth: Int = 10): CompanyStructure
    team(id: ID!): CompanyTeam
    user(id: ID!): Customer
    users(filter: CompanyUsersFilterInput, pageSize: Int = 20, currentPage: Int = 1): CompanyUsers
    vat_tax_id: String
  }

  "A company admin."
  type CompanyAdmin @since(release: "2.4.2") {
    email: String
    firstname: String
    gender: Int
    id: ID!
    job_title: String
    lastname: String
  }

  "Input: company admin."
  input CompanyAdminInput @since(release: "2.4.2") {
    custom_attributes: [AttributeValueInput] @since(release: "2.4.8")
    email: String!
    firstname: String!
    gender: Int
    job_title: String
    lastname: String!
    telephone: String @since(release: "2.4.8")
  }

  "A company basic info."
  type CompanyBasicInfo @since(release: "2.4.7") {
    id: ID!
    legal_name: String
    name: String
    status: CompanyStatusEnum @since(release: "2.4.9")
  }

  "Input of createCompany."
  input CompanyCreateInput @since(release: "2.4.2") {
    company_admin: CompanyAdminInput!
    company_email: String!
    company_name: String!
    legal_address: CompanyLegalAddressCreateInput!
    legal_name: String
    reseller_id: String
    vat_tax_id: String
  }

  "A company legal address."
  type CompanyLegalAddress @since(release: "2.4.2") {
    city: String
    country_code: CountryCodeEnum
    postcode: String
    region: CustomerAddressRegion
    street: [String]
    telephone: String
  }

  "Input: company legal address create."
  input CompanyLegalAddressCreateInput @since(release: "2.4.2") {
    city: String!
    country_id: CountryCodeEnum!
    postcode: String!
    region: CustomerAddressRegionInput!
    street: [String]!
    telephone: String!
  }

  "Input: company legal address update."
  input CompanyLegalAddressUpdateInput @since(release: "2.4.2") {
    city: String
    country_id: CountryCodeEnum
    postcode: String
    region: CustomerAddressRegionInput
    street: [String]
    telephone: String
  }

  "A company sales representative."
  type CompanySalesRepresentative @since(release: "2.4.2") {
    email: String
    firstname: String
    lastname: String
  }

  "Values: company status."
  enum CompanyStatusEnum @since(release: "2.4.9") {
    PENDING
    APPROVED
    REJECTED
    BLOCKED
  }

  "Input of updateCompany."
  input CompanyUpdateInput @since(release: "2.4.2") {
    company_email: String
    company_name: String
    legal_address: CompanyLegalAddressUpdateInput
    legal_name: String
    reseller_id: String
    vat_tax_id: String
  }

  "Result of createCompany."
  type CreateCompanyOutput @since(release: "2.4.2") {
    company: Company!
  }

  "Result of isCompanyAdminEmailAvailable."
  type IsCompanyAdminEmailAvailableOutput @since(release: "2.4.2") {
    is_email_available: Boolean!
  }

  "Result of isCompanyEmailAvailable."
  type IsCompanyEmailAvailableOutput @since(release: "2.4.2") {
    is_email_available: Boolean!
  }

  "Result of updateCompany."
  type UpdateCompanyOutput @since(release: "2.4.2") {
    company: Company!
  }
`;
