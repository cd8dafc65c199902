import { flagSetting, numberSetting, stringSetting } from './config-path.ts';

const taxDisplay = (subject: string, storeConfigField: string) =>
  numberSetting(1, `${subject}: 1 without tax, 2 with tax, 3 both`, storeConfigField);
const commerceTaxDisplay = (subject: string, storeConfigField: string) => ({
  ...taxDisplay(subject, storeConfigField),
  evidence: 'documentation' as const,
});

/** Carts, checkout, orders, gift options and wish lists. [Checkout, Sales, GiftMessage, Wishlist etc/config.xml; Adobe Commerce: GiftWrapping, MultipleWishlist] */
const orderPaths = {
  'checkout/cart/delete_quote_after': numberSetting(30, 'lifetime of a cart, days', 'cart_expires_in_days'),
  'checkout/cart/merge_preference': stringSetting(
    'merge',
    'quantity of an item in both carts of a merge: merge, guest or customer',
    'cart_merge_preference',
    { evidence: 'documentation' },
  ),
  'checkout/cart_link/use_qty': numberSetting(
    1,
    'the cart link counts: 0 lines, 1 pieces',
    'cart_summary_display_quantity',
  ),
  'checkout/options/guest_checkout': flagSetting(1, 'guests may place orders', 'is_guest_checkout_enabled'),
  'checkout/options/onepage_checkout_enabled': flagSetting(1, 'checkout is one page', 'is_one_page_checkout_enabled'),
  'checkout/options/enable_agreements': flagSetting(
    0,
    'checkout requires agreement to the terms',
    'is_checkout_agreements_enabled',
    { since: '2.4.0' },
  ),
  'checkout/options/max_items_display_count': numberSetting(
    10,
    'lines in the order summary',
    'max_items_in_order_summary',
  ),
  'checkout/sidebar/display': flagSetting(1, 'the mini-cart is enabled', 'minicart_display'),
  'checkout/sidebar/max_items_display_count': numberSetting(10, 'lines in the mini-cart', 'minicart_max_items'),
  'promo/graphql/share_applied_sales_rule': flagSetting(
    0,
    'storefronts may read the rules applied to a cart',
    'share_applied_cart_rule',
    { since: '2.4.9', earlierDefaults: [{ since: '2.4.8', until: '2.4.8-p1', value: 1 }], evidence: 'unsure' },
  ),
  'customer/magento_customersegment/share_active_segments': flagSetting(
    0,
    'Adobe Commerce: storefronts may read customer segments',
    'share_active_segments',
    { evidence: 'documentation' },
  ),
  'payment/payflowpro_cc_vault/active': stringSetting(
    '0',
    'credit cards are stored with PayPal',
    'payment_payflowpro_cc_vault_active',
    { evidence: 'source' },
  ),
  'sales/cancellation/enabled': flagSetting(0, 'customers may cancel orders', 'order_cancellation_enabled', {
    since: '2.4.7',
  }),
  'sales/magento_rma/enabled': stringSetting('disabled', 'Adobe Commerce: returns', 'returns_enabled', {
    evidence: 'documentation',
  }),
  'sales/gift_options/allow_order': stringSetting('0', 'gift messages for orders', 'allow_order', {
    evidence: 'source',
  }),
  'sales/gift_options/allow_items': stringSetting('0', 'gift messages for items', 'allow_items', {
    evidence: 'source',
  }),
  'sales/gift_options/wrapping_allow_order': stringSetting(
    '0',
    'Adobe Commerce: gift wrapping for orders',
    'allow_gift_wrapping_on_order',
    { evidence: 'documentation' },
  ),
  'sales/gift_options/wrapping_allow_items': stringSetting(
    '0',
    'Adobe Commerce: gift wrapping for items',
    'allow_gift_wrapping_on_order_items',
    { evidence: 'documentation' },
  ),
  'sales/gift_options/allow_gift_receipt': stringSetting('0', 'Adobe Commerce: gift receipts', 'allow_gift_receipt', {
    evidence: 'documentation',
  }),
  'sales/gift_options/allow_printed_card': stringSetting('0', 'Adobe Commerce: printed cards', 'allow_printed_card', {
    evidence: 'documentation',
  }),
  'wishlist/general/active': stringSetting('1', 'wish lists are enabled', 'magento_wishlist_general_is_enabled'),
  'wishlist/general/multiple_enabled': stringSetting(
    '0',
    'Adobe Commerce: several wish lists for each customer',
    'enable_multiple_wishlists',
    { evidence: 'documentation' },
  ),
  'wishlist/general/multiple_wishlist_number': stringSetting(
    '3',
    'Adobe Commerce: maximum number of wish lists',
    'maximum_number_of_wishlists',
    { evidence: 'documentation' },
  ),
} as const;

