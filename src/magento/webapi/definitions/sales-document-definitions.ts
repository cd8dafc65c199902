import type { DefinitionRows } from './definition-rows.ts';

/** Definitions of the data of invoices, shipments and payments. [Sales/Api/Data, Payment/Api/Data] */
export const salesDocumentDefinitions: DefinitionRows = {
  'payment-data-payment-additional-info-interface': 'key: string, value: string',
  'sales-data-invoice-comment-creation-interface': `
    extension_attributes, comment: string,
    is_visible_on_front: int`,
  'sales-data-invoice-comment-interface': `
    is_customer_notified: int, parent_id: int, extension_attributes,
    comment: string, is_visible_on_front: int, created_at?: string, entity_id?: int`,
  'sales-data-invoice-creation-arguments-interface': `
    extension_attributes`,
  'sales-data-invoice-interface': `
    base_currency_code?: string, base_discount_amount?: float, base_grand_total?: float,
    base_discount_tax_compensation_amount?: float, base_shipping_amount?: float,
    base_shipping_discount_tax_compensation_amnt?: float, base_shipping_incl_tax?: float,
    base_shipping_tax_amount?: float, base_subtotal?: float, base_subtotal_incl_tax?: float, base_tax_amount?: float,
    base_total_refunded?: float, base_to_global_rate?: float, base_to_order_rate?: float, billing_address_id?: int,
    can_void_flag?: int, created_at?: string, discount_amount?: float, discount_description?: string,
    email_sent?: int, entity_id?: int, global_currency_code?: string, grand_total?: float,
    discount_tax_compensation_amount?: float, increment_id?: string, is_used_for_refund?: int,
    order_currency_code?: string, order_id: int, shipping_address_id?: int, shipping_amount?: float,
    shipping_discount_tax_compensation_amount?: float, shipping_incl_tax?: float, shipping_tax_amount?: float,
    state?: int, store_currency_code?: string, store_id?: int, store_to_base_rate?: float,
    store_to_order_rate?: float, subtotal?: float, subtotal_incl_tax?: float, tax_amount?: float, total_qty: float,
    transaction_id?: string, updated_at?: string, items: sales-data-invoice-item-interface[],
    comments?: sales-data-invoice-comment-interface[], extension_attributes`,
  'sales-data-invoice-item-creation-interface': `
    extension_attributes, order_item_id: int, qty: float`,
  'sales-data-invoice-item-interface': `
    additional_data?: string, base_cost?: float, base_discount_amount?: float,
    base_discount_tax_compensation_amount?: float, base_price?: float, base_price_incl_tax?: float,
    base_row_total?: float, base_row_total_incl_tax?: float, base_tax_amount?: float, description?: string,
    discount_amount?: float, entity_id?: int, discount_tax_compensation_amount?: float, name?: string,
    parent_id?: int, price?: float, price_incl_tax?: float, product_id?: int, row_total?: float,
    row_total_incl_tax?: float, sku: string, tax_amount?: float,
    extension_attributes, order_item_id: int, qty: float`,
  'sales-data-invoice-search-result-interface': `
    items: sales-data-invoice-interface[], search_criteria: framework-search-criteria-interface, total_count: int`,
  'sales-data-shipment-comment-creation-interface': `
    extension_attributes, comment: string,
    is_visible_on_front: int`,
  'sales-data-shipment-comment-interface': `
    is_customer_notified: int, parent_id: int, extension_attributes,
    comment: string, is_visible_on_front: int, created_at?: string, entity_id?: int`,
  'sales-data-shipment-creation-arguments-extension-interface': 'source_code?: string',
  'sales-data-shipment-creation-arguments-interface': `
    extension_attributes`,
  'sales-data-shipment-extension-interface': 'source_code?: string',
  'sales-data-shipment-interface': `
    billing_address_id?: int, created_at?: string, customer_id?: int, email_sent?: int, entity_id?: int,
    increment_id?: string, order_id: int, packages?: sales-data-shipment-package-interface[], shipment_status?: int,
    shipping_address_id?: int, shipping_label?: string, store_id?: int, total_qty?: float, total_weight?: float,
    updated_at?: string, items: sales-data-shipment-item-interface[], tracks: sales-data-shipment-track-interface[],
    comments: sales-data-shipment-comment-interface[], extension_attributes`,
  'sales-data-shipment-item-creation-interface': `
    extension_attributes, order_item_id: int, qty: float`,
  'sales-data-shipment-item-interface': `
    additional_data?: string, description?: string, entity_id?: int, name?: string, parent_id?: int, price?: float,
    product_id?: int, row_total?: float, sku?: string, weight?: float,
    extension_attributes, order_item_id: int, qty: float`,
  'sales-data-shipment-package-creation-interface': `
    extension_attributes`,
  'sales-data-shipment-package-interface': 'extension_attributes',
  'sales-data-shipment-search-result-interface': `
    items: sales-data-shipment-interface[], search_criteria: framework-search-criteria-interface, total_count: int`,
  'sales-data-shipment-track-creation-interface': `
    extension_attributes, track_number: string,
    title: string, carrier_code: string`,
  'sales-data-shipment-track-interface': `
    order_id: int, created_at?: string, entity_id?: int, parent_id: int, updated_at?: string, weight: float,
    qty: float, description: string, extension_attributes,
    track_number: string, title: string, carrier_code: string`,
};
