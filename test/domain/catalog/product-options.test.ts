import { expect, test } from 'vitest';
import {
  canonicalOptions,
  chosenBundleOptions,
  chosenConfigurableOptions,
  chosenVariant,
  findMissingOption,
  priceWithOptions,
  selectionPrice,
  stockedProduct,
  uidsOfChoices,
} from '../../../src/domain/catalog/product-options.ts';
import { findProduct } from '../../../src/domain/catalog/products.ts';
import type { ItemOptions } from '../../../src/state/tables/item-options.ts';
import { createRealm } from '../create-realm.ts';

const SHIRT = {
  sku: 'SHIRT',
  price: 20,
  __typename: 'ConfigurableProduct',
  configurable_options: [
    { attribute_id: '93', attribute_code: 'color', values: [{ value_index: 5, label: 'Red' }, { value_index: 6 }] },
    {
      id: 4,
      uid: 'own-size',
      attribute_code: 'size',
      values: [{ value_index: 9, uid: 'size-m' }, { value_index: 10 }],
    },
  ],
  variants: [
    { product: { sku: 'RED-M' }, attributes: [{ code: 'color', value_index: 5 }, { uid: 'size-m' }] },
    {
      product: { sku: 'BLUE-M' },
      attributes: [
        { code: 'color', value_index: 6 },
        { code: 'size', value_index: 9 },
      ],
    },
    { product: { sku: 'BARE' } },
  ],
};
const BOX = {
  sku: 'BOX',
  __typename: 'BundleProduct',
  items: [
    {
      option_id: 1,
      title: 'Hat',
      required: true,
      options: [
        { id: 2, quantity: 2, product: { sku: 'HAT' } },
        { id: 3, price: 7.25, uid: 'own-hat' },
      ],
    },
    { option_id: 2, required: false, options: [{ id: 5, product: { sku: 'BAG' } }] },
  ],
};
const RED = btoa('configurable/93/5');
const BLUE = btoa('configurable/93/6');
const LARGE = btoa('configurable/4/10');
const HATS = btoa('bundle/1/2/2');
const BAG = btoa('bundle/2/5/1');

const realm = createRealm({
  products: [
    SHIRT,
    BOX,
    { ...BOX, sku: 'FIXED', price: 100, special_price: 90 },
    { sku: 'RED-M', price: 25, quantity: 3 },
    { sku: 'BLUE-M', price: 26 },
    { sku: 'BARE' },
    { sku: 'HAT', price: 40, special_price: 35 },
    { sku: 'BAG', price: 15.5 },
    { sku: 'PLAIN', price: 1 },
    { sku: 'EMPTY', __typename: 'ConfigurableProduct' },
  ],
});

function productOf(sku: string) {
  const product = findProduct(realm, sku);
  if (product === undefined) throw new Error(`there is no product ${sku}`);
  return product;
}

test.each<[string, ItemOptions | undefined, [string, string[]][]]>([
  ['nothing', undefined, []],
  [
    'uids of Magento’s form',
    { selected: [RED, LARGE] },
    [
      [btoa('93'), [RED]],
      ['own-size', [LARGE]],
    ],
  ],
  ['uids of the document', { selected: ['size-m'] }, [['own-size', ['size-m']]]],
  ['unknown uids', { selected: ['nope', btoa('configurable/93/7')] }, []],
  [
    'a variant',
    { variant: 'RED-M' },
    [
      [btoa('93'), [RED]],
      ['own-size', ['size-m']],
    ],
  ],
  [
    'a variant, whatever else is selected',
    { variant: 'BLUE-M', selected: [RED] },
    [
      [btoa('93'), [BLUE]],
      ['own-size', ['size-m']],
    ],
  ],
  ['an unknown variant', { variant: 'NOPE' }, []],
])('a configurable product with %s has the chosen values', (_, options, chosen) => {
  const found = chosenConfigurableOptions(productOf('SHIRT'), options);
  expect(found.map(({ optionUid, values }) => [optionUid, values.map(({ uid }) => uid)])).toEqual(chosen);
});

test.each<[ItemOptions | undefined, [string, string[]][]]>([
  [undefined, []],
  [
    { selected: [HATS, BAG] },
    [
      [btoa('1'), [HATS]],
      [btoa('2'), [BAG]],
    ],
  ],
  [{ selected: [HATS, 'own-hat'] }, [[btoa('1'), [HATS, 'own-hat']]]],
  [{ selected: [btoa('bundle/1/2/1')] }, []],
])('a bundle with %j has the chosen selections', (options, chosen) => {
  const found = chosenBundleOptions(productOf('BOX'), options);
  expect(found.map(({ optionUid, values }) => [optionUid, values.map(({ uid }) => uid)])).toEqual(chosen);
});

