/** An attribute of products or categories in a new installation. */
export interface CatalogAttribute {
  readonly code: string;
  readonly label: string;
  readonly input:
    | 'text'
    | 'textarea'
    | 'select'
    | 'price'
    | 'date'
    | 'boolean'
    | 'weight'
    | 'media_image'
    | 'multiselect';
  readonly required?: true;
  /** Merchants can delete it. */
  readonly custom?: true;
  /** Properties for search and layered navigation that are set, in GraphQL's names. */
  readonly usedIn?: readonly CatalogAttributeUse[];
}

/** Properties of catalog attributes by which `attributesList` filters. [Catalog/etc/db_schema.xml catalog_eav_attribute] */
export const catalogAttributeUses = [
  'is_comparable',
  'is_filterable',
  'is_filterable_in_search',
  'is_html_allowed_on_front',
  'is_searchable',
  'is_used_for_price_rules',
  'is_used_for_promo_rules',
  'is_visible_in_advanced_search',
  'is_visible_on_front',
  'is_wysiwyg_enabled',
  'used_in_product_listing',
] as const;

type CatalogAttributeUse = (typeof catalogAttributeUses)[number];

const OPTION_USES = ['is_comparable', 'is_filterable', 'is_searchable', 'is_visible_in_advanced_search'] as const;

const row = (
  code: string,
  label: string,
  input: CatalogAttribute['input'],
  more: Pick<CatalogAttribute, 'required' | 'custom' | 'usedIn'> = {},
): CatalogAttribute => ({ code, label, input, ...more });

/** The visible attributes of products. [app/code/Magento/Catalog/Setup/CategorySetup.php getDefaultEntities] */
export const productAttributes: readonly CatalogAttribute[] = [
  row('name', 'Product Name', 'text', { required: true }),
  row('sku', 'SKU', 'text', { required: true }),
  row('description', 'Description', 'textarea'),
  row('short_description', 'Short Description', 'textarea'),
  row('price', 'Price', 'price', { required: true }),
  row('special_price', 'Special Price', 'price'),
  row('special_from_date', 'Special Price From Date', 'date'),
  row('special_to_date', 'Special Price To Date', 'date'),
  row('cost', 'Cost', 'price', { custom: true }),
  row('weight', 'Weight', 'weight'),
  row('manufacturer', 'Manufacturer', 'select', { custom: true, usedIn: OPTION_USES }),
  row('meta_title', 'Meta Title', 'text'),
  row('meta_keyword', 'Meta Keywords', 'textarea'),
  row('meta_description', 'Meta Description', 'textarea'),
  row('image', 'Base', 'media_image'),
  row('small_image', 'Small', 'media_image'),
  row('thumbnail', 'Thumbnail', 'media_image'),
  row('color', 'Color', 'select', { custom: true, usedIn: OPTION_USES }),
  row('news_from_date', 'Set Product as New from Date', 'date'),
  row('news_to_date', 'Set Product as New to Date', 'date'),
  row('status', 'Enable Product', 'select'),
  row('visibility', 'Visibility', 'select'),
  row('url_key', 'URL Key', 'text'),
  row('country_of_manufacture', 'Country of Manufacture', 'select'),
  row('quantity_and_stock_status', 'Quantity', 'select'),
  row('tax_class_id', 'Tax Class', 'select'),
  row('gift_message_available', 'Allow Gift Message', 'select'),
];

/** The visible attributes of categories. [the same file] */
export const categoryAttributes: readonly CatalogAttribute[] = [
  row('name', 'Name', 'text', { required: true }),
  row('is_active', 'Is Active', 'select', { required: true }),
  row('description', 'Description', 'textarea'),
  row('image', 'Image', 'media_image'),
  row('meta_title', 'Page Title', 'text'),
  row('meta_keywords', 'Meta Keywords', 'textarea'),
  row('meta_description', 'Meta Description', 'textarea'),
  row('display_mode', 'Display Mode', 'select'),
  row('url_key', 'URL Key', 'text'),
  row('include_in_menu', 'Include in Navigation Menu', 'select', { required: true }),
];
