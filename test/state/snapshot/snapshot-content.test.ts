import { expect, test } from 'vitest';
import { createClock } from '../../../src/platform/clock.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import { validateDocument } from '../../../src/state/document/validate-document.ts';
import { snapshot } from '../../../src/state/snapshot/snapshot.ts';
import { createRealm, NOW } from '../../domain/create-realm.ts';

const TIME = '2030-01-01T00:00:00Z';
const ANA = { email: 'ana@example.com', firstname: 'Ana', lastname: 'Lee' };
const base = { customers: [ANA], products: [{ sku: 'HAT' }, { sku: 'BAG' }] };
const text = { sku: 'HAT', nickname: 'A', summary: 'Good', text: 'Warm' };
const group = { code: 'Staff', tax_class_id: 3, exclude_website_ids: [1] };

/** Documents whose part has all properties, so that it is saved unchanged. */
const unchanged: readonly FixtureDocument[] = [
  { mode: 'developer' },
  { edition: 'open-source' },
  { seed: '7' },
  { modules: { Magento_Wishlist: false } },
  { behaviour: { two_factor: 'absent' } },
  { products: [{ id: 3, sku: 'HAT', name: 'Hat', price: 5 }] },
  {
    categories: [
      { id: 3, name: 'Women', url_key: 'women', is_active: true },
      { id: 4, name: 'Tops', url_key: 'tops', is_active: true, parent: 'women' },
    ],
  },
  { campaigns: [{ id: 2, name: 'Sale', from: TIME, products: [{ sku: 'HAT', price: 1 }], categories: [] }] },
  { campaigns: [{ id: 2, name: 'Sale', from: TIME, to: '2030-02-01T00:00:00Z', products: [], categories: [] }] },
  { roles: [{ id: 1, name: 'Administrators', resources: ['Magento_Backend::all'] }] },
  {
    wishlists: [
      {
        id: 4,
        customer: ANA.email,
        website: 'base',
        name: 'Home',
        visibility: 'PUBLIC',
        sharing_code: 'abc',
        updated_at: TIME,
        items: [
          {
            id: 9,
            sku: 'HAT',
            quantity: 2,
            description: 'blue',
            added_at: TIME,
            options: { variant: 'HAT-S', selected: ['a'], entered: [{ uid: 'b', value: 'c' }] },
          },
        ],
      },
    ],
  },
  { compare_lists: [{ uid: 'u'.repeat(32), customer: ANA.email, website: 'base', products: ['BAG', 'HAT'] }] },
  {
    reviews: [
      { id: 1, ...text, store: 'default', status: 'approved', created_at: TIME, ratings: {} },
      {
        id: 5,
        ...text,
        customer: ANA.email,
        website: 'base',
        store: 'default',
        status: 'pending',
        created_at: TIME,
        ratings: { Quality: 4 },
      },
    ],
  },
  { ratings: [{ id: 2, name: 'Quality' }] },
  { newsletter_subscriptions: [{ email: 'g@example.com', website: 'base', status: 'UNSUBSCRIBED' }] },
  { currency_rates: { USD: { EUR: 0.9 } } },
  {
    attributes: [
      {
        code: 'floor',
        entity_type: 'customer_address',
        label: 'Floor',
        frontend_input: 'select',
        is_required: true,
        is_unique: false,
        default_value: '1',
        sort_order: 3,
        multiline_count: 0,
        input_filter: 'trim',
        validate_rules: [{ name: 'max_text_length', value: '9' }],
        options: [{ value: '1', label: 'One', is_default: true }],
        forms: ['customer_address_edit'],
      },
    ],
  },
  {
    agreements: [
      {
        agreement_id: 2,
        name: 'Terms',
        content: 'a',
        content_height: null,
        checkbox_text: 'b',
        is_active: true,
        is_html: false,
        mode: 'AUTO',
      },
    ],
  },
  { cms_pages: [] },
  { cms_blocks: [] },
  { mocks: { SimpleProduct: { name: 'A' } } },
  { provider_states: { expired: 'customer-token-expired' } },
  { throttled: [{ name: ANA.email, type: 'customer', failures: 2, locked_until: '2030-01-01T00:30:00Z' }] },
  { mailbox: [{ id: 1, at: TIME, to: 'a', template: 't', variables: { b: 'c' } }] },
];

test.each(unchanged.map((document) => [Object.keys(document)[0] ?? '', document] as const))(
  '%s of a document is saved unchanged',
  (_, document) => {
    const saved = snapshot(createRealm({ ...base, ...document }));
    expect(saved).toMatchObject(document);
    expect(Object.keys(document).map((key) => [key, Reflect.get(saved, key)])).toEqual(Object.entries(document));
    expect(snapshot(createRealm(validateDocument(structuredClone(saved))))).toEqual(saved);
  },
);

test('customer groups are saved with the installed ones', () => {
  const groups = snapshot(createRealm({ customer_groups: [group] })).customer_groups;
  expect(groups?.map(({ code }) => code)).toEqual(['NOT LOGGED IN', 'General', 'Wholesale', 'Retailer', 'Staff']);
  expect(groups?.at(-1)).toEqual({ id: 4, ...group });
});

test('properties that the document does not have are not saved if their absence has a meaning', () => {
  const saved = snapshot(createRealm());
  for (const key of ['products', 'cms_pages', 'cms_blocks', 'provider_states', 'upstream', 'customer_rules']) {
    expect(saved).not.toHaveProperty(key);
  }
});

test('a document without products accepts every SKU, and one with an empty array none', () => {
  expect(snapshot(createRealm({ products: [] })).products).toEqual([]);
});

test.each([
  [true, { now: TIME, frozen: true }],
  [false, { now: TIME }],
])('the clock of a world whose clock is frozen (%s) is saved as %j', (frozen, saved) => {
  const clock = { ...createClock({ now: NOW, frozen: true }), frozen };
  expect(snapshot({ ...createRealm(), clock }).clock).toEqual(saved);
});

test('an integration after the handshake is saved with its keys and resources, and without a time of activation', () => {
  const key = 'k'.repeat(32);
  const keys = { access_token: 'a'.repeat(32), access_token_secret: key, consumer_key: key, consumer_secret: key };
  const erp = { id: 1, name: 'erp', resources: ['Magento_Customer::customer'], status: 'active' as const, ...keys };
  expect(snapshot(createRealm({ integrations: [erp] })).integrations).toEqual([erp]);
});

test('orders of a customer are saved as orders, and second factors of an admin without defaults of the row', () => {
  const saved = snapshot(
    createRealm({
      customers: [{ ...ANA, orders: [{ items: [{ sku: 'HAT', quantity: 1 }] }], addresses: [] }],
      admins: [{ username: 'ada' }],
    }),
  );
  expect(saved.orders).toHaveLength(1);
  expect(saved.customers?.[0]).not.toHaveProperty('orders');
  expect(saved.admins?.[0]).not.toHaveProperty('two_factor');
});

test('accounts of the upstream store are saved without passwords and secrets', () => {
  const saved = snapshot(
    createRealm({
      upstream: {
        customer: { email: 'qa@shop.example', password: 'secret' },
        admin: { username: 'qa', password: 'secret', totp_secret: 'JBSWY3DPEHPK3PXP' },
      },
    }),
  );
  expect(JSON.stringify(saved.upstream)).not.toMatch(/secret"|JBSWY3DP/);
  expect(saved.upstream).toEqual({ customer: { email: 'qa@shop.example' }, admin: { username: 'qa' } });
});
