import type { DefinitionRows } from './definition-rows.ts';

/** Definitions of the data of products and categories. [Catalog/Api/Data and the modules of product types] */
export const catalogDefinitions: DefinitionRows = {
  'bundle-data-bundle-option-interface': `
    option_id: int, option_qty: int, option_selections: int[],
    extension_attributes`,
  'bundle-data-link-interface': `
    id?: string, sku?: string, option_id?: int, qty?: float, position?: int, is_default: boolean, price: float,
    price_type: int, can_change_quantity?: int, extension_attributes`,
  'bundle-data-option-interface': `
    option_id?: int, title?: string, required?: boolean, type?: string, position?: int, sku?: string,
    product_links?: bundle-data-link-interface[], extension_attributes`,
  'catalog-data-category-interface': `
    id?: int, parent_id?: int, name?: string, is_active?: boolean, position?: int, level?: int, children?: string,
    created_at?: string, updated_at?: string, path?: string, available_sort_by?: string[], include_in_menu?: boolean,
    extension_attributes,
    custom_attributes?: framework-attribute-interface[]`,
  'catalog-data-category-link-interface': `
    position?: int, category_id: string, extension_attributes`,
  'catalog-data-category-product-link-interface': `
    sku?: string, position?: int, category_id: string,
    extension_attributes`,
  'catalog-data-category-search-results-interface': `
    items: catalog-data-category-interface[], search_criteria: framework-search-criteria-interface, total_count: int`,
  'catalog-data-category-tree-interface': `
    id?: int, parent_id: int, name: string, is_active: boolean, position: int, level: int, product_count: int,
    children_data: catalog-data-category-tree-interface[]`,
  'catalog-data-custom-option-extension-interface': 'file_info?: framework-data-image-content-interface',
  'catalog-data-custom-option-interface': `
    option_id: string, option_value: string, extension_attributes`,
  'catalog-data-product-attribute-media-gallery-entry-extension-interface': `
    video_content?: framework-data-video-content-interface`,
  'catalog-data-product-attribute-media-gallery-entry-interface': `
    id?: int, media_type: string, label: string, position: int, disabled: boolean, types: string[], file?: string,
    content?: framework-data-image-content-interface,
    extension_attributes`,
  'catalog-data-product-custom-option-interface': `
    product_sku: string, option_id?: int, title: string, type: string, sort_order: int, is_require: boolean,
    price?: float, price_type?: string, sku?: string, file_extension?: string, max_characters?: int,
    image_size_x?: int, image_size_y?: int, values?: catalog-data-product-custom-option-values-interface[],
    extension_attributes`,
  'catalog-data-product-custom-option-values-interface': `
    title: string, sort_order: int, price: float, price_type: string, sku?: string, option_type_id?: int`,
  'catalog-data-product-extension-interface': `
    bundle_product_options?: bundle-data-option-interface[], stock_item?: catalog-inventory-data-stock-item-interface,
    website_ids?: int[], category_links?: catalog-data-category-link-interface[],
    configurable_product_options?: configurable-product-data-option-interface[], configurable_product_links?: int[],
    downloadable_product_links?: downloadable-data-link-interface[],
    downloadable_product_samples?: downloadable-data-sample-interface[],
    discounts?: sales-rule-data-rule-discount-interface[] @since 2.4.5`,
  'catalog-data-product-interface': `
    id?: int, sku: string, name?: string, attribute_set_id?: int, price?: float, status?: int, visibility?: int,
    type_id?: string, created_at?: string, updated_at?: string, weight?: float,
    extension_attributes,
    product_links?: catalog-data-product-link-interface[], options?: catalog-data-product-custom-option-interface[],
    media_gallery_entries?: catalog-data-product-attribute-media-gallery-entry-interface[],
    tier_prices?: catalog-data-product-tier-price-interface[], custom_attributes?: framework-attribute-interface[]`,
  'catalog-data-product-link-extension-interface': 'qty?: float',
  'catalog-data-product-link-interface': `
    sku: string, link_type: string, linked_product_sku: string, linked_product_type: string, position: int,
    extension_attributes`,
  'catalog-data-product-option-extension-interface': `
    bundle_options?: bundle-data-bundle-option-interface[], custom_options?: catalog-data-custom-option-interface[],
    configurable_item_options?: configurable-product-data-configurable-item-option-value-interface[],
    downloadable_option?: downloadable-data-downloadable-option-interface`,
  'catalog-data-product-option-interface': 'extension_attributes',
  'catalog-data-product-search-results-interface': `
    items: catalog-data-product-interface[], search_criteria: framework-search-criteria-interface, total_count: int`,
  'catalog-data-product-tier-price-extension-interface': 'percentage_value?: float, website_id?: int',
  'catalog-data-product-tier-price-interface': `
    customer_group_id: int, qty: float, value: float,
    extension_attributes`,
  'catalog-inventory-data-stock-item-interface': `
    item_id?: int, product_id?: int, stock_id?: int, qty: float, is_in_stock: boolean, is_qty_decimal: boolean,
    show_default_notification_message: boolean, use_config_min_qty: boolean, min_qty: float,
    use_config_min_sale_qty: int, min_sale_qty: float, use_config_max_sale_qty: boolean, max_sale_qty: float,
    use_config_backorders: boolean, backorders: int, use_config_notify_stock_qty: boolean, notify_stock_qty: float,
    use_config_qty_increments: boolean, qty_increments: float, use_config_enable_qty_inc: boolean,
    enable_qty_increments: boolean, use_config_manage_stock: boolean, manage_stock: boolean, low_stock_date: string,
    is_decimal_divided: boolean, stock_status_changed_auto: int,
    extension_attributes`,
  'configurable-product-data-configurable-item-option-value-interface': `
    option_id: string, option_value?: int,
    extension_attributes`,
  'configurable-product-data-option-interface': `
    id?: int, attribute_id?: string, label?: string, position?: int, is_use_default?: boolean,
    values?: configurable-product-data-option-value-interface[],
    extension_attributes, product_id?: int`,
  'configurable-product-data-option-value-interface': `
    value_index: int, extension_attributes`,
  'downloadable-data-downloadable-option-interface': 'downloadable_links: int[]',
  'downloadable-data-file-content-interface': `
    file_data: string, name: string, extension_attributes`,
  'downloadable-data-link-interface': `
    id?: int, title?: string, sort_order: int, is_shareable: int, price: float, number_of_downloads?: int,
    link_type: string, link_file?: string, link_file_content?: downloadable-data-file-content-interface,
    link_url?: string, sample_type: string, sample_file?: string,
    sample_file_content?: downloadable-data-file-content-interface, sample_url?: string,
    extension_attributes`,
  'downloadable-data-sample-interface': `
    id?: int, title: string, sort_order: int, sample_type: string, sample_file?: string,
    sample_file_content?: downloadable-data-file-content-interface, sample_url?: string,
    extension_attributes`,
  'grouped-product-data-grouped-options-interface': `
    id?: int, qty?: int, extension_attributes`,
};