/** How taxes are shown. [Tax/etc/config.xml, Weee/etc/config.xml] */
const taxPaths = {
  'tax/cart_display/full_summary': flagSetting(0, 'a cart shows each tax', 'shopping_cart_display_full_summary'),
  'tax/cart_display/grandtotal': flagSetting(
    0,
    'a cart shows its total with and without tax',
    'shopping_cart_display_grand_total',
  ),
  'tax/cart_display/gift_wrapping': commerceTaxDisplay('gift wrapping in a cart', 'cart_gift_wrapping'),
  'tax/cart_display/printed_card': commerceTaxDisplay('printed cards in a cart', 'cart_printed_card'),
  'tax/cart_display/price': taxDisplay('prices in a cart', 'shopping_cart_display_price'),
  'tax/cart_display/shipping': taxDisplay('shipping in a cart', 'shopping_cart_display_shipping'),
  'tax/cart_display/subtotal': taxDisplay('subtotal of a cart', 'shopping_cart_display_subtotal'),
  'tax/cart_display/zero_tax': flagSetting(0, 'a cart shows a tax of 0', 'shopping_cart_display_zero_tax'),
  'tax/sales_display/full_summary': flagSetting(
    0,
    'an order shows each tax',
    'orders_invoices_credit_memos_display_full_summary',
  ),
  'tax/sales_display/grandtotal': flagSetting(
    0,
    'an order shows its total with and without tax',
    'orders_invoices_credit_memos_display_grandtotal',
  ),
  'tax/sales_display/gift_wrapping': commerceTaxDisplay('gift wrapping in an order', 'sales_gift_wrapping'),
  'tax/sales_display/printed_card': commerceTaxDisplay('printed cards in an order', 'sales_printed_card'),
  'tax/sales_display/price': taxDisplay('prices in an order', 'orders_invoices_credit_memos_display_price'),
  'tax/sales_display/shipping': taxDisplay(
    'shipping in an order',
    'orders_invoices_credit_memos_display_shipping_amount',
  ),
  'tax/sales_display/subtotal': taxDisplay('subtotal of an order', 'orders_invoices_credit_memos_display_subtotal'),
  'tax/sales_display/zero_tax': flagSetting(
    0,
    'an order shows a tax of 0',
    'orders_invoices_credit_memos_display_zero_tax',
  ),
  'tax/weee/apply_vat': flagSetting(0, 'fixed product taxes are taxed', 'fixed_product_taxes_apply_tax_to_fpt'),
  'tax/weee/display': numberSetting(
    1,
    'fixed product taxes in prices on a product page: 0 included, 1 included with details, 2 excluded with details, 3 excluded',
    'fixed_product_taxes_display_prices_on_product_view_page',
  ),
  'tax/weee/display_email': numberSetting(
    1,
    'fixed product taxes in prices in e-mails: 0 included, 1 included with details, 2 excluded with details, 3 excluded',
    'fixed_product_taxes_display_prices_in_emails',
  ),
  'tax/weee/display_list': numberSetting(
    1,
    'fixed product taxes in prices in product lists: 0 included, 1 included with details, 2 excluded with details, 3 excluded',
    'fixed_product_taxes_display_prices_in_product_lists',
  ),
  'tax/weee/display_sales': numberSetting(
    1,
    'fixed product taxes in prices in orders: 0 included, 1 included with details, 2 excluded with details, 3 excluded',
    'fixed_product_taxes_display_prices_in_sales_modules',
  ),
  'tax/weee/enable': flagSetting(0, 'fixed product taxes are enabled', 'fixed_product_taxes_enable'),
  'tax/weee/include_in_subtotal': flagSetting(
    0,
    'the subtotal includes fixed product taxes',
    'fixed_product_taxes_include_fpt_in_subtotal',
  ),
} as const;

/** Configuration paths of orders, shipping and checkout. */
export const salesPaths = { ...orderPaths, ...taxPaths };
