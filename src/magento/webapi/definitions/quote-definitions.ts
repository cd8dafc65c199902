import type { DefinitionRows } from './definition-rows.ts';

/**
 * Definitions of the data of carts and the checkout. [Quote/Api/Data, Checkout/Api/Data, CheckoutAgreements/Api/Data]
 */
export const quoteDefinitions: DefinitionRows = {
  'checkout-agreements-data-agreement-interface': `
    agreement_id: int, name: string, content: string, content_height?: string, checkbox_text: string,
    is_active: boolean, is_html: boolean, mode: int,
    extension_attributes`,
  'checkout-data-payment-details-interface': `
    payment_methods: quote-data-payment-method-interface[], totals: quote-data-totals-interface,
    extension_attributes`,
  'checkout-data-shipping-information-interface': `
    shipping_address: quote-data-address-interface, billing_address?: quote-data-address-interface,
    shipping_method_code: string, shipping_carrier_code: string,
    extension_attributes,
    custom_attributes?: framework-attribute-interface[]`,
  'checkout-data-totals-information-interface': `
    address: quote-data-address-interface, shipping_method_code?: string, shipping_carrier_code?: string,
    extension_attributes,
    custom_attributes?: framework-attribute-interface[]`,
  'quote-data-address-extension-interface': `
    pickup_location_code?: string @since 2.4.0, discounts?: sales-rule-data-rule-discount-interface[] @since 2.3.4`,
  'quote-data-address-interface': `
    id?: int, region: string, region_id: int, region_code: string, country_id: string, street: string[],
    company?: string, telephone: string, fax?: string, postcode: string, city: string, firstname: string,
    lastname: string, middlename?: string, prefix?: string, suffix?: string, vat_id?: string, customer_id?: int,
    email: string, same_as_billing?: int, customer_address_id?: int, save_in_address_book?: int,
    extension_attributes, custom_attributes?: framework-attribute-interface[]`,
  'quote-data-cart-extension-interface': 'shipping_assignments?: quote-data-shipping-assignment-interface[]',
  'quote-data-cart-interface': `
    id: int, created_at?: string, updated_at?: string, converted_at?: string, is_active?: boolean,
    is_virtual?: boolean, items?: quote-data-cart-item-interface[], items_count?: int, items_qty?: float,
    customer: customer-data-customer-interface, billing_address?: quote-data-address-interface,
    reserved_order_id?: string, orig_order_id?: int, currency?: quote-data-currency-interface,
    customer_is_guest?: boolean, customer_note?: string, customer_note_notify?: boolean, customer_tax_class_id?: int,
    store_id: int, extension_attributes`,
  'quote-data-cart-item-extension-interface': 'discounts?: sales-rule-data-rule-discount-interface[] @since 2.3.4',
  'quote-data-cart-item-interface': `
    item_id?: int, sku?: string, qty: float, name?: string, price?: float, product_type?: string, quote_id: string,
    product_option?: quote-data-product-option-interface,
    extension_attributes`,
  'quote-data-cart-search-results-interface': `
    items: quote-data-cart-interface[], search_criteria: framework-search-criteria-interface, total_count: int`,
  'quote-data-currency-interface': `
    global_currency_code?: string, base_currency_code?: string, store_currency_code?: string,
    quote_currency_code?: string, store_to_base_rate?: float, store_to_quote_rate?: float,
    base_to_global_rate?: float, base_to_quote_rate?: float,
    extension_attributes`,
  'quote-data-payment-extension-interface': 'agreement_ids?: string[]',
  'quote-data-payment-interface': `
    po_number?: string, method: string, additional_data?: string[],
    extension_attributes`,
  'quote-data-payment-method-interface': 'code: string, title: string',
  'quote-data-product-option-extension-interface': `
    bundle_options?: bundle-data-bundle-option-interface[], custom_options?: catalog-data-custom-option-interface[],
    configurable_item_options?: configurable-product-data-configurable-item-option-value-interface[],
    downloadable_option?: downloadable-data-downloadable-option-interface,
    grouped_options?: grouped-product-data-grouped-options-interface[] @since 2.4.3`,
  'quote-data-product-option-interface': 'extension_attributes',
  'quote-data-shipping-assignment-interface': `
    shipping: quote-data-shipping-interface, items: quote-data-cart-item-interface[],
    extension_attributes`,
  'quote-data-shipping-interface': `
    address: quote-data-address-interface, method: string,
    extension_attributes`,
  'quote-data-shipping-method-interface': `
    carrier_code: string, method_code: string, carrier_title?: string, method_title?: string, amount: float,
    base_amount: float, available: boolean, extension_attributes,
    error_message: string, price_excl_tax: float, price_incl_tax: float`,
  'quote-data-total-segment-extension-interface': 'tax_grandtotal_details?: tax-data-grand-total-details-interface[]',
  'quote-data-total-segment-interface': `
    code: string, title?: string, value: float, area?: string,
    extension_attributes`,
  'quote-data-totals-additional-data-extension-interface': 'gift_messages?: gift-message-data-message-interface[]',
  'quote-data-totals-additional-data-interface': `
    extension_attributes,
    custom_attributes?: framework-attribute-interface[]`,
  'quote-data-totals-extension-interface': 'coupon_label?: string',
  'quote-data-totals-interface': `
    grand_total?: float, base_grand_total?: float, subtotal?: float, base_subtotal?: float, discount_amount?: float,
    base_discount_amount?: float, subtotal_with_discount?: float, base_subtotal_with_discount?: float,
    shipping_amount?: float, base_shipping_amount?: float, shipping_discount_amount?: float,
    base_shipping_discount_amount?: float, tax_amount?: float, base_tax_amount?: float,
    weee_tax_applied_amount: float, shipping_tax_amount?: float, base_shipping_tax_amount?: float,
    subtotal_incl_tax?: float, base_subtotal_incl_tax?: float, shipping_incl_tax?: float,
    base_shipping_incl_tax?: float, base_currency_code?: string, quote_currency_code?: string, coupon_code?: string,
    items_qty?: int, items?: quote-data-totals-item-interface[], total_segments: quote-data-total-segment-interface[],
    extension_attributes`,
  'quote-data-totals-item-interface': `
    item_id: int, price: float, base_price: float, qty: float, row_total: float, base_row_total: float,
    row_total_with_discount?: float, tax_amount?: float, base_tax_amount?: float, tax_percent?: float,
    discount_amount?: float, base_discount_amount?: float, discount_percent?: float, price_incl_tax?: float,
    base_price_incl_tax?: float, row_total_incl_tax?: float, base_row_total_incl_tax?: float, options: string,
    weee_tax_applied_amount: float, weee_tax_applied: string,
    extension_attributes, name?: string`,
};
