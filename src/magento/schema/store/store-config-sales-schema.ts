/** Settings of cart, checkout and orders. [StoreGraphQl and others, etc/schema.graphqls] */
export const storeConfigSalesSchema = /* GraphQL */ `
  type StoreConfig {
    allow_gift_receipt: String
    allow_gift_wrapping_on_order: String
    allow_gift_wrapping_on_order_items: String
    allow_order: String @since(release: "2.4.1")
    allow_printed_card: String
    cart_expires_in_days: Int @since(release: "2.4.7")
    cart_gift_wrapping: String
    cart_merge_preference: String! @since(release: "2.4.9")
    cart_printed_card: String
    cart_summary_display_quantity: Int @since(release: "2.4.7")
    category_fixed_product_tax_display_setting: FixedProductTaxDisplaySettings @since(release: "2.3.4")
    enable_multiple_wishlists: String
    fixed_product_taxes_apply_tax_to_fpt: Boolean! @since(release: "2.4.8")
    fixed_product_taxes_display_prices_in_emails: Int! @since(release: "2.4.8")
    fixed_product_taxes_display_prices_in_product_lists: Int! @since(release: "2.4.8")
    fixed_product_taxes_display_prices_in_sales_modules: Int! @since(release: "2.4.8")
    fixed_product_taxes_display_prices_on_product_view_page: Int! @since(release: "2.4.8")
    fixed_product_taxes_enable: Boolean! @since(release: "2.4.8")
    fixed_product_taxes_include_fpt_in_subtotal: Boolean! @since(release: "2.4.8")
    is_checkout_agreements_enabled: Boolean! @since(release: "2.4.8")
    is_guest_checkout_enabled: Boolean @since(release: "2.4.7")
    is_negotiable_quote_active: Boolean
    is_one_page_checkout_enabled: Boolean @since(release: "2.4.7")
    magento_wishlist_general_is_enabled: String @since(release: "2.4.1")
    max_items_in_order_summary: Int @since(release: "2.4.7")
    maximum_number_of_wishlists: String
    minicart_display: Boolean @since(release: "2.4.7")
    minicart_max_items: Int @since(release: "2.4.7")
    order_cancellation_enabled: Boolean! @since(release: "2.4.7")
    order_cancellation_reasons: [CancellationReason]! @since(release: "2.4.7")
    orders_invoices_credit_memos_display_full_summary: Boolean! @since(release: "2.4.8")
    orders_invoices_credit_memos_display_grandtotal: Boolean! @since(release: "2.4.8")
    orders_invoices_credit_memos_display_price: Int! @since(release: "2.4.8")
    orders_invoices_credit_memos_display_shipping_amount: Int! @since(release: "2.4.8")
    orders_invoices_credit_memos_display_subtotal: Int! @since(release: "2.4.8")
    orders_invoices_credit_memos_display_zero_tax: Boolean! @since(release: "2.4.8")
    payment_payflowpro_cc_vault_active: String @since(release: "2.4.1")
    printed_card_priceV2: Money @since(release: "2.4.8")
    product_fixed_product_tax_display_setting: FixedProductTaxDisplaySettings @since(release: "2.3.4")
    quickorder_active: Boolean! @since(release: "2.4.7")
    sales_fixed_product_tax_display_setting: FixedProductTaxDisplaySettings @since(release: "2.3.4")
    sales_gift_wrapping: String
    sales_printed_card: String
    share_applied_cart_rule: Boolean @since(release: "2.4.9")
    shopping_cart_display_full_summary: Boolean @since(release: "2.4.7")
    shopping_cart_display_grand_total: Boolean @since(release: "2.4.7")
    shopping_cart_display_price: Int @since(release: "2.4.7")
    shopping_cart_display_shipping: Int @since(release: "2.4.7")
    shopping_cart_display_subtotal: Int @since(release: "2.4.7")
    shopping_cart_display_tax_gift_wrapping: TaxWrappingEnum @since(release: "2.4.7")
    shopping_cart_display_zero_tax: Boolean @since(release: "2.4.7")
  }
`;
