/** Paths of entities. [UrlRewriteGraphQl, StoreGraphQl etc/schema.graphqls] */
export const urlResolverSchema = /* GraphQL */ `
  type Query {
    "The entity at a path."
    urlResolver(url: String!): EntityUrl @until(release: "2.4.3")
    "The entity at a path."
    urlResolver(url: String!): EntityUrl @since(release: "2.4.3") @deprecated(reason: "Replaced by a newer field.")
  }

  type UrlRewrite {
    parameters: [HttpQueryParameter]
  }

  "A website."
  type Website {
    id: Int @until(release: "2.3.4")
    id: Int @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
    name: String @until(release: "2.3.4")
    name: String @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
    code: String @until(release: "2.3.4")
    code: String @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
    sort_order: Int @until(release: "2.3.4")
    sort_order: Int @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
    default_group_id: String @until(release: "2.3.4")
    default_group_id: String @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
    is_default: Boolean @until(release: "2.3.4")
    is_default: Boolean @since(release: "2.3.4") @deprecated(reason: "Replaced by a newer field.")
  }

  "An entity URL."
  type EntityUrl {
    id: Int @until(release: "2.4.2")
    id: Int @since(release: "2.4.2") @deprecated(reason: "Use entity_uid.")
    canonical_url: String @until(release: "2.3.2")
    canonical_url: String @since(release: "2.3.2") @deprecated(reason: "Use relative_url.")
    type: UrlRewriteEntityTypeEnum
    relative_url: String @since(release: "2.3.2")
    redirectCode: Int @since(release: "2.3.4")
    entity_uid: ID @since(release: "2.4.2")
  }

  "A http query parameter."
  type HttpQueryParameter {
    name: String
    value: String
  }
`;