test.each<[string, ItemOptions | undefined, string | undefined]>([
  ['PLAIN', undefined, undefined],
  ['EMPTY', undefined, undefined],
  ['SHIRT', undefined, 'configurableOptionsMissing'],
  ['SHIRT', { selected: [RED] }, 'configurableOptionsMissing'],
  ['SHIRT', { selected: [RED, LARGE] }, undefined],
  ['SHIRT', { variant: 'RED-M' }, undefined],
  ['SHIRT', { variant: 'NOPE' }, 'configurableOptionsMissing'],
  ['BOX', undefined, 'bundleOptionsMissing'],
  ['BOX', { selected: [BAG] }, 'bundleOptionsMissing'],
  ['BOX', { selected: ['own-hat'] }, undefined],
])('%s with %j lacks options: %s', (sku, options, key) => {
  expect(findMissingOption(productOf(sku), options)?.key).toBe(key);
});

test.each([
  [
    'SHIRT',
    [
      { option: '93', values: ['6'] },
      { option: '4', values: ['9'] },
    ],
    [BLUE, 'size-m'],
  ],
  [
    'SHIRT',
    [
      { option: '93', values: ['7'] },
      { option: '94', values: ['6'] },
    ],
    [],
  ],
  ['BOX', [{ option: '1', values: ['2', '3'] }], [HATS, 'own-hat']],
  [
    'BOX',
    [
      { option: '2', values: ['5'] },
      { option: '1', values: [] },
    ],
    [BAG],
  ],
  ['PLAIN', [{ option: '93', values: ['5'] }], []],
])('the ids of %s are converted to uids', (sku, choices, uids) => {
  expect(uidsOfChoices(productOf(sku), choices)).toEqual(uids);
});

test.each<[string, ItemOptions | undefined, string | undefined]>([
  ['SHIRT', { selected: [RED, 'size-m'] }, 'RED-M'],
  ['SHIRT', { selected: [BLUE, 'size-m'] }, 'BLUE-M'],
  ['SHIRT', { selected: [BLUE, LARGE] }, undefined],
  ['SHIRT', { selected: [RED] }, undefined],
  ['SHIRT', { variant: 'red-m' }, 'RED-M'],
  ['SHIRT', undefined, undefined],
  ['PLAIN', { variant: 'RED-M' }, undefined],
])('%s with %j is the variant %s', (sku, options, variant) => {
  expect(chosenVariant(realm, productOf(sku), options)?.sku).toBe(variant);
  expect(stockedProduct(realm, productOf(sku), options).sku).toBe(variant ?? sku);
});

test.each<[ItemOptions | undefined, ItemOptions | undefined]>([
  [undefined, undefined],
  [{ selected: [RED] }, { selected: [RED] }],
  [
    { variant: 'RED-M', entered: [{ uid: 'a', value: 'b' }] },
    { selected: [RED, 'size-m'], entered: [{ uid: 'a', value: 'b' }] },
  ],
  [{ variant: 'BARE' }, { variant: 'BARE' }],
])('the options %j have the form %j', (options, canonical) => {
  expect(canonicalOptions(productOf('SHIRT'), options)).toEqual(canonical);
});

test.each<[string, ItemOptions | undefined, number, number]>([
  ['PLAIN', undefined, 1, 1],
  ['SHIRT', { variant: 'RED-M' }, 25, 25],
  ['SHIRT', undefined, 20, 20],
  ['HAT', undefined, 35, 40],
  ['BOX', { selected: [HATS, BAG] }, 85.5, 85.5],
  ['BOX', { selected: ['own-hat'] }, 7.25, 7.25],
  ['FIXED', { selected: [HATS] }, 160, 170],
])('one piece of %s with %j costs %f, without its special price %f', (sku, options, price, originalPrice) => {
  expect(priceWithOptions(realm, productOf(sku), options, ({ finalPrice }) => finalPrice)).toEqual({
    price,
    originalPrice,
  });
});

test.each([
  [{ price: 0, product: { sku: 'HAT' } }, 0],
  [{ product: { sku: 'HAT' } }, 35],
  [{ product: { sku: 'NOPE' } }, 0],
  [{}, 0],
])('the selection %j costs %f', (selection, price) => {
  expect(selectionPrice(realm, selection)).toBe(price);
});

test('options that are not arrays of objects count as none', () => {
  const odd = createRealm({
    products: [{ sku: 'ODD', __typename: 'ConfigurableProduct', configurable_options: 'none', variants: [null, 'x'] }],
  });
  const product = findProduct(odd, 'ODD');
  expect(product && findMissingOption(product, undefined)).toBeUndefined();
  expect(product && chosenVariant(odd, product, { selected: ['x'] })).toBeUndefined();
});
