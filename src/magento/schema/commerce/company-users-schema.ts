/** Users and roles of companies. [Adobe Commerce B2B: documentation] */
export const companyUsersSchema = /* GraphQL */ `
  type Query {
    "Whether the company has no role with a name."
    isCompanyRoleNameAvailable(name: String!): IsCompanyRoleNameAvailableOutput @since(release: "2.4.2")
    "Whether an e-mail can be that of a company user."
    isCompanyUserEmailAvailable(email: String!): IsCompanyUserEmailAvailableOutput @since(release: "2.4.2")
  }

  type Mutation {
    "Accepts the invitation to a company."
    acceptCompanyInvitation(input: CompanyInvitationInput!): CompanyInvitationOutput @since(release: "2.4.7")
    "Creates a company role."
    createCompanyRole(input: CompanyRoleCreateInput!): CreateCompanyRoleOutput @since(release: "2.4.2")
    "Creates a company user."
    createCompanyUser(input: CompanyUserCreateInput!): CreateCompanyUserOutput @since(release: "2.4.2")
    "Deletes a company role."
    deleteCompanyRole(id: ID!): DeleteCompanyRoleOutput @since(release: "2.4.2")
    "Deactivates a company user."
    deleteCompanyUser(id: ID!): DeleteCompanyUserOutput @since(release: "2.4.2") @until(release: "2.4.7")
    "Deactivates a company user."
    deleteCompanyUser(id: ID!): DeleteCompanyUserOutput
      @since(release: "2.4.7") @deprecated(reason: "Replaced by a newer field.")
    "Deletes a company user."
    deleteCompanyUserV2(id: ID!): DeleteCompanyUserOutput @since(release: "2.4.7")
    "Updates a company role."
    updateCompanyRole(input: CompanyRoleUpdateInput!): UpdateCompanyRoleOutput @since(release: "2.4.2")
    "Updates a company user."
    updateCompanyUser(input: CompanyUserUpdateInput!): UpdateCompanyUserOutput @since(release: "2.4.2")
  }

  type Customer {
    companies(input: UserCompaniesInput): UserCompaniesOutput! @since(release: "2.4.7")
  }

  "Values: companies sort field."
  enum CompaniesSortFieldEnum @since(release: "2.4.7") {
    NAME
  }

  "Sort order: companies."
  input CompaniesSortInput @since(release: "2.4.7") {
    field: CompaniesSortFieldEnum!
    order: SortEnum!
  }

  "Input of acceptCompanyInvitation."
  input CompanyInvitationInput @since(release: "2.4.7") {
    code: String!
    role_id: ID
    user: CompanyInvitationUserInput!
  }

  "Result of acceptCompanyInvitation."
  type CompanyInvitationOutput @since(release: "2.4.7") {
    success: Boolean
  }

  "Input: company invitation user."
  input CompanyInvitationUserInput @since(release: "2.4.7") {
    company_id: ID!
    customer_id: ID!
    job_title: String
    status: CompanyUserStatusEnum
    telephone: String
  }

  "Input of createCompanyRole."
  input CompanyRoleCreateInput @since(release: "2.4.2") {
    name: String!
    permissions: [String]!
  }

  "Input of updateCompanyRole."
  input CompanyRoleUpdateInput @since(release: "2.4.2") {
    id: ID!
    name: String
    permissions: [String]
  }

  "Company roles."
  type CompanyRoles @since(release: "2.4.2") {
    items: [CompanyRole]!
    page_info: SearchResultPageInfo
    total_count: Int!
  }

  "Input of createCompanyUser."
  input CompanyUserCreateInput @since(release: "2.4.2") {
    email: String!
    firstname: String!
    job_title: String!
    lastname: String!
    role_id: ID!
    status: CompanyUserStatusEnum!
    target_id: ID
    telephone: String!
  }

  "Input of updateCompanyUser."
  input CompanyUserUpdateInput @since(release: "2.4.2") {
    email: String
    firstname: String
    id: ID!
    job_title: String
    lastname: String
    role_id: ID
    status: CompanyUserStatusEnum
    telephone: String
  }

  "Company users."
  type CompanyUsers @since(release: "2.4.2") {
    items: [Customer]!
    page_info: SearchResultPageInfo
    total_count: Int!
  }

  "Filter: company users."
  input CompanyUsersFilterInput @since(release: "2.4.2") {
    status: CompanyUserStatusEnum
  }

  "Result of createCompanyRole."
  type CreateCompanyRoleOutput @since(release: "2.4.2") {
    role: CompanyRole!
  }

  "Result of createCompanyUser."
  type CreateCompanyUserOutput @since(release: "2.4.2") {
    user: Customer!
  }

  "Result of deleteCompanyRole."
  type DeleteCompanyRoleOutput @since(release: "2.4.2") {
    success: Boolean!
  }

  "Result of deleteCompanyUser and deleteCompanyUserV2."
  type DeleteCompanyUserOutput @since(release: "2.4.2") {
    success: Boolean!
  }

  "Result of isCompanyRoleNameAvailable."
  type IsCompanyRoleNameAvailableOutput @since(release: "2.4.2") {
    is_role_name_available: Boolean!
  }

  "Result of isCompanyUserEmailAvailable."
  type IsCompanyUserEmailAvailableOutput @since(release: "2.4.2") {
    is_email_available: Boolean!
  }

  "Result of updateCompanyRole."
  type UpdateCompanyRoleOutput @since(release: "2.4.2") {
    role: CompanyRole!
  }

  "Result of updateCompanyUser."
  type UpdateCompanyUserOutput @since(release: "2.4.2") {
    user: Customer!
  }

  "Input: user companies."
  input UserCompaniesInput @since(release: "2.4.7") {
    currentPage: Int
    pageSize: Int
    sort: [CompaniesSortInput]
  }

  "User companies."
  type UserCompaniesOutput @since(release: "2.4.7") {
    items: [CompanyBasicInfo]!
    page_info: SearchResultPageInfo!
  }
`;
