/** Products. A type has the fields of its interfaces. [CatalogGraphQl/etc/schema.graphqls] */
export const productSchema = /* GraphQL */ `
  "Fields of every type of product."
  interface ProductInterface {
    canonical_url: String
    categories: [CategoryInterface]
    country_of_manufacture: String
    crosssell_products: [ProductInterface] @since(release: "2.3.3")
    custom_attributesV2(filters: AttributeFilterInput): ProductCustomAttributes @since(release: "2.4.7")
    description: ComplexTextValue
    gift_message_available: String @until(release: "2.4.8")
    gift_message_available: Boolean! @since(release: "2.4.8")
    gift_wrapping_available: Boolean! @since(release: "2.4.8")
    gift_wrapping_price: Money @since(release: "2.4.8")
    id: Int @until(release: "2.4.2")
    id: Int @since(release: "2.4.2") @deprecated(reason: "Use uid.")
    image: ProductImage
    is_returnable: String
    max_sale_qty: Float @since(release: "2.4.8")
    media_gallery: [MediaGalleryInterface] @since(release: "2.3.3")
    meta_description: String
    meta_keyword: String
    meta_title: String
    min_sale_qty: Float @since(release: "2.4.8")
    name: String
    new_from_date: String @until(release: "2.4.2")
    new_from_date: String
      @since(release: "2.4.2") @until(release: "2.4.5") @deprecated(reason: "Not available to storefronts.")
    new_from_date: String @since(release: "2.4.5")
    new_to_date: String @until(release: "2.4.2")
    new_to_date: String
      @since(release: "2.4.2") @until(release: "2.4.5") @deprecated(reason: "Not available to storefronts.")
    new_to_date: String @since(release: "2.4.5")
    only_x_left_in_stock: Float
    options_container: String
    price: ProductPrices @until(release: "2.3.4")
    price: ProductPrices @since(release: "2.3.4") @deprecated(reason: "Use price_range.")
    price_range: PriceRange! @since(release: "2.3.4")
    price_tiers: [TierPrice] @since(release: "2.3.4")
    quantity: Float @since(release: "2.4.8")
    rating_summary: Float! @since(release: "2.4.1")
    related_products: [ProductInterface] @since(release: "2.3.3")
    review_count: Int! @since(release: "2.4.1")
    reviews(pageSize: Int = 20, currentPage: Int = 1): ProductReviews! @since(release: "2.4.1")
    short_description: ComplexTextValue
    sku: String
    small_image: ProductImage
    special_from_date: String @until(release: "2.4.2")
    special_from_date: String @since(release: "2.4.2") @deprecated(reason: "Replaced by a newer field.")
    special_price: Float
    special_to_date: String
    staged: Boolean! @since(release: "2.4.2")
    stock_status: ProductStockStatus
    swatch_image: String
    thumbnail: ProductImage
    type_id: String @until(release: "2.3.4")
    type_id: String @since(release: "2.3.4") @deprecated(reason: "Use __typename.")
    uid: ID! @since(release: "2.4.2")
    upsell_products: [ProductInterface] @since(release: "2.3.3")
    url_key: String
    url_rewrites: [UrlRewrite]
    url_suffix: String @since(release: "2.3.4")
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
  interface RoutableInterface @since(release: "2.4.3") {
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
