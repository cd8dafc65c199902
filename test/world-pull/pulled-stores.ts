import type { FixtureDocument } from '../../src/index.ts';
import { ADMIN, CUSTOMER } from '../drift/pretend-store.ts';

/** A store with its own websites, store views, settings, groups, attributes and catalog. */
export const SHOP: FixtureDocument = {
  magento: '2.4.8',
  config: {
    'catalog/seo/product_url_suffix': '.htm',
    'general/locale/timezone': 'Europe/Berlin',
    'catalog/frontend/grid_per_page': 24,
    'checkout/options/guest_checkout': 0,
    'recaptcha_frontend/type_recaptcha_v3/private_key': 'needle-recaptcha',
  },
  websites: [
    { id: 1, code: 'base', name: 'Shop' },
    { id: 4, code: 'trade', name: 'Trade' },
  ],
  stores: [
    { id: 5, code: 'de', name: 'Deutsch', locale: 'de_DE', currency: 'EUR' },
    { id: 2, code: 'trade_en', website: 'trade', name: 'Trade', config: { 'catalog/seo/product_url_suffix': '' } },
    { id: 7, code: 'closed', is_active: false },
  ],
  customer_groups: [
    { id: 2, code: 'Dealers' },
    { id: 9, code: 'Staff', tax_class_id: 3, exclude_website_ids: [4] },
  ],
  attributes: [
    {
      code: 'shoe_size',
      entity_type: 'customer',
      label: 'Shoe size',
      frontend_input: 'select',
      is_required: true,
      options: [
        { value: '41', label: 'Size 41' },
        { value: '42', label: 'Size 42' },
      ],
    },
    {
      code: 'floor',
      entity_type: 'customer_address',
      label: 'Floor',
      sort_order: 200,
      forms: ['customer_address_edit'],
      validate_rules: [{ name: 'max_text_length', value: '3' }],
    },
  ],
  categories: [
    { id: 3, name: 'Women' },
    { id: 8, name: 'Tops', parent: 'women' },
    { id: 9, name: 'Archive', is_active: false },
  ],
  products: [
    {
      id: 11,
      sku: 'TOP',
      name: 'Linen Top',
      price: 30,
      special_price: 24,
      categories: ['tops'],
      description: { html: '<p>Cool &amp; light</p>' },
      short_description: { html: 'Linen' },
    },
    { id: 12, sku: 'BAG', name: 'Canvas Bag: "big"', price: 12.5, group_prices: [{ group: 'Dealers', price: 9 }] },
    {
      id: 14,
      sku: 'OLD',
      name: 'Old',
      price: 5,
      status: 2,
      url_key: 'old-one',
      group_prices: [{ price: 4, quantity: 5 }],
    },
    { id: 15, sku: 'CARD', name: 'Card', price: 7, __typename: 'VirtualProduct', categories: ['women'] },
  ],
  customers: [{ ...CUSTOMER, firstname: 'Needlefirst', lastname: 'Needlelast' }],
  admins: [{ username: ADMIN.username, password: ADMIN.password, totp_secret: ADMIN.totpSecret }],
  tokens: [{ token: 'needletokenneedletokenneedletoken', admin: ADMIN.username }],
};
