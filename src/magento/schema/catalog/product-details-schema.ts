/** Images, reviews and URLs of products. [CatalogGraphQl, ReviewGraphQl, UrlRewriteGraphQl etc/schema.graphqls] */
export const productDetailsSchema = /* GraphQL */ `
  type Customer {
    "Reviews that the customer wrote."
    reviews(pageSize: Int = 20, currentPage: Int = 1): ProductReviews!
  }

  "An image of a product."
  type ProductImage implements MediaGalleryInterface

  "An image or video of a product."
  interface MediaGalleryInterface {
    disabled: Boolean
    label: String
    position: Int
    types: [String] @since(release: "2.4.9")
    url: String
  }

  "HTML content."
  type ComplexTextValue {
    html: String!
  }

  "A URL rewrite."
  type UrlRewrite {
    url: String
  }

  "Custom attributes of products."
  type ProductCustomAttributes @since(release: "2.4.7") {
    errors: [AttributeMetadataError]!
    items: [AttributeValueInterface]!
  }

  "A page of reviews."
  type ProductReviews {
    items: [ProductReview]!
    page_info: SearchResultPageInfo!
  }

  "A review of a product."
  type ProductReview {
    average_rating: Float!
    created_at: String!
    nickname: String!
    product: ProductInterface!
    ratings_breakdown: [ProductReviewRating]!
    summary: String!
    text: String!
  }

  "A rating in a review."
  type ProductReviewRating {
    name: String!
    value: String!
  }

  "A tier price, for a minimum quantity."
  type TierPrice {
    discount: ProductDiscount
    final_price: Money
    quantity: Float
  }
`;
