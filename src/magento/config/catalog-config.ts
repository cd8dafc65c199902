import { flagSetting, numberSetting, stringSetting } from './config-path.ts';

/** Products, categories and reviews. [Catalog, Review, CatalogUrlRewrite, ConfigurableProduct, GroupedProduct, Tax etc/config.xml] */
export const catalogPaths = {
  'catalog/frontend/default_sort_by': stringSetting(
    'position',
    'sort order of product lists',
    'catalog_default_sort_by',
  ),
  'catalog/frontend/grid_per_page': numberSetting(12, 'products on a page of a grid', 'grid_per_page', {
    since: '2.3.4',
    earlierDefaults: [{ since: '2.3.1', value: 9 }],
  }),
  'catalog/frontend/grid_per_page_values': stringSetting('12,24,36', 'page sizes of a grid', 'grid_per_page_values', {
    since: '2.3.4',
    earlierDefaults: [{ since: '2.3.1', value: '9,15,30' }],
  }),
  'catalog/frontend/list_mode': stringSetting('grid-list', 'layout of product lists', 'list_mode'),
  'catalog/frontend/list_per_page': numberSetting(10, 'products on a page of a list', 'list_per_page'),
  'catalog/frontend/list_per_page_values': stringSetting(
    '5,10,15,20,25',
    'page sizes of a list',
    'list_per_page_values',
  ),
  'cataloginventory/options/show_out_of_stock': flagSetting(
    0,
    'storefronts list products that are out of stock',
    undefined,
    { evidence: 'source' },
  ),
  'catalog/review/active': stringSetting('1', 'product reviews are enabled', 'product_reviews_enabled'),
  'catalog/review/allow_guest': stringSetting('1', 'guests may write reviews', 'allow_guests_to_write_product_reviews'),
  'catalog/seo/category_url_suffix': stringSetting('.html', 'suffix of category paths', 'category_url_suffix'),
  'catalog/seo/product_url_suffix': stringSetting('.html', 'suffix of product paths', 'product_url_suffix'),
  'catalog/seo/title_separator': stringSetting('-', 'separator between the parts of a page title', 'title_separator'),
  'checkout/cart/configurable_product_image': stringSetting(
    'parent',
    'image of a configurable product in the cart: parent or itself',
    'configurable_thumbnail_source',
  ),
  'checkout/cart/grouped_product_image': stringSetting(
    'itself',
    'image of a grouped product in the cart: parent or itself',
  ),
  'tax/display/type': numberSetting(
    1,
    'prices in the catalog: 1 without tax, 2 with tax, 3 both',
    'display_product_prices_in_catalog',
  ),
  'tax/display/shipping': numberSetting(
    1,
    'shipping prices: 1 without tax, 2 with tax, 3 both',
    'display_shipping_prices',
  ),
  'btob/website_configuration/requisition_list_active': stringSetting(
    '0',
    'Adobe Commerce B2B: requisition lists are enabled',
    'is_requisition_list_active',
    { evidence: 'documentation' },
  ),
  'btob/website_configuration/negotiablequote_active': flagSetting(
    0,
    'Adobe Commerce B2B: negotiable quotes are enabled',
    'is_negotiable_quote_active',
    { evidence: 'documentation' },
  ),
  'quickorder/general/active': flagSetting(0, 'Adobe Commerce B2B: quick orders are enabled', 'quickorder_active', {
    evidence: 'documentation',
  }),
} as const;
