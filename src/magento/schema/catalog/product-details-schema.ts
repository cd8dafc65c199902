/** Images, reviews and URLs of products. [CatalogGraphQl, ReviewGraphQl, UrlRewriteGraphQl etc/schema.graphqls] */
export const productDetailsSchema = /* GraphQL */ `
  type Customer {
    "Reviews that the customer wrote."
    reviews(pageSize: Int = 20, currentPage: Int = 1): ProductReviews! @since(release: "2.4.1")
  }

  "An image of a product."
  type ProductImage implements MediaGalleryInterface {
    label: String
    url: String
  }

  "An image or video of a product."
  interface MediaGalleryInterface @since(release: "2.3.3") {
    disabled: Boolean @since(release: "2.3.5")
    label: String
    position: Int @since(release: "2.3.5")
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
  type ProductReviews @since(release: "2.4.1") {
    items: [ProductReview]!
    page_info: SearchResultPageInfo!
  }

  "A review of a product."
  type ProductReview @since(release: "2.4.1") {
    average_rating: Float!
    created_at: String!
    nickname: String!
    product: ProductInterface!
    ratings_breakdown: [ProductReviewRating]!
    summary: String!
    text: String!
  }

  "A rating in a review."
  type ProductReviewRating @since(release: "2.4.1") {
    name: String!
    value: String!
  }

  "A tier price, for a minimum quantity."
  type TierPrice @since(release: "2.3.4") {
    discount: ProductDiscount
    final_price: Money
    quantity: Float
  }
`;
