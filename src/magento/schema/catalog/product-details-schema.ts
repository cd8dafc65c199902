/** What belongs to a product. [CatalogGraphQl, ReviewGraphQl, UrlRewriteGraphQl etc/schema.graphqls] */
export const productDetailsSchema = /* GraphQL */ `
  type Customer {
    "Reviews that the customer wrote."
    reviews(pageSize: Int = 20, currentPage: Int = 1): ProductReviews!
  }

  "A picture of a product."
  type ProductImage implements MediaGalleryInterface

  "A picture or film of a product."
  interface MediaGalleryInterface {
    disabled: Boolean
    label: String
    position: Int
    types: [String] @since(release: "2.4.9")
    url: String
  }

  "A text as HTML."
  type ComplexTextValue {
    html: String!
  }

  "A path that leads to a page."
  type UrlRewrite {
    url: String
  }

  "Attributes that a store added to its products."
  type ProductCustomAttributes @since(release: "2.4.7") {
    errors: [AttributeMetadataError]!
    items: [AttributeValueInterface]!
  }

  "Reviews, a page of them."
  type ProductReviews {
    items: [ProductReview]!
    page_info: SearchResultPageInfo!
  }

  "What somebody thinks of a product."
  type ProductReview {
    average_rating: Float!
    created_at: String!
    nickname: String!
    product: ProductInterface!
    ratings_breakdown: [ProductReviewRating]!
    summary: String!
    text: String!
  }

  "Stars for one question."
  type ProductReviewRating {
    name: String!
    value: String!
  }

  "A price from some quantity on."
  type TierPrice {
    discount: ProductDiscount
    final_price: Money
    quantity: Float
  }
`;
