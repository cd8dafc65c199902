import { hashString, pickByHash } from '../../platform/hash.ts';
import type { Realm } from '../../state/realm.ts';
import { type Product, productKey } from '../../state/tables/catalog.ts';
import { cacheByCatalog, getVisibleCatalog } from './catalog-cache.ts';

/** A product with the values that decisions depend on. */
export interface CatalogProduct {
  readonly id: number;
  readonly sku: string;
  /** GraphQL's type, such as `SimpleProduct`. */
  readonly type: string;
  readonly price: number;
  /** The current price: the special price if it is lower. */
  readonly finalPrice: number;
  /** Quantity in stock; `undefined` for an unlimited one. */
  readonly quantity: number | undefined;
  /** The fields of the document, in GraphQL's names. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * Finds a product by its sku. If the document has `products`, there are no others; without them, every sku is a product, the
 * same at each call.
 */
export function findProduct(realm: Realm, sku: string): CatalogProduct | undefined {
  const defined = getVisibleCatalog(realm).products.find(productKey(sku));
  if (defined) return isEnabled(defined) ? toCatalogProduct(realm, defined) : undefined;
  return sku === '' || hasProducts(realm) ? undefined : generateProduct(realm, sku);
}

/** Whether the fixture document has a product that no storefront shows. */
export function isDisabledProduct(realm: Realm, sku: string): boolean {
  const defined = getVisibleCatalog(realm).products.find(productKey(sku));
  return defined !== undefined && !isEnabled(defined);
}

/** Finds a product by its id. In a generated catalog, only listed products have one. */
export const findProductById = (realm: Realm, id: number): CatalogProduct | undefined =>
  listProducts(realm).find((product) => product.id === id);

/** All products in the document's order; generated ones if it has no `products`. */
export const listProducts = cacheByCatalog((realm: Realm): readonly CatalogProduct[] =>
  hasProducts(realm)
    ? listEnabledProducts(realm).map((product) => toCatalogProduct(realm, product))
    : Array.from({ length: GENERATED_PRODUCTS }, (_, index) => generateProduct(realm, generateSku(index))),
);

/** Picks the SKU of a product, always the same one for the same string. */
export function pickSku(realm: Realm, text: string): string {
  const products = listProducts(realm);
  return products[hashString(text) % products.length]?.sku ?? '';
}

/** The name of a product in the document; `undefined` if it is generated. */
export function productName(realm: Realm, sku: string): string | undefined {
  const name = findProduct(realm, sku)?.fields['name'];
  return typeof name === 'string' ? name : undefined;
}

const hasProducts = ({ world }: Realm): boolean => world.initialState.definesProducts;

const listEnabledProducts = (realm: Realm): Product[] => getVisibleCatalog(realm).products.values().filter(isEnabled);

/** [app/code/Magento/Catalog/Model/Product/Attribute/Source/Status.php] */
const DISABLED = 2;
const isEnabled = ({ fields }: Product): boolean => fields['status'] !== DISABLED;

/** A product of the fixture document with the values that decisions depend on. */
export function toCatalogProduct(realm: Realm, { id, sku, fields }: Product): CatalogProduct {
  const price = typeof fields['price'] === 'number' ? fields['price'] : generatePrice(realm, sku);
  const special = fields['special_price'];
  return {
    id,
    sku,
    type: typeof fields['__typename'] === 'string' ? fields['__typename'] : 'SimpleProduct',
    price,
    finalPrice: typeof special === 'number' ? Math.min(special, price) : price,
    quantity: typeof fields['quantity'] === 'number' ? fields['quantity'] : undefined,
    fields,
  };
}

/** Number of products in a generated catalog. */
const GENERATED_PRODUCTS = 48;
const SKU_PREFIXES = ['WS', 'MH', 'WJ', 'MP', 'WT', 'MB', 'UG', 'WB'] as const;
const NO_FIELDS = {};

const generateSku = (index: number): string =>
  `${SKU_PREFIXES[index % SKU_PREFIXES.length]}${String(Math.floor(index / SKU_PREFIXES.length) + 1).padStart(2, '0')}`;

function generateProduct(realm: Realm, sku: string): CatalogProduct {
  const price = generatePrice(realm, sku);
  const id = (hashString(`product/${productKey(sku)}`) % 100_000) + 1;
  return { id, sku, type: 'SimpleProduct', price, finalPrice: price, quantity: undefined, fields: NO_FIELDS };
}

/** A price from 5 to 124, plus cents that are common in shops. */
function generatePrice({ world }: Realm, sku: string): number {
  const text = `${world.initialState.seed}/price/${productKey(sku)}`;
  return 5 + (hashString(text) % 120) + pickByHash(`${text}/cents`, [0, 0.5, 0.95, 0.99]);
}
