/** Pages and blocks of content. [CmsGraphQl, UrlRewriteGraphQl etc/schema.graphqls] */
export const cmsSchema = /* GraphQL */ `
  type Query {
    "A page by its name."
    cmsPage(id: Int, identifier: String): CmsPage
    "Blocks of content by name."
    cmsBlocks(identifiers: [String]): CmsBlocks
    "What a path leads to."
    route(url: String!): RoutableInterface
  }

  "A page of the store."
  type CmsPage implements RoutableInterface {
    content: String
    content_heading: String
    identifier: String
    meta_description: String
    meta_keywords: String
    meta_title: String
    page_layout: String
    title: String
    url_key: String
  }

  "Blocks of content."
  type CmsBlocks {
    items: [CmsBlock]
  }

  "A block of content."
  type CmsBlock {
    content: String
    identifier: String
    title: String
  }

  "A path that leads to another."
  type RoutableUrl implements RoutableInterface @since(release: "2.4.7")

  "What a path leads to."
  enum UrlRewriteEntityTypeEnum {
    CMS_PAGE
    PRODUCT
    CATEGORY
  }
`;
