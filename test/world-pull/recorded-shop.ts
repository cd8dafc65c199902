import type { RequestListener } from 'node:http';

/** Answers of a store by method and path without its query; a function answers by the query. */
export type ShopAnswers = Readonly<Record<string, unknown>>;

/** An error response of the store. */
export class ShopError {
  readonly status: number;
  readonly body: unknown;
  constructor(status: number, body: unknown) {
    this.status = status;
    this.body = body;
  }
}

const page = (items: readonly object[]) => (query: URLSearchParams) => {
  const size = Number(query.get('searchCriteria[pageSize]'));
  // Magento repeats the last page.
  const last = Math.max(1, Math.ceil(items.length / size));
  const start = (Math.min(Number(query.get('searchCriteria[currentPage]')), last) - 1) * size;
  return { items: items.slice(start, start + size), search_criteria: {}, total_count: items.length };
};

const attribute = (attribute_code: string, value: unknown) => ({ attribute_code, value });

const category = (id: number, parent_id: number, level: number, name: string, url_key: string) => ({
  id,
  parent_id,
  name,
  is_active: true,
  position: 1,
  level,
  path: '',
  include_in_menu: true,
  custom_attributes: level < 2 ? [] : [attribute('url_key', url_key)],
});

const product = (id: number, sku: string, type_id: string, more: object = {}) => ({
  id,
  sku,
  name: `Product ${sku}`,
  attribute_set_id: 4,
  price: id,
  status: 1,
  visibility: 4,
  type_id,
  extension_attributes: { website_ids: [1] },
  product_links: [],
  tier_prices: [],
  custom_attributes: [attribute('url_key', sku.toLowerCase()), attribute('category_ids', ['4', '6'])],
  ...more,
});

/** 250 simple products, and one of other kinds. */
export const PRODUCTS = [
  product(1, 'RING', 'simple', {
    visibility: 1,
    tier_prices: [
      { customer_group_id: 32_000, qty: 5, value: 0, extension_attributes: { percentage_value: 20, website_id: 0 } },
      { customer_group_id: 77, qty: 1, value: 0.5 },
    ],
  }),
  product(2, 'RINGS', 'configurable', { price: 0, extension_attributes: { configurable_product_links: [1, 3] } }),
  product(3, 'RING-L', 'simple', {
    custom_attributes: [attribute('special_price', '1.500000'), attribute('special_to_date', '2020-01-01 00:00:00')],
  }),
  product(4, 'SET', 'bundle', { price: 0 }),
  ...Array.from({ length: 246 }, (_, index) => product(index + 5, `SKU-${index}`, 'simple')),
];

const sourceItem = (sku: string, source_code: string, quantity: number, status = 1) => ({
  sku,
  source_code,
  quantity,
  status,
});

/** Products in one source, in two, out of stock, without managed stock, and with more rows than a page has. */
const SOURCE_ITEMS = [
  sourceItem('RING', 'default', 3),
  sourceItem('RING', 'north', 4.5),
  sourceItem('RING', 'south', 100, 0),
  sourceItem('RING-L', 'default', 8, 0),
  sourceItem('SKU-0', 'default', 0),
  ...Array.from({ length: 120 }, (_, index) => sourceItem('SKU-1', `source-${index}`, 1)),
  sourceItem('SKU-200', 'default', 9),
];

const storeRow = { website_id: 1, store_group_id: 1, is_active: 1 };

