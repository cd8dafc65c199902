/** CMS pages and blocks. [CmsGraphQl, UrlRewriteGraphQl etc/schema.graphqls] */
export const cmsSchema = /* GraphQL */ `
  type Query {
    "The CMS page with an identifier."
    cmsPage(id: Int, identifier: String @since(release: "2.3.3")): CmsPage
    "The CMS blocks with the given identifiers."
    cmsBlocks(identifiers: [String]): CmsBlocks
    "The page at a path."
    route(url: String!): RoutableInterface @since(release: "2.4.3")
  }

  "A CMS page."
  type CmsPage implements RoutableInterface {
    content: String
    content_heading: String
    identifier: String @since(release: "2.3.3")
    meta_description: String
    meta_keywords: String
    meta_title: String
    page_layout: String
    title: String
    url_key: String
  }

  "CMS blocks."
  type CmsBlocks {
    items: [CmsBlock]
  }

  "A CMS block."
  type CmsBlock {
    content: String
    identifier: String
    title: String
  }

  "A path that redirects to another."
  type RoutableUrl implements RoutableInterface @since(release: "2.4.7")

  "The page at a path."
  enum UrlRewriteEntityTypeEnum {
    CMS_PAGE
    PRODUCT
    CATEGORY
  }
`;
