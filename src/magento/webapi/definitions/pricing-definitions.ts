import type { DefinitionRows } from './definition-rows.ts';

/**
 * Definitions of the data of taxes, cart rules, saved payments and gift messages. [Tax, SalesRule, Vault, GiftMessage
 * Api/Data]
 */
export const pricingDefinitions: DefinitionRows = {
  'gift-message-data-message-extension-interface': 'entity_id?: string, entity_type?: string',
  'gift-message-data-message-interface': `
    gift_message_id?: int, customer_id?: int, sender: string, recipient: string, message: string,
    extension_attributes`,
  'sales-rule-data-discount-data-interface': `
    amount: float, base_amount: float, original_amount: float, base_original_amount: float`,
  'sales-rule-data-rule-discount-interface': `
    discount_data: sales-rule-data-discount-data-interface, rule_label: string, rule_i_d: int`,
  'tax-data-applied-tax-rate-interface': `
    code?: string, title?: string, percent?: float,
    extension_attributes`,
  'tax-data-grand-total-details-interface': `
    amount: float, rates: tax-data-grand-total-rates-interface[], group_id: int`,
  'tax-data-grand-total-rates-interface': 'percent: string, title: string',
  'tax-data-order-tax-details-applied-tax-extension-interface': 'rates?: tax-data-applied-tax-rate-interface[]',
  'tax-data-order-tax-details-applied-tax-interface': `
    code?: string, title?: string, percent?: float, amount: float, base_amount: float,
    extension_attributes`,
  'tax-data-order-tax-details-item-interface': `
    type?: string, item_id?: int, associated_item_id?: int,
    applied_taxes?: tax-data-order-tax-details-applied-tax-interface[],
    extension_attributes`,
  'tax-data-order-tax-interface': `
    tax_id?: int, order_id?: int, code?: string, title?: string, percent: float, amount: float, base_amount: float,
    base_real_amount: float, priority: int, position: int, process: int,
    extension_attributes`,
  'tax-data-order-tax-item-interface': `
    tax_item_id?: int, tax_id?: int, item_id?: int, tax_code?: string, tax_percent: float, amount: float,
    base_amount: float, real_amount: float, real_base_amount: float, associated_item_id?: int,
    taxable_item_type?: string, extension_attributes`,
  'vault-data-payment-token-interface': `
    entity_id?: int, customer_id?: int, public_hash: string, payment_method_code: string, type: string,
    created_at?: string, expires_at?: string, gateway_token: string, token_details: string, is_active: boolean,
    is_visible: boolean, website_id: int @since 2.4.7`,
};
