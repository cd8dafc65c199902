import { type CatalogProduct, findProduct } from '../../../domain/catalog/products.ts';
import type { Realm } from '../../../state/realm.ts';

/** A product as its fields find it: what the document says of it, and what decides about it. */
export interface ProductSource {
  readonly __typename: string;
  readonly sku: string;
  readonly product: CatalogProduct;
}

/** In the document these are short forms, which the fields of that name tell in full. */
const SHORT_FORMS = ['price', 'special_price', 'categories', 'quantity'];

/** Nothing where there is no such product. */
export function productSource(realm: Realm, sku: string): ProductSource | undefined {
  const product = findProduct(realm, sku);
  return product && sourceOf(product);
}

export function sourceOf(product: CatalogProduct): ProductSource {
  const told = Object.entries(product.fields).filter(
    ([name, value]) => !(SHORT_FORMS.includes(name) && isShort(value)),
  );
  return { ...Object.fromEntries(told), __typename: product.type, sku: product.sku, product };
}

const isShort = (value: unknown): boolean =>
  Array.isArray(value) ? value.every((each) => typeof each === 'string') : typeof value !== 'object';
