import { expect, test } from 'vitest';
import { findProduct, listProducts, pickSku } from '../../../src/domain/catalog/products.ts';
import { createRealm } from '../create-realm.ts';

const HAT = { sku: 'Hat', price: 20, special_price: 15, quantity: 3, __typename: 'ConfigurableProduct' };
const SHOP = {
  products: [HAT, { sku: 'bag', price: 10, special_price: 12, quantity: null }, { sku: 'old', status: 2 as const }],
};

test('a product has the values of its document', () => {
  const realm = createRealm(SHOP);
  expect(findProduct(realm, 'hat')).toEqual({
    id: 1,
    sku: 'Hat',
    type: 'ConfigurableProduct',
    price: 20,
    finalPrice: 15,
    quantity: 3,
    fields: HAT,
  });
  expect(findProduct(realm, 'BAG')).toMatchObject({ id: 2, type: 'SimpleProduct', price: 10, finalPrice: 10 });
  expect(findProduct(realm, 'bag')?.quantity).toBeUndefined();
});

test('a shop with products has no others, and shows no disabled one', () => {
  const realm = createRealm(SHOP);
  expect([findProduct(realm, 'old'), findProduct(realm, 'other'), findProduct(realm, '')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(listProducts(realm).map(({ sku }) => sku)).toEqual(['Hat', 'bag']);
});

test('an enabled product is shown', () => {
  const realm = createRealm({ products: [{ sku: 'hat', status: 1 }] });
  expect(findProduct(realm, 'hat')).toMatchObject({ sku: 'hat' });
});

test('generates the price of a product without one, or with a complex one', () => {
  const realm = createRealm({ products: [{ sku: 'a' }, { sku: 'b', price: {}, special_price: null }] });
  for (const { price, finalPrice } of listProducts(realm)) {
    expect(finalPrice).toBe(price);
    expect(price).toBeGreaterThanOrEqual(5);
  }
});

test('treats every SKU as a product in a store without products, the same one each time', () => {
  const product = findProduct(createRealm(), 'WS01');
  expect(product).toEqual({
    id: expect.any(Number),
    sku: 'WS01',
    type: 'SimpleProduct',
    price: expect.any(Number),
    finalPrice: product?.price,
    quantity: undefined,
    fields: {},
  });
  expect(findProduct(createRealm(), 'WS01')).toEqual(product);
  expect(findProduct(createRealm(), 'ws01')).toEqual({ ...product, sku: 'ws01' });
  expect(findProduct(createRealm(), '')).toBeUndefined();
});

test('the generated product of a sku is always the same', () => {
  expect(findProduct(createRealm(), 'WS01')).toMatchObject({ id: 88_669, price: 64.99 });
});

test('generated prices depend on the seed, are from 5 to 125 and have usual cents', () => {
  const products = listProducts(createRealm());
  expect(listProducts(createRealm({ seed: 'other' })).map(({ price }) => price)).not.toEqual(
    products.map(({ price }) => price),
  );
  const cents = new Set(products.map(({ price }) => Math.round((price % 1) * 100)));
  expect([...cents].sort((a, b) => a - b)).toEqual([0, 50, 95, 99]);
  expect(products.every(({ price }) => price >= 5 && price < 125)).toBe(true);
  expect(Math.max(...products.map(({ price }) => price))).toBeGreaterThan(100);
});

test('generated ids are from 1 to 100,000 and differ', () => {
  const ids = listProducts(createRealm()).map(({ id }) => id);
  expect(ids.every((id) => Number.isInteger(id) && id >= 1 && id <= 100_000)).toBe(true);
  expect(new Set(ids).size).toBe(48);
});

test('a generated catalog has 48 products', () => {
  const skus = listProducts(createRealm()).map(({ sku }) => sku);
  expect(skus).toHaveLength(48);
  expect([skus[0], skus[7], skus[8], skus[47]]).toEqual(['WS01', 'WB01', 'WS02', 'WB06']);
});

test('the same string picks the same SKU', () => {
  const realm = createRealm();
  expect(pickSku(realm, 'a')).toBe(pickSku(realm, 'a'));
  expect(new Set(['a', 'b', 'c', 'd', 'e'].map((text) => pickSku(realm, text))).size).toBeGreaterThan(1);
  expect(listProducts(realm).map(({ sku }) => sku)).toContain(pickSku(realm, 'a'));
});

test('picks no SKU without an enabled product', () => {
  expect(pickSku(createRealm({ products: [{ sku: 'old', status: 2 }] }), 'a')).toBe('');
});

test('the list of products is the same until the catalog changes', () => {
  const realm = createRealm(SHOP);
  const before = listProducts(realm);
  expect(listProducts(realm)).toBe(before);
  const hat = realm.world.products.get(1);
  if (hat) realm.world.products.update({ ...hat, fields: { ...hat.fields, price: 30 } });
  expect(listProducts(realm)[0]?.price).toBe(30);
});
