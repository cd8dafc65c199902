import type { Edition } from '../releases/edition.ts';
import type { Evidence } from '../releases/evidence.ts';
import { documentedParts } from './commerce-parts.ts';

/**
 * Where a part of the schema comes from that no schema file of Magento Open Source has: a module of Adobe Commerce, the Storefront
 * Compatibility Package for Adobe Commerce, an extension that both editions have, or an attribute that Magento adds to the schema
 * at run time.
 */
type SchemaOrigin = 'commerce' | 'storefront_package' | 'extension' | 'attribute';

const EVIDENCE: Readonly<Record<SchemaOrigin, Evidence>> = {
  commerce: 'documentation',
  storefront_package: 'documentation',
  extension: 'documentation',
  attribute: 'source',
};

/** Attributes of categories that Magento adds at run time. [CatalogGraphQl/Model/Config/CategoryAttributeReader.php] */
const CATEGORY_ATTRIBUTES = `
  automatic_sorting available_sort_by children_count custom_layout_update_file display_mode filter_price_range image
  include_in_menu is_anchor landing_page meta_description meta_keywords meta_title`;

const fields = (type: string, names: string, origin: SchemaOrigin): [string, SchemaOrigin][] =>
  names.split(/\s+/).flatMap((name) => (name === '' ? [] : [[`${type}.${name}`, origin]]));

/** Types, and `Type.field`, that no schema file of Magento Open Source has up to 2.4.8-p1. */
export const schemaOrigins: ReadonlyMap<string, SchemaOrigin> = new Map<string, SchemaOrigin>([
  ['AppliedGiftCard', 'commerce'],
  ['CompanyAclResource', 'commerce'],
  ['CompanyRole', 'commerce'],
  ['CompanyUserStatusEnum', 'commerce'],
  ['GiftCardCartItem', 'commerce'],
  ['GiftOptionsPrices', 'commerce'],
  ['GiftWrapping', 'commerce'],
  ['GiftWrappingImage', 'commerce'],
  ['Return', 'commerce'],
  ['Returns', 'commerce'],
  ['WishlistVisibilityEnum', 'commerce'],
  ...fields('AttributeEntityTypeEnum', 'RMA_ITEM', 'commerce'),
  ...fields('AttributeFilterInput', 'is_used_for_customer_segment', 'commerce'),
  ...fields('BundleCartItem', 'available_gift_wrapping gift_wrapping', 'commerce'),
  ...fields(
    'Cart',
    'applied_gift_cards available_gift_wrappings gift_receipt_included gift_wrapping printed_card_included',
    'commerce',
  ),
  ...fields('CartAddressInterface', 'custom_attributes', 'storefront_package'),
  ...fields('CartItemInterface', 'discount max_qty min_qty', 'storefront_package'),
  ...fields('CartItemUpdateInput', 'gift_wrapping_id', 'commerce'),
  ...fields('CartPrices', 'gift_options', 'commerce'),
  ...fields('CartUserInputErrorType', 'PERMISSION_DENIED', 'commerce'),
  ...fields('CategoryInterface', CATEGORY_ATTRIBUTES, 'attribute'),
  ...fields('CategoryInterface', 'staged', 'commerce'),
  ...fields('ConfigurableCartItem', 'available_gift_wrapping gift_wrapping', 'commerce'),
  ...fields('Customer', 'is_confirmed', 'storefront_package'),
  ...fields('Customer', 'job_title purchase_orders_enabled returns role status telephone', 'commerce'),
  ...fields(
    'CustomerOrder',
    'gift_receipt_included gift_wrapping items_eligible_for_return printed_card_included returns',
    'commerce',
  ),
  ...fields('CustomerOrder', 'admin_assisted_order', 'storefront_package'),
  ...fields('Discount', 'is_discounting_locked type value', 'storefront_package'),
  ...fields('OrderAddress', 'custom_attributesV2', 'storefront_package'),
  ...fields('OrderItemInterface', 'eligible_for_return gift_wrapping quantity_return_requested', 'commerce'),
  ...fields('OrderTotal', 'gift_options total_giftcard total_reward_points total_store_credit', 'commerce'),
  ...fields('ProductAttributeFilterInput', 'description name price short_description sku', 'attribute'),
  ...fields('ProductAttributeSortInput', 'name price', 'attribute'),
  ...fields('ProductInterface', 'gift_wrapping_available gift_wrapping_price is_returnable staged', 'commerce'),
  ...fields('SimpleCartItem', 'available_gift_wrapping gift_wrapping', 'commerce'),
  ...fields(
    'StoreConfig',
    `allow_gift_receipt allow_gift_wrapping_on_order allow_gift_wrapping_on_order_items allow_printed_card
     cart_gift_wrapping cart_printed_card enable_multiple_wishlists is_negotiable_quote_active
     is_requisition_list_active maximum_number_of_wishlists printed_card_priceV2 quickorder_active returns_enabled
     sales_gift_wrapping sales_printed_card`,
    'commerce',
  ),
  ...fields(
    'StoreConfig',
    `share_customer_accounts_scope shopping_assistance_checkbox_title shopping_assistance_checkbox_tooltip
     shopping_assistance_enabled`,
    'storefront_package',
  ),
  ...fields('Wishlist', 'name visibility', 'commerce'),
  ...documentedParts,
]);

/** Types of Adobe Commerce. */
const commerceTypes = new Set<string>();
/** Fields, arguments and values of Adobe Commerce, by type. */
const commerceParts = new Map<string, Set<string>>();

for (const [name, origin] of schemaOrigins) {
  if (origin !== 'commerce' && origin !== 'storefront_package') continue;
  const [type = '', part] = name.split('.');
  if (part === undefined) commerceTypes.add(type);
  else commerceParts.set(type, (commerceParts.get(type) ?? new Set()).add(part));
}

/** Whether an edition has a type (`Return`), or a field, an argument or a value of a type (`Customer`, `returns`). */
export const isInEdition = (edition: Edition, type: string, part?: string): boolean =>
  edition === 'commerce' ||
  !(part === undefined ? commerceTypes.has(type) : (commerceParts.get(type)?.has(part) ?? false));

/** How the parts of the schema are known that are not in the schema files of Magento Open Source. */
export const schemaEvidence = (): Readonly<Record<string, Evidence>> =>
  Object.fromEntries([...schemaOrigins].map(([name, origin]) => [name, EVIDENCE[origin]]));
