import type { DefinitionRows } from './definition-rows.ts';

/** Definitions of the data of customers, addresses and groups. [Customer/Api/Data] */
export const customerDefinitions: DefinitionRows = {
  'customer-data-address-interface': `
    id?: int, customer_id?: int, region?: customer-data-region-interface, region_id?: int, country_id?: string,
    street?: string[], company?: string, telephone?: string, fax?: string, postcode?: string, city?: string,
    firstname?: string, lastname?: string, middlename?: string, prefix?: string, suffix?: string, vat_id?: string,
    default_shipping?: boolean, default_billing?: boolean,
    extension_attributes,
    custom_attributes?: framework-attribute-interface[]`,
  'customer-data-attribute-metadata-interface': `
    frontend_input: string, input_filter: string, store_label: string,
    validation_rules: customer-data-validation-rule-interface[], multiline_count: int, visible: boolean,
    required: boolean, data_model: string, options: customer-data-option-interface[], frontend_class: string,
    user_defined: boolean, sort_order: int, frontend_label: string, note: string, system: boolean,
    backend_type: string, is_used_in_grid?: boolean, is_visible_in_grid?: boolean, is_filterable_in_grid?: boolean,
    is_searchable_in_grid?: boolean, attribute_code: string`,
  'customer-data-customer-extension-interface': 'assistance_allowed?: int @since 2.4.1, is_subscribed?: boolean',
  'customer-data-customer-interface': `
    id?: int, group_id?: int, default_billing?: string, default_shipping?: string, confirmation?: string,
    created_at?: string, updated_at?: string, created_in?: string, dob?: string, email: string, firstname: string,
    lastname: string, middlename?: string, prefix?: string, suffix?: string, gender?: int, store_id?: int,
    taxvat?: string, website_id?: int, addresses?: customer-data-address-interface[], disable_auto_group_change?: int,
    extension_attributes,
    custom_attributes?: framework-attribute-interface[]`,
  'customer-data-customer-search-results-interface': `
    items: customer-data-customer-interface[], search_criteria: framework-search-criteria-interface, total_count: int`,
  'customer-data-group-extension-interface': 'exclude_website_ids?: int[] @since 2.4.3',
  'customer-data-group-interface': `
    id?: int, code: string, tax_class_id: int, tax_class_name?: string,
    extension_attributes`,
  'customer-data-group-search-results-interface': `
    items: customer-data-group-interface[], search_criteria: framework-search-criteria-interface, total_count: int`,
  'customer-data-option-interface': 'label: string, value?: string, options?: customer-data-option-interface[]',
  'customer-data-region-interface': `
    region_code: string, region: string, region_id: int,
    extension_attributes`,
  'customer-data-validation-results-interface': 'valid: boolean, messages: string[]',
  'customer-data-validation-rule-interface': 'name: string, value: string',
};
