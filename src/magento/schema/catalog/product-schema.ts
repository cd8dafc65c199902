/** Products. A type has the fields of its interfaces. [CatalogGraphQl/etc/schema.graphqls] */
export const productSchema = /* GraphQL */ `
  "Fields of every type of product."
  interface ProductInterface {
    canonical_url: String
    categories: [CategoryInterface]
    country_of_manufacture: String
    crosssell_products: [ProductInterface]
    custom_attributesV2(filters: AttributeFilterInput): ProductCustomAttributes @since(release: "2.4.7")
    description: ComplexTextValue
    gift_message_available: String @until(release: "2.4.8")
    gift_message_available: Boolean! @since(release: "2.4.8")
    gift_wrapping_available: Boolean! @since(release: "2.4.8")
    gift_wrapping_price: Money @since(release: "2.4.8")
    id: Int @deprecated(reason: "Use uid.")
    image: ProductImage
    is_returnable: String
    max_sale_qty: Float @since(release: "2.4.8")
    media_gallery: [MediaGalleryInterface]
    meta_description: String
    meta_keyword: String
    meta_title: String
    min_sale_qty: Float @since(release: "2.4.8")
    name: String
    new_from_date: String
    new_to_date: String
    only_x_left_in_stock: Float
    options_container: String
    price: ProductPrices @deprecated(reason: "Use price_range.")
    price_range: PriceRange!
    price_tiers: [TierPrice]
    quantity: Float @since(release: "2.4.8")
    rating_summary: Float!
    related_products: [ProductInterface]
    review_count: Int!
    reviews(pageSize: Int = 20, currentPage: Int = 1): ProductReviews!
    short_description: ComplexTextValue
    sku: String
    small_image: ProductImage
    special_from_date: String @deprecated(reason: "Replaced by a newer field.")
    special_price: Float
    special_to_date: String
    staged: Boolean! @since(release: "2.4.2")
    stock_status: ProductStockStatus
    swatch_image: String
    thumbnail: ProductImage
    type_id: String @deprecated(reason: "Use __typename.")
    uid: ID!
    upsell_products: [ProductInterface]
    url_key: String
    url_rewrites: [UrlRewrite]
    url_suffix: String
  }

  "A product with a weight."
  interface PhysicalProductInterface {
    weight: Float
  }

  "A product with customizable options."
  interface CustomizableProductInterface {
    options: [CustomizableOptionInterface]
  }

  "An entity with a page."
  interface RoutableInterface {
    redirect_code: Int!
    relative_url: String
    type: UrlRewriteEntityTypeEnum
  }

  "A simple product."
  type SimpleProduct implements CustomizableProductInterface & PhysicalProductInterface & ProductInterface & RoutableInterface

  "A virtual product."
  type VirtualProduct implements CustomizableProductInterface & ProductInterface & RoutableInterface

  "A downloadable product."
  type DownloadableProduct implements CustomizableProductInterface & ProductInterface & RoutableInterface {
    downloadable_product_links: [DownloadableProductLinks]
    links_purchased_separately: Int
    links_title: String
  }

  "A configurable product."
  type ConfigurableProduct implements CustomizableProductInterface & PhysicalProductInterface & ProductInterface & RoutableInterface {
    configurable_options: [ConfigurableProductOptions]
    variants: [ConfigurableVariant]
  }

  "A bundle product."
  type BundleProduct implements CustomizableProductInterface & PhysicalProductInterface & ProductInterface & RoutableInterface {
    dynamic_price: Boolean
    dynamic_sku: Boolean
    dynamic_weight: Boolean
    items: [BundleItem]
  }

  "A grouped product."
  type GroupedProduct implements PhysicalProductInterface & ProductInterface & RoutableInterface {
    items: [GroupedProductItem]
  }

  "The stock status of a product."
  enum ProductStockStatus {
    IN_STOCK
    OUT_OF_STOCK
  }
`;
