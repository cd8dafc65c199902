import { type CatalogProduct, findProduct } from '../../../domain/catalog/products.ts';
import type { Customer } from '../../../state/tables/account-rows.ts';
import type { CompareList } from '../../../state/tables/compare-lists.ts';
import { sourceOf } from '../catalog/product-source.ts';
import type { ResolverContext } from '../resolver-context.ts';

/** The parent of the fields of a compare list. */
export interface CompareListSource {
  readonly compared: CompareList;
}

/** The source object of a compare list. */
export const compareListSource = (list: CompareList | undefined): CompareListSource | null =>
  list === undefined ? null : { compared: list };

/** The attributes of a new installation that are compared. [app/code/Magento/Catalog/Setup/CategorySetup.php] */
const COMPARED_ATTRIBUTES = [
  { code: 'sku', label: 'SKU' },
  { code: 'description', label: 'Description' },
  { code: 'short_description', label: 'Short Description' },
];

/** The products that are on sale. */
const productsOf = ({ compared }: CompareListSource, { realm }: ResolverContext): CatalogProduct[] =>
  compared.products.flatMap((sku) => findProduct(realm, sku) ?? []);

/** The value of a compared attribute. [app/code/Magento/Catalog/Block/Product/Compare/ListCompare.php getProductAttributeValue] */
function comparedValueOf(product: CatalogProduct, code: string): string {
  const value = code === 'sku' ? product.sku : product.fields[code];
  const text = value !== null && typeof value === 'object' && 'html' in value ? value.html : value;
  return typeof text === 'string' ? text : 'N/A';
}

const compareListFields = {
  uid: ({ compared }: CompareListSource) => compared.uid,
  item_count: (source: CompareListSource, _: unknown, context: ResolverContext) => productsOf(source, context).length,
  items: (source: CompareListSource, _: unknown, context: ResolverContext) =>
    productsOf(source, context).map((product) => ({
      uid: String(product.id),
      product: sourceOf(product),
      attributes: COMPARED_ATTRIBUTES.map(({ code }) => ({ code, value: comparedValueOf(product, code) })),
    })),
  attributes: (source: CompareListSource, _: unknown, context: ResolverContext) =>
    productsOf(source, context).length === 0 ? [] : COMPARED_ATTRIBUTES,
};

/** The compare list of a customer. [CompareListGraphQl/Model/Resolver/CustomerCompareList.php] */
export const customerCompareListFields = {
  compare_list: ({ id }: Customer, _: unknown, { realm }: ResolverContext) =>
    compareListSource(realm.world.compareLists.ofCustomer(id)),
};

/** Resolvers of the fields of compare lists. */
export const compareListTypes = { CompareList: compareListFields };
