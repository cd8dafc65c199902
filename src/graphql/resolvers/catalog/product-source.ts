import { type CatalogProduct, findProduct } from '../../../domain/catalog/products.ts';
import type { Realm } from '../../../state/realm.ts';

/** The parent of the fields of a product: the values of the fixture document, and the product itself. */
export interface ProductSource {
  readonly __typename: string;
  readonly sku: string;
  readonly product: CatalogProduct;
}

/** Fields whose short form in the fixture document is replaced by a derived value. */
const SHORT_FORMS = ['price', 'special_price', 'categories', 'quantity'];

/** The source object of a product; `undefined` if the product does not exist. */
export function productSource(realm: Realm, sku: string): ProductSource | undefined {
  const product = findProduct(realm, sku);
  return product && sourceOf(product);
}

/** The source object of the GraphQL resolvers of a product. Its options are completed by their resolver. */
export function sourceOf(product: CatalogProduct): ProductSource {
  const fields = Object.entries(product.fields).filter(
    ([name, value]) => name !== 'options' && !(SHORT_FORMS.includes(name) && isShort(value)),
  );
  return { ...Object.fromEntries(fields), __typename: product.type, sku: product.sku, product };
}

const isShort = (value: unknown): boolean =>
  Array.isArray(value) ? value.every((each) => typeof each === 'string') : typeof value !== 'object';
