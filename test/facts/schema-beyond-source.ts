const COMMERCE = 'Adobe Commerce, whose modules are not published: from its documentation';
const COMPATIBILITY = 'the Storefront Compatibility Package: from its documentation';
const ATTRIBUTE = 'an attribute that Magento adds to the schema at run time';

/** [CatalogGraphQl/Model/Config/CategoryAttributeReader.php] */
const CATEGORY_ATTRIBUTES = `
  automatic_sorting available_sort_by children_count custom_layout_update_file display_mode filter_price_range image
  include_in_menu is_anchor landing_page meta_description meta_keywords meta_title`;

const fields = (type: string, names: string, known: string): [string, string][] =>
  names.split(/\s+/).flatMap((name) => (name === '' ? [] : [[`${type}.${name}`, known]]));

/** Types and fields that no schema file of Magento Open Source has up to 2.4.8-p1, and how they are known. */
export const BEYOND_SOURCE: ReadonlyMap<string, string> = new Map<string, string>([
  ['AppliedGiftCard', COMMERCE],
  ['CompanyAclResource', COMMERCE],
  ['CompanyRole', COMMERCE],
  ['CompanyUserStatusEnum', COMMERCE],
  ['GiftCardCartItem', COMMERCE],
  ['GiftOptionsPrices', COMMERCE],
  ['GiftWrapping', COMMERCE],
  ['GiftWrappingImage', COMMERCE],
  ['Return', COMMERCE],
  ['Returns', COMMERCE],
  ['WishlistVisibilityEnum', COMMERCE],
  ...fields('AttributeEntityTypeEnum', 'RMA_ITEM', COMMERCE),
  ...fields('AttributeFilterInput', 'is_used_for_customer_segment', COMMERCE),
  ...fields('BundleCartItem', 'available_gift_wrapping gift_wrapping', COMMERCE),
  ...fields(
    'Cart',
    'applied_gift_cards available_gift_wrappings gift_receipt_included gift_wrapping printed_card_included',
    COMMERCE,
  ),
  ...fields('CartAddressInterface', 'custom_attributes', COMPATIBILITY),
  ...fields('CartItemInterface', 'discount max_qty min_qty', COMPATIBILITY),
  ...fields('CartItemUpdateInput', 'gift_wrapping_id', COMMERCE),
  ...fields('CartPrices', 'gift_options', COMMERCE),
  ...fields('CartUserInputErrorType', 'PERMISSION_DENIED', COMMERCE),
  ...fields('CategoryInterface', CATEGORY_ATTRIBUTES, ATTRIBUTE),
  ...fields('CategoryInterface', 'staged', COMMERCE),
  ...fields('ConfigurableCartItem', 'available_gift_wrapping gift_wrapping', COMMERCE),
  ...fields('Customer', 'is_confirmed', COMPATIBILITY),
  ...fields('Customer', 'job_title purchase_orders_enabled returns role status telephone', COMMERCE),
  ...fields(
    'CustomerOrder',
    'gift_receipt_included gift_wrapping items_eligible_for_return printed_card_included returns',
    COMMERCE,
  ),
  ...fields('Discount', 'is_discounting_locked type value', COMPATIBILITY),
  ...fields('OrderAddress', 'custom_attributesV2', COMPATIBILITY),
  ...fields('OrderItemInterface', 'eligible_for_return gift_wrapping quantity_return_requested', COMMERCE),
  ...fields('OrderTotal', 'gift_options total_giftcard total_reward_points total_store_credit', COMMERCE),
  ...fields('ProductAttributeFilterInput', 'description name price short_description sku', ATTRIBUTE),
  ...fields('ProductAttributeSortInput', 'name price', ATTRIBUTE),
  ...fields('ProductInterface', 'gift_wrapping_available gift_wrapping_price is_returnable staged', COMMERCE),
  ...fields('SimpleCartItem', 'available_gift_wrapping gift_wrapping', COMMERCE),
  ...fields(
    'StoreConfig',
    `allow_gift_receipt allow_gift_wrapping_on_order allow_gift_wrapping_on_order_items allow_printed_card
     cart_gift_wrapping cart_printed_card enable_multiple_wishlists is_negotiable_quote_active
     is_requisition_list_active maximum_number_of_wishlists printed_card_priceV2 quickorder_active returns_enabled
     sales_gift_wrapping sales_printed_card`,
    COMMERCE,
  ),
  ...fields(
    'StoreConfig',
    `share_customer_accounts_scope shopping_assistance_checkbox_title shopping_assistance_checkbox_tooltip
     shopping_assistance_enabled`,
    COMPATIBILITY,
  ),
  ...fields('Wishlist', 'name visibility', COMMERCE),
]);
