/** Settings of the catalog. [StoreGraphQl and others, etc/schema.graphqls] */
export const storeConfigCatalogSchema = /* GraphQL */ `
  type StoreConfig {
    allow_guests_to_write_product_reviews: String
    catalog_default_sort_by: String
    category_url_suffix: String
    configurable_product_image: ProductImageThumbnail! @since(release: "2.4.8")
    configurable_thumbnail_source: String
    display_product_prices_in_catalog: Int! @since(release: "2.4.8")
    grid_per_page: Int
    grid_per_page_values: String
    grouped_product_image: ProductImageThumbnail! @since(release: "2.4.8")
    is_requisition_list_active: String
    list_mode: String
    list_per_page: Int
    list_per_page_values: String
    product_reviews_enabled: String
    product_url_suffix: String
    root_category_id: Int @deprecated(reason: "Replaced by a newer field.")
    root_category_uid: ID
  }
`;
