import type { DefinitionRows } from './definition-rows.ts';

/** Definitions of the data of credit memos. [Sales/Api/Data/Creditmemo*] */
export const creditMemoDefinitions: DefinitionRows = {
  'sales-data-creditmemo-comment-creation-interface': `
    extension_attributes, comment: string,
    is_visible_on_front: int`,
  'sales-data-creditmemo-comment-interface': `
    comment: string, created_at?: string, entity_id?: int, is_customer_notified: int, is_visible_on_front: int,
    parent_id: int, extension_attributes`,
  'sales-data-creditmemo-creation-arguments-extension-interface': 'return_to_stock_items?: int[]',
  'sales-data-creditmemo-creation-arguments-interface': `
    shipping_amount?: float, adjustment_positive?: float, adjustment_negative?: float,
    extension_attributes`,
  'sales-data-creditmemo-interface': `
    adjustment?: float, adjustment_negative?: float, adjustment_positive?: float, base_adjustment?: float,
    base_adjustment_negative?: float, base_adjustment_positive?: float, base_currency_code?: string,
    base_discount_amount?: float, base_grand_total?: float, base_discount_tax_compensation_amount?: float,
    base_shipping_amount?: float, base_shipping_discount_tax_compensation_amnt?: float,
    base_shipping_incl_tax?: float, base_shipping_tax_amount?: float, base_subtotal?: float,
    base_subtotal_incl_tax?: float, base_tax_amount?: float, base_to_global_rate?: float, base_to_order_rate?: float,
    billing_address_id?: int, created_at?: string, creditmemo_status?: int, discount_amount?: float,
    discount_description?: string, email_sent?: int, entity_id?: int, global_currency_code?: string,
    grand_total?: float, discount_tax_compensation_amount?: float, increment_id?: string, invoice_id?: int,
    order_currency_code?: string, order_id: int, shipping_address_id?: int, shipping_amount?: float,
    shipping_discount_tax_compensation_amount?: float, shipping_incl_tax?: float, shipping_tax_amount?: float,
    state?: int, store_currency_code?: string, store_id?: int, store_to_base_rate?: float,
    store_to_order_rate?: float, subtotal?: float, subtotal_incl_tax?: float, tax_amount?: float,
    transaction_id?: string, updated_at?: string, items: sales-data-creditmemo-item-interface[],
    comments?: sales-data-creditmemo-comment-interface[],
    extension_attributes`,
  'sales-data-creditmemo-item-creation-interface': `
    extension_attributes, order_item_id: int, qty: float`,
  'sales-data-creditmemo-item-interface': `
    additional_data?: string, base_cost: float, base_discount_amount?: float,
    base_discount_tax_compensation_amount?: float, base_price: float, base_price_incl_tax?: float,
    base_row_total?: float, base_row_total_incl_tax?: float, base_tax_amount?: float,
    base_weee_tax_applied_amount?: float, base_weee_tax_applied_row_amnt?: float, base_weee_tax_disposition?: float,
    base_weee_tax_row_disposition?: float, description?: string, discount_amount?: float, entity_id: int,
    discount_tax_compensation_amount?: float, name?: string, order_item_id: int, parent_id?: int, price?: float,
    price_incl_tax?: float, product_id?: int, qty: float, row_total?: float, row_total_incl_tax?: float, sku?: string,
    tax_amount?: float, weee_tax_applied?: string, weee_tax_applied_amount?: float,
    weee_tax_applied_row_amount?: float, weee_tax_disposition?: float, weee_tax_row_disposition?: float,
    extension_attributes`,
  'sales-data-creditmemo-search-result-interface': `
    items: sales-data-creditmemo-interface[], search_criteria: framework-search-criteria-interface, total_count: int`,
};
