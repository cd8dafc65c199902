/** Filters and sort orders of earlier releases, and catalog attributes. [CatalogGraphQl/etc/schema.graphqls] */
export const productAttributesSchema = /* GraphQL */ `
  "Filter: product."
  input ProductFilterInput {
    name: FilterTypeInput
    sku: FilterTypeInput
    description: FilterTypeInput
    short_description: FilterTypeInput
    price: FilterTypeInput
    special_price: FilterTypeInput
    special_from_date: FilterTypeInput
    special_to_date: FilterTypeInput
    weight: FilterTypeInput
    manufacturer: FilterTypeInput
    meta_title: FilterTypeInput
    meta_keyword: FilterTypeInput
    meta_description: FilterTypeInput
    image: FilterTypeInput
    small_image: FilterTypeInput
    thumbnail: FilterTypeInput
    tier_price: FilterTypeInput
    news_from_date: FilterTypeInput
    news_to_date: FilterTypeInput
    custom_layout_update: FilterTypeInput
    min_price: FilterTypeInput
    max_price: FilterTypeInput
    category_id: FilterTypeInput
    options_container: FilterTypeInput
    required_options: FilterTypeInput
    has_options: FilterTypeInput
    image_label: FilterTypeInput
    small_image_label: FilterTypeInput
    thumbnail_label: FilterTypeInput
    created_at: FilterTypeInput
    updated_at: FilterTypeInput
    country_of_manufacture: FilterTypeInput
    custom_layout: FilterTypeInput
    gift_message_available: FilterTypeInput
    or: ProductFilterInput
    url_key: FilterTypeInput
    url_path: FilterTypeInput
    swatch_image: FilterTypeInput
    is_returnable: FilterTypeInput
  }

  "Sort order: product."
  input ProductSortInput {
    name: SortEnum
    sku: SortEnum
    description: SortEnum
    short_description: SortEnum
    price: SortEnum
    special_price: SortEnum
    special_from_date: SortEnum
    special_to_date: SortEnum
    weight: SortEnum
    manufacturer: SortEnum
    meta_title: SortEnum
    meta_keyword: SortEnum
    meta_description: SortEnum
    image: SortEnum
    small_image: SortEnum
    thumbnail: SortEnum
    tier_price: SortEnum
    news_from_date: SortEnum
    news_to_date: SortEnum
    custom_layout_update: SortEnum
    options_container: SortEnum
    required_options: SortEnum
    has_options: SortEnum
    image_label: SortEnum
    small_image_label: SortEnum
    thumbnail_label: SortEnum
    created_at: SortEnum
    updated_at: SortEnum
    country_of_manufacture: SortEnum
    custom_layout: SortEnum
    gift_message_available: SortEnum
    url_key: SortEnum
    url_path: SortEnum
    swatch_image: SortEnum
    is_returnable: SortEnum
  }

  "A catalog attribute metadata."
  type CatalogAttributeMetadata implements CustomAttributeMetadataInterface @since(release: "2.4.7") {
    apply_to: [CatalogAttributeApplyToEnum]
    is_comparable: Boolean
    is_filterable: Boolean
    is_filterable_in_search: Boolean
    is_html_allowed_on_front: Boolean
    is_searchable: Boolean
    is_used_for_price_rules: Boolean
    is_used_for_promo_rules: Boolean
    is_visible_in_advanced_search: Boolean
    is_visible_on_front: Boolean
    is_wysiwyg_enabled: Boolean
    used_in_product_listing: Boolean
    swatch_input_type: SwatchInputTypeEnum
    update_product_preview_image: Boolean
    use_product_image_for_swatch: Boolean
  }

  "Values: catalog attribute apply to."
  enum CatalogAttributeApplyToEnum @since(release: "2.4.7") {
    SIMPLE VIRTUAL BUNDLE DOWNLOADABLE CONFIGURABLE GROUPED CATEGORY
  }
`;