/** A store of Magento Open Source with two root categories, without permission for groups, and with an old address module. */
export const SHOP_ANSWERS: ShopAnswers = {
  'POST /rest/V1/integration/admin/token': 'needlesession',
  'GET /magento_version': 'Magento/2.4 (Community)',
  'GET /rest/V1/store/websites': [
    { id: 0, code: 'admin', name: 'Admin', default_group_id: 0 },
    { id: 1, code: 'base', name: 'Main Website', default_group_id: 1 },
  ],
  'GET /rest/V1/store/storeViews': [
    { id: 0, code: 'admin', name: 'Admin', website_id: 0, store_group_id: 0, is_active: 1 },
    { id: 1, code: 'en', name: 'English', ...storeRow },
    { id: 3, code: 'fr', name: 'Français', ...storeRow },
    { id: 4, code: 'not-a-code', name: 'Odd', ...storeRow, is_active: 0 },
  ],
  'GET /rest/V1/store/storeConfigs': ['en', 'fr'].map((code) => ({
    id: 1,
    code,
    website_id: 1,
    locale: code === 'en' ? 'en_GB' : 'fr_FR',
    base_currency_code: 'GBP',
    default_display_currency_code: code === 'en' ? 'GBP' : 'EUR',
    timezone: 'Europe/London',
    weight_unit: 'kgs',
    base_url: 'https://shop.example/',
  })),
  'GET /rest/V1/customerGroups/search': new ShopError(401, {
    message: "The consumer isn't authorized to access %resources.",
    parameters: { resources: 'Magento_Customer::group' },
  }),
  'GET /rest/V1/attributeMetadata/customer/custom': [
    { attribute_code: 'gender', frontend_input: 'select', user_defined: false, system: false, options: [] },
    {
      attribute_code: 'vat_group',
      frontend_input: 'select',
      frontend_label: 'VAT group',
      input_filter: '',
      validation_rules: [],
      multiline_count: 0,
      required: false,
      options: [
        { label: ' ', value: '' },
        { label: 'Trade', value: '12' },
      ],
      user_defined: true,
      sort_order: 90,
      system: false,
    },
  ],
  'GET /rest/V1/attributeMetadata/customerAddress/custom': [],
  'GET /rest/V1/categories/list': page([
    category(1, 0, 0, 'Root Catalog', ''),
    category(2, 1, 1, 'Default Category', ''),
    category(3, 1, 1, 'Trade Root', ''),
    category(4, 2, 2, 'Rings', 'rings'),
    category(5, 3, 2, 'Trade', 'trade'),
    category(6, 5, 3, 'Trade Rings', 'rings'),
  ]),
  'GET /rest/V1/products': page(PRODUCTS),
  'GET /rest/V1/inventory/source-items': (query: URLSearchParams) => {
    const skus = query.get('searchCriteria[filterGroups][0][filters][0][value]')?.split(',') ?? [];
    const found = SOURCE_ITEMS.filter(({ sku }) => skus.includes(sku));
    // Only a field with different values gives all pages one order.
    const isStable = query.get('searchCriteria[sortOrders][0][field]') === 'source_item_id';
    return page(isStable || query.get('searchCriteria[currentPage]') === '1' ? found : found.toReversed())(query);
  },
};

const SETTINGS = { product_url_suffix: '.html', grid_per_page: 36, is_guest_checkout_enabled: false, welcome: null };

function answerGraphql(query: string, store: string | undefined): unknown {
  if (query.includes('__schema')) return { errors: [{ message: 'GraphQL introspection is not allowed' }] };
  if (query.includes('__type'))
    return { data: { __type: { fields: ['store_code', ...Object.keys(SETTINGS)].map((name) => ({ name })) } } };
  const own = store === 'fr' ? { welcome: 'Bonjour', _code: 'fr' } : { _code: 'en' };
  const errors =
    store === 'fr' ? { errors: [{ message: 'Internal server error', path: ['storeConfig', 'welcome'] }] } : {};
  return { ...errors, data: { storeConfig: { ...SETTINGS, ...own } } };
}

/** A server with these answers, and with 404 for all other paths. */
export const answerAsShop =
  (answers: ShopAnswers, paths: string[] = []): RequestListener =>
  async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://shop.example');
    let body = '';
    for await (const part of request) body += part;
    const key = `${request.method} ${pathname}`;
    paths.push(`${key} ${searchParams.get('searchCriteria[currentPage]') ?? ''}`.trim());
    const known =
      pathname === '/graphql'
        ? (answers['graphql'] ?? answerGraphql(JSON.parse(body).query, String(request.headers['store'])))
        : answers[key];
    const answer = typeof known === 'function' ? known(searchParams) : known;
    const { status, body: content } =
      answer === undefined
        ? new ShopError(404, { message: 'Request does not match any route.' })
        : answer instanceof ShopError
          ? answer
          : new ShopError(200, answer);
    response.statusCode = status;
    response.end(pathname === '/magento_version' ? content : JSON.stringify(content));
  };
