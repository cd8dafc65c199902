import { expect, onTestFinished, test } from 'vitest';
import { createMagentoMock, type FixtureDocument, type MagentoMock } from '../../src/index.ts';
import { type PullOptions, pullWorld } from '../../src/world-pull/pull-world.ts';
import { ADMIN, startStore } from '../drift/pretend-store.ts';
import { SHOP } from './pulled-stores.ts';

const pull = async (url: string, options: Partial<PullOptions> = {}) => {
  const notes: string[] = [];
  const document = await pullWorld({ baseUrl: url, timeout: 60_000, admin: ADMIN, products: 200, ...options }, (line) =>
    notes.push(line),
  );
  return { document, notes };
};

const start = async (document: FixtureDocument): Promise<MagentoMock> => {
  const store = await startStore(document);
  onTestFinished(() => store.close());
  return store;
};

const STAFF = 'staff0staff0staff0staff0staff0st';

const read = async ({ url }: MagentoMock, path: string, token: string): Promise<unknown> => {
  const response = await fetch(`${url}/rest/V1/${path}`, { headers: { authorization: `Bearer ${token}` } });
  expect(response.status).toBe(200);
  return response.json();
};

/** Printed for a server of this package, which does not have Magento's inventory modules. */
const NO_STOCK = 'stock: skipped: the store does not have it (status 404)';

const ALL = 'searchCriteria[pageSize]=100';

/** What clients see of the world that is pulled. */
const PATHS = [
  'store/websites',
  'store/storeViews',
  `customerGroups/search?${ALL}`,
  'attributeMetadata/customer/custom',
  'attributeMetadata/customerAddress/custom',
  'attributeMetadata/customerAddress/form/customer_address_edit',
  'categories?rootCategoryId=2',
  `products?${ALL}&fields=items[id,sku,name,price,status,type_id,tier_prices,custom_attributes]`,
];

test('a mock with the pulled document shows what the store shows', async () => {
  const store = await start(SHOP);
  const { document, notes } = await pull(store.url, { magento: '2.4.8' });
  expect(notes).toEqual([NO_STOCK]);
  expect(document).toMatchObject({
    magento: '2.4.8',
    config: {
      'catalog/seo/product_url_suffix': '.htm',
      'general/locale/timezone': 'Europe/Berlin',
      'catalog/frontend/grid_per_page': 24,
      'checkout/options/guest_checkout': 0,
    },
  });
  const admins = [{ username: 'reader', password: 'Passw0rd!1' }];
  const copy = await createMagentoMock({
    fixtures: { ...document, admins, tokens: [{ token: STAFF, admin: 'reader' }] },
  });
  onTestFinished(() => copy.close());
  const [{ token = '' } = {}] = SHOP.tokens ?? [];
  for (const path of PATHS) expect(await read(copy, path, STAFF), path).toEqual(await read(store, path, token));
  expect(document.products?.[0]).toMatchObject({
    description: { html: '<p>Cool &amp; light</p>' },
    short_description: { html: 'Linen' },
  });
  for (const code of ['de', 'trade_en']) {
    const query =
      '{ storeConfig { store_code store_name locale default_display_currency_code timezone product_url_suffix grid_per_page is_guest_checkout_enabled } }';
    const ask = async ({ url }: MagentoMock) =>
      (await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, { headers: { store: code } })).json();
    expect(await ask(copy)).toEqual(await ask(store));
  }
});

test('the document contains no customer, password, token or secret', async () => {
  const store = await start(SHOP);
  const { document } = await pull(store.url);
  const text = JSON.stringify(document);
  expect(text).not.toMatch(/needle/i);
  expect(text).not.toContain('@');
  expect(text).not.toContain(ADMIN.username);
  expect(text).not.toContain(ADMIN.password);
  expect(text).not.toContain(ADMIN.totpSecret);
  for (const part of ['customers', 'admins', 'tokens', 'integrations', 'mailbox', 'roles'])
    expect(document).not.toHaveProperty(part);
});

test('the release is the newest of those that the store may have', async () => {
  const store = await start({ ...SHOP, magento: '2.4.6-p2' });
  const { document, notes } = await pull(store.url);
  expect(document.magento).toMatch(/^2\.4\.6/);
  expect(document.edition).toBe('open-source');
  expect(notes).toEqual([
    expect.stringMatching(/^magento: 2\.4\.6\S*, the newest of \d+ releases that the store may/),
    NO_STOCK,
  ]);
});

test('the number of products is limited, and the rest is reported', async () => {
  const store = await start(SHOP);
  const { document, notes } = await pull(store.url, { magento: '2.4.8', products: 3 });
  expect(document.products?.map(({ sku }) => sku)).toEqual(['TOP', 'BAG', 'OLD']);
  expect(notes).toEqual(['products: the first 3 of 4; --products sets the number', NO_STOCK]);
});

test('skips parts that the account may not read, each with one line', async () => {
  const store = await start({
    ...SHOP,
    roles: [{ name: 'Catalog', resources: ['Magento_Catalog::products'] }],
    admins: [{ username: ADMIN.username, password: ADMIN.password, totp_secret: ADMIN.totpSecret, role: 'Catalog' }],
  });
  const { document, notes } = await pull(store.url, { magento: '2.4.8' });
  expect(notes).toEqual([
    'stores: skipped: the account may not read it: it lacks Magento_Backend::store',
    'customer groups: skipped: the account may not read it: it lacks Magento_Customer::group',
    'attributes: skipped: the account may not read it: it lacks Magento_Customer::customer',
    'categories: skipped: the account may not read it: it lacks Magento_Catalog::categories',
    NO_STOCK,
  ]);
  expect(Object.keys(document)).toEqual(['magento', 'edition', 'config', 'products']);
  expect(document.products).toHaveLength(4);
});
