import { expect, test } from 'vitest';
import { uidOf } from '../../../src/magento/schema/uid.ts';
import { adminKey, customerKey, groupKey, parseCustomerKey } from '../../../src/state/tables/account-rows.ts';
import { assignIds } from '../../../src/state/tables/assign-ids.ts';
import { isOfCategory, productKey, urlKeyOf } from '../../../src/state/tables/catalog.ts';
import { couponKey } from '../../../src/state/tables/sales-rules.ts';

test.each([
  ['Linen Top', 'linen-top'],
  ['Été à Paris', 'ete-a-paris'],
  ['  --Sale!! 50% ', 'sale-50'],
  ['Ærø', 'r'],
  ['', ''],
])('the URL key of %j is %j', (name, urlKey) => {
  expect(urlKeyOf(name)).toBe(urlKey);
});

test('ignores letter case in keys, as MySQL does', () => {
  expect([productKey('Top'), adminKey('Ada'), groupKey('VIP'), customerKey('Ana@Example.com', 'base')]).toEqual([
    'top',
    'ada',
    'vip',
    'base/ana@example.com',
  ]);
});

test('ignores letter case and surrounding spaces of a coupon code', () => {
  expect(couponKey(' Save10 ')).toBe('save10');
});

test('the key of a customer has the website and the e-mail address, which may have a slash', () => {
  expect(parseCustomerKey(customerKey('Ana/B@Example.com', 'base'))).toEqual({
    email: 'ana/b@example.com',
    website: 'base',
  });
});

const women = { id: 3, url_key: 'women' };

test.each([
  [{ id: 3 }, true],
  [{ id: 4, url_key: 'women' }, false],
  [{ uid: uidOf(3) }, true],
  [{ uid: uidOf(4), url_key: 'women' }, false],
  [{ url_key: 'women' }, true],
  [{ url_key: 'men' }, false],
  [{}, false],
])('the reference %j names the category: %j', (reference, expected) => {
  expect(isOfCategory(reference, women)).toBe(expected);
});

test.each([
  [
    [{}, {}, {}],
    [1, 2, 3],
  ],
  [
    [{ id: 2 }, {}, {}],
    [2, 1, 3],
  ],
  [
    [{}, { id: 1 }, { id: 3 }, {}],
    [2, 1, 3, 4],
  ],
])('assigns free ids in the order of the document: %j', (fixtures: { id?: number }[], ids) => {
  expect(assignIds(fixtures).map(({ id }) => id)).toEqual(ids);
});
