import { isObjectType, validateSchema } from 'graphql';
import { expect, test } from 'vitest';
import { StoreSchemas } from '../../../../src/graphql/schema/store-schemas.ts';
import { storeConfigFields } from '../../../../src/magento/config/config-paths.ts';
import { parseRelease } from '../../../../src/magento/releases/release.ts';
import { createTestShop, mara } from '../../test-shop.ts';

const wholeOf = async (release: string) => (await new StoreSchemas().full(parseRelease(release))).schema;

test.each(['2.3.1', '2.4.0', '2.4.3', '2.4.6', '2.4.7', '2.4.8', '2.4.9'])(
  'the whole schema of %s holds, and everything in it is described',
  async (release) => {
    const schema = await wholeOf(release);
    expect(validateSchema(schema)).toEqual([]);
    const silent = Object.values(schema.getTypeMap()).filter(
      ({ name, description }) => !description && !name.startsWith('__') && !['Query', 'Mutation'].includes(name),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
    const roots = [schema.getQueryType(), schema.getMutationType()].filter((type) => isObjectType(type));
    const fields = roots.flatMap((type) => Object.values(type.getFields()));
    expect(fields.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  },
);

test.each([
  ['2.4.6', '2.4.7', 'Cart', 'itemsV2'],
  ['2.4.6', '2.4.7', 'Mutation', 'createGuestCart'],
  ['2.4.6', '2.4.7', 'Query', 'attributesForm'],
  ['2.4.6', '2.4.7', 'StoreConfig', 'share_customer_accounts_scope'],
  ['2.4.7', '2.4.8', 'UpdateCartItemsOutput', 'errors'],
  ['2.4.8', '2.4.9', 'StoreConfig', 'cart_merge_preference'],
])('between %s and %s, %s.%s came', async (before, since, type, field) => {
  const has = async (release: string) => {
    const found = (await wholeOf(release)).getType(type);
    return isObjectType(found) && found.getFields()[field] !== undefined;
  };
  expect([await has(before), await has(since)]).toEqual([false, true]);
});

test('store settings are told by the configuration, view by view', async () => {
  const { send } = await createTestShop({
    config: { 'catalog/frontend/grid_per_page': 24, 'design/header/logo_width': 120, 'tax/weee/enable': 1 },
    websites: [{ code: 'base', config: { 'design/head/title_suffix': ' | Shop' } }],
    stores: [
      { code: 'en', config: { 'general/country/default': 'GB' } },
      { code: 'fr', locale: 'fr_FR', currency: 'EUR' },
      { code: 'b2b', website: 'other' },
    ],
  });
  const fields = `store_code grid_per_page title_suffix default_country logo_width logo_height
    share_customer_accounts_scope customer_access_token_lifetime root_category_uid
    product_fixed_product_tax_display_setting order_cancellation_reasons { description }`;
  const { body } = await send(`{ storeConfig { ${fields} } availableStores { store_code default_country locale } }`);
  expect(body.data).toMatchObject({
    storeConfig: {
      store_code: 'en',
      grid_per_page: 24,
      title_suffix: ' | Shop',
      default_country: 'GB',
      logo_width: 120,
      logo_height: null,
      share_customer_accounts_scope: 1,
      customer_access_token_lifetime: 1,
      root_category_uid: 'Mg==',
      product_fixed_product_tax_display_setting: 'INCLUDE_FPT_WITH_DETAILS',
    },
    availableStores: [
      { store_code: 'en', default_country: 'GB' },
      { store_code: 'fr', default_country: 'US', locale: 'fr_FR' },
    ],
  });
});

test('every field of StoreConfig that has a path is in the schema, and none of the rest is made up', async () => {
  const type = (await wholeOf('2.4.9')).getType('StoreConfig');
  if (!isObjectType(type)) throw new Error('no StoreConfig');
  const fields = Object.values(type.getFields());
  expect(fields.map(({ name }) => name)).toEqual(expect.arrayContaining([...storeConfigFields.keys()]));
  const { send } = await createTestShop();
  const leaves = fields.filter(({ name }) => !['order_cancellation_reasons', 'printed_card_priceV2'].includes(name));
  const query = `{ storeConfig { ${leaves.map(({ name }) => name).join(' ')} } }`;
  const { body } = await send(query);
  expect(body.errors).toBeUndefined();
  const again = await (await createTestShop({ seed: 'another' })).send(query);
  expect(again.body.data).toEqual(body.data);
});

test('countries have their names in the language of the view, and their regions', async () => {
  const { send } = await createTestShop({ stores: [{ code: 'default', locale: 'fr_FR', currency: 'EUR' }] });
  const { body } = await send(`{ country(id: "DE") { id three_letter_abbreviation full_name_locale full_name_english
    available_regions { id code name } } countries { id } currency { base_currency_code base_currency_symbol
    default_display_currecy_code available_currency_codes exchange_rates { currency_to rate } } }`);
  expect(body.data).toMatchObject({
    country: {
      id: 'DE',
      three_letter_abbreviation: 'DEU',
      full_name_locale: 'Allemagne',
      full_name_english: 'Germany',
      available_regions: expect.arrayContaining([{ id: 81, code: 'BAY', name: 'Bayern' }]),
    },
    currency: {
      base_currency_code: 'EUR',
      base_currency_symbol: '€',
      default_display_currecy_code: 'EUR',
      available_currency_codes: ['EUR'],
      exchange_rates: [{ currency_to: 'EUR', rate: 1 }],
    },
  });
  expect(body.data?.['countries']).toHaveLength(245);
  expect(await send('{ country { id } }')).toMatchObject({ message: '"Country id" should be specified.' });
  expect(await send('{ country(id: "ZZ") { id } }')).toMatchObject({
    message: "The country isn't available.",
    category: 'graphql-no-such-entity',
  });
});

test('forms ask what Magento’s ask, as configured', async () => {
  const { send } = await createTestShop({
    config: { 'customer/address/prefix_show': 'opt', 'customer/address/street_lines': 3 },
  });
  const form = async (code: string) => {
    const { body } = await send(`{ attributesForm(formCode: "${code}") { items { code label frontend_input is_required
      ... on CustomerAttributeMetadata { multiline_count sort_order validate_rules { name value } }
      options { value label is_default } } errors { type message } } }`);
    return body.data?.['attributesForm'] as { items: { code: string }[]; errors: unknown[] };
  };
  const account = await form('customer_account_create');
  expect(account.items.map(({ code }) => code)).toEqual(['prefix', 'firstname', 'lastname', 'email']);
  const address = await form('customer_register_address');
  expect(address.items).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ code: 'street', frontend_input: 'MULTILINE', multiline_count: 3, is_required: true }),
      expect.objectContaining({
        code: 'country_id',
        options: expect.arrayContaining([{ value: 'US', label: 'United States', is_default: true }]),
      }),
    ]),
  );
  expect(await form('adminhtml_customer')).toEqual({
    items: [],
    errors: [{ type: 'ENTITY_NOT_FOUND', message: 'Form "adminhtml_customer" could not be found.' }],
  });
  expect(await send('{ attributesForm(formCode: "") { items { code } } }')).toMatchObject({
    message: 'Required parameter "formCode" of type string.',
  });
});

