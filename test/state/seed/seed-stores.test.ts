import { expect, test } from 'vitest';
import { seedCategories, seedProducts } from '../../../src/state/seed/seed-catalog.ts';
import { seedGroups } from '../../../src/state/seed/seed-groups.ts';
import { seedStores, seedWebsites } from '../../../src/state/seed/seed-stores.ts';

test('has the default store view if the document has none', () => {
  expect(seedStores()).toEqual([
    {
      id: 1,
      code: 'default',
      name: 'Default Store View',
      website: 'base',
      locale: 'en_US',
      currency: 'USD',
      is_active: true,
      config: {},
    },
  ]);
  expect(seedStores([])).toHaveLength(1);
});

test('other store views and websites are named by their code', () => {
  expect(seedStores([{ code: 'fr', website: 'europe' }]).map(({ name }) => name)).toEqual(['fr']);
  expect(seedWebsites([{ code: 'europe' }]).map(({ name }) => name)).toEqual(['europe', 'Main Website']);
});

test('has the websites of the document and of its store views, and base', () => {
  const stores = seedStores([
    { code: 'de', website: 'europe' },
    { code: 'jp', website: 'asia' },
  ]);
  expect(seedWebsites([{ id: 5, code: 'asia', name: 'Asia' }], stores).map(({ id, code }) => [id, code])).toEqual([
    [5, 'asia'],
    [1, 'base'],
    [2, 'europe'],
  ]);
});

test('groups of the document follow the installed ones, or replace them by id', () => {
  const groups = seedGroups([
    { code: 'Staff' },
    { id: 2, code: 'Resellers', tax_class_id: 5 },
    { id: 5, code: 'VIP', exclude_website_ids: [1] },
    { code: 'Press' },
  ]);
  expect(groups.map(({ id, code, tax_class_id }) => [id, code, tax_class_id])).toEqual([
    [0, 'NOT LOGGED IN', 3],
    [1, 'General', 3],
    [2, 'Resellers', 5],
    [3, 'Retailer', 3],
    [4, 'Staff', 3],
    [5, 'VIP', 3],
    [6, 'Press', 3],
  ]);
});

test('a product keeps its fields and is found by its SKU in any letter case', () => {
  const { rows, ids } = seedProducts([{ sku: 'TOP', price: 5, brand: 'Own' }]);
  expect([rows.get(1), ids.get('top')]).toEqual([
    { id: 1, sku: 'TOP', fields: { sku: 'TOP', price: 5, brand: 'Own' } },
    1,
  ]);
});

test('categories without ids start at 3, after the root and the default category', () => {
  const { rows, ids } = seedCategories([{ name: 'Women' }, { name: 'Tops', parent: 'women', is_active: false }]);
  expect([...rows.values()]).toEqual([
    { id: 3, url_key: 'women', parent: null, fields: { name: 'Women' } },
    { id: 4, url_key: 'tops', parent: 'women', fields: { name: 'Tops', is_active: false } },
  ]);
  expect([...ids]).toEqual([
    ['women', 3],
    ['tops', 4],
  ]);
  expect([...seedCategories([{ name: 'Women' }, { id: 8, name: 'Men' }]).rows.keys()]).toEqual([1, 8]);
});
