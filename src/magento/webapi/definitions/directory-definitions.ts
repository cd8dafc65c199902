import type { DefinitionRows } from './definition-rows.ts';

/**
 * Definitions of the data of stores, countries, currencies, CMS pages and blocks. [Store/Api/Data,
 * Directory/Api/Data, Cms/Api/Data]
 */
export const directoryDefinitions: DefinitionRows = {
  'cms-data-block-interface': `
    id?: int, identifier: string, title?: string, content?: string, creation_time?: string, update_time?: string,
    active?: boolean`,
  'cms-data-block-search-results-interface': `
    items: cms-data-block-interface[], search_criteria: framework-search-criteria-interface, total_count: int`,
  'cms-data-page-interface': `
    id?: int, identifier: string, title?: string, page_layout?: string, meta_title?: string, meta_keywords?: string,
    meta_description?: string, content_heading?: string, content?: string, creation_time?: string,
    update_time?: string, sort_order?: string, layout_update_xml?: string, custom_theme?: string,
    custom_root_template?: string, custom_layout_update_xml?: string, custom_theme_from?: string,
    custom_theme_to?: string, active?: boolean`,
  'cms-data-page-search-results-interface': `
    items: cms-data-page-interface[], search_criteria: framework-search-criteria-interface, total_count: int`,
  'directory-data-country-information-interface': `
    id: string, two_letter_abbreviation: string, three_letter_abbreviation: string, full_name_locale: string,
    full_name_english: string, available_regions?: directory-data-region-information-interface[],
    extension_attributes`,
  'directory-data-currency-information-interface': `
    base_currency_code: string, base_currency_symbol: string, default_display_currency_code: string,
    default_display_currency_symbol: string, available_currency_codes: string[],
    exchange_rates: directory-data-exchange-rate-interface[],
    extension_attributes`,
  'directory-data-exchange-rate-interface': `
    currency_to: string, rate: float, extension_attributes`,
  'directory-data-region-information-interface': `
    id: string, code: string, name: string,
    extension_attributes`,
  'store-data-group-interface': `
    id: int, website_id: int, root_category_id: int, default_store_id: int, name: string, code: string,
    extension_attributes`,
  'store-data-store-config-interface': `
    id: int, code: string, website_id: int, locale: string, base_currency_code: string,
    default_display_currency_code: string, timezone: string, weight_unit: string, base_url: string,
    base_link_url: string, base_static_url: string, base_media_url: string, secure_base_url: string,
    secure_base_link_url: string, secure_base_static_url: string, secure_base_media_url: string,
    extension_attributes`,
  'store-data-store-interface': `
    id: int, code: string, name: string, website_id: int, store_group_id: int, is_active: int,
    extension_attributes`,
  'store-data-website-interface': `
    id: int, code: string, name: string, default_group_id: int,
    extension_attributes`,
};
