/** Settings of the catalog. [StoreGraphQl and others, etc/schema.graphqls] */
export const storeConfigCatalogSchema = /* GraphQL */ `
  type StoreConfig {
    allow_guests_to_write_product_reviews: String @since(release: "2.4.1")
    catalog_default_sort_by: String @since(release: "2.3.3")
    category_url_suffix: String @since(release: "2.3.3")
    configurable_product_image: ProductImageThumbnail! @since(release: "2.4.8")
    configurable_thumbnail_source: String @since(release: "2.4.2")
    display_product_prices_in_catalog: Int! @since(release: "2.4.8")
    grid_per_page: Int @since(release: "2.3.3")
    grid_per_page_values: String @since(release: "2.3.3")
    grouped_product_image: ProductImageThumbnail! @since(release: "2.4.8")
    is_requisition_list_active: String
    list_mode: String @since(release: "2.3.3")
    list_per_page: Int @since(release: "2.3.3")
    list_per_page_values: String @since(release: "2.3.3")
    product_reviews_enabled: String @since(release: "2.4.1")
    product_url_suffix: String @since(release: "2.3.3")
    root_category_id: Int @since(release: "2.3.4") @until(release: "2.4.2")
    root_category_id: Int @since(release: "2.4.2") @deprecated(reason: "Replaced by a newer field.")
    root_category_uid: ID @since(release: "2.4.2")
  }
`;
