/** Teams and structure of companies. [Adobe Commerce B2B: documentation] */
export const companyStructureSchema = /* GraphQL */ `
  type Mutation {
    "Creates a company team."
    createCompanyTeam(input: CompanyTeamCreateInput!): CreateCompanyTeamOutput @since(release: "2.4.2")
    "Deletes a company team."
    deleteCompanyTeam(id: ID!): DeleteCompanyTeamOutput @since(release: "2.4.2")
    "Moves a user or team in the company structure."
    updateCompanyStructure(input: CompanyStructureUpdateInput!): UpdateCompanyStructureOutput @since(release: "2.4.2")
    "Updates a company team."
    updateCompanyTeam(input: CompanyTeamUpdateInput!): UpdateCompanyTeamOutput @since(release: "2.4.2")
  }

  type Customer {
    structure_id: ID!
    team: CompanyTeam @since(release: "2.4.2")
  }

  "A company structure."
  type CompanyStructure @since(release: "2.4.2") {
    items: [CompanyStructureItem]
  }

  "A company structure entity."
  union CompanyStructureEntity @since(release: "2.4.2") = CompanyTeam | Customer

  "A company structure item."
  type CompanyStructureItem @since(release: "2.4.2") {
    entity: CompanyStructureEntity
    id: ID!
    parent_id: ID
  }

  "Input of updateCompanyStructure."
  input CompanyStructureUpdateInput @since(release: "2.4.2") {
    parent_tree_id: ID!
    tree_id: ID!
  }

  "A company team."
  type CompanyTeam @since(release: "2.4.2") {
    description: String
    id: ID! @since(release: "2.4.2") @until(release: "2.4.9")
    id: ID @since(release: "2.4.9")
    name: String
    structure_id: ID!
  }

  "Input of createCompanyTeam."
  input CompanyTeamCreateInput @since(release: "2.4.2") {
    description: String
    name: String!
    target_id: ID
  }

  "Input of updateCompanyTeam."
  input CompanyTeamUpdateInput @since(release: "2.4.2") {
    description: String
    id: ID!
    name: String
  }

  "Result of createCompanyTeam."
  type CreateCompanyTeamOutput @since(release: "2.4.2") {
    team: CompanyTeam!
  }

  "Result of deleteCompanyTeam."
  type DeleteCompanyTeamOutput @since(release: "2.4.2") {
    success: Boolean!
  }

  "Result of updateCompanyStructure."
  type UpdateCompanyStructureOutput @since(release: "2.4.2") {
    company: Company!
  }

  "Result of updateCompanyTeam."
  type UpdateCompanyTeamOutput @since(release: "2.4.2") {
    team: CompanyTeam!
  }
`;