test('a subscription to the newsletter is the customer’s', async () => {
  const { send, authorize } = await createTestShop();
  const subscribe = (email: string) => send(`mutation { subscribeEmailToNewsletter(email: "${email}") { status } }`);
  expect((await subscribe(mara.email)).body.data).toEqual({ subscribeEmailToNewsletter: { status: 'SUBSCRIBED' } });
  expect((await send('{ customer { is_subscribed } }', {}, await authorize(mara.email))).body.data).toEqual({
    customer: { is_subscribed: true },
  });
  expect(await subscribe(mara.email)).toMatchObject({ message: 'This email address is already subscribed.' });
  expect(await subscribe('nobody')).toMatchObject({ message: 'Enter a valid email address.' });
});

test('orders and wishes are the document’s, or made up and always the same', async () => {
  const told = `{ customer { orders(pageSize: 5) { total_count items { number status order_date total { grand_total { value } }
    items { product_sku quantity_ordered product { sku name } } } } wishlists { items_count items_v2 { items { product { sku } } } } } }`;
  const written = await createTestShop({
    products: [{ sku: 'TOP', name: 'Linen Top', price: 30 }],
    customers: [
      {
        ...mara,
        orders: [{ number: '000000042', order_date: '2029-05-01T10:00:00Z', items: [{ sku: 'TOP', quantity: 2 }] }],
        wishlist: [{ sku: 'TOP' }],
      },
    ],
  });
  const { body } = await written.send(told, {}, await written.authorize(mara.email));
  expect(body.data?.['customer']).toEqual({
    orders: {
      total_count: 1,
      items: [
        {
          number: '000000042',
          status: 'Complete',
          order_date: '2029-05-01 10:00:00',
          total: { grand_total: { value: 65 } },
          items: [{ product_sku: 'TOP', quantity_ordered: 2, product: { sku: 'TOP', name: 'Linen Top' } }],
        },
      ],
    },
    wishlists: [{ items_count: 1, items_v2: { items: [{ product: { sku: 'TOP' } }] } }],
  });
  const one = await createTestShop();
  const other = await createTestShop();
  const first = await one.send(told, {}, await one.authorize(mara.email));
  expect(first.body.errors).toBeUndefined();
  expect((await other.send(told, {}, await other.authorize(mara.email))).text).toBe(first.text);
});

interface Shown {
  readonly orders: {
    readonly items: {
      readonly items: { readonly product_name: string; readonly product: { readonly name: string } }[];
    }[];
  };
}

test('an order calls a product what the catalog calls it', async () => {
  const shop = await createTestShop();
  const asked = '{ customer { orders { items { items { product_name product { name } } } } } }';
  const { body } = await shop.send(asked, {}, await shop.authorize(mara.email));
  const customer = body.data?.['customer'] as Shown | undefined;
  const lines = customer?.orders.items.flatMap(({ items }) => items) ?? [];
  expect(lines).not.toEqual([]);
  expect(lines.map((line) => line.product_name)).toEqual(lines.map(({ product }) => product.name));
});

test('a wish list is as old whenever it is looked at', async () => {
  const asked = '{ customer { wishlists { updated_at items_v2 { items { added_at } } } } }';
  const at = async (now: string) => {
    const shop = await createTestShop({ clock: { now, frozen: true } });
    return (await shop.send(asked, {}, await shop.authorize(mara.email))).body.data;
  };
  expect(await at('2031-05-01T00:00:00Z')).toEqual(await at('2032-06-02T00:00:00Z'));
});
