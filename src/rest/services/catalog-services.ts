import { getCategoryProducts } from '../../domain/catalog/categories.ts';
import { findStoredProduct, listStoredProducts } from '../../domain/catalog/stored-products.ts';
import { noSuchEntity, Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import { categoryData, categoryTree, listCategoryNodes, rootCategoryId } from '../values/category-data.ts';
import { productData, productSearchValues } from '../values/product-data.ts';
import { searchRows } from '../values/search-criteria.ts';
import { intArgument, optionalIntArgument, type ServiceMethod, stringArgument } from './service-call.ts';

const PRODUCT_FIELDS = [
  'entity_id',
  'sku',
  'name',
  'attribute_set_id',
  'price',
  'special_price',
  'status',
  'visibility',
  'type_id',
  'created_at',
  'updated_at',
  'weight',
  'url_key',
  'category_id',
  'website_id',
  'store_id',
];
const CATEGORY_FIELDS = [
  'entity_id',
  'parent_id',
  'name',
  'is_active',
  'position',
  'level',
  'path',
  'url_key',
  'created_at',
  'updated_at',
  'include_in_menu',
];

/** Services of products and categories. [Catalog/etc/webapi.xml] */
export const catalogServices = {
  getCatalogProduct(call) {
    const product = findStoredProduct(call.realm, stringArgument(call, 'sku'));
    if (product === undefined) throw new Refusal('sendFriendProduct');
    return productData(call.realm, product);
  },
  searchCatalogProducts({ realm, arguments: { searchCriteria } }) {
    const products = listStoredProducts(realm);
    const rows = products.map((product) => productSearchValues(realm, product));
    const fields = [...PRODUCT_FIELDS, ...products.flatMap((product) => Object.keys(product.fields))];
    const { items, ...rest } = searchRows(realm, rows, [...new Set(fields)], searchCriteria);
    const found = new Set(items.map(({ id }) => id));
    const byId = new Map(products.map((product) => [product.id, product]));
    return {
      items: [...found].flatMap((id) => {
        const product = byId.get(Number(id));
        return product === undefined ? [] : [productData(realm, product)];
      }),
      ...rest,
    };
  },
  getCategoryTree(call) {
    const root = optionalIntArgument(call, 'rootCategoryId') ?? rootCategoryId(call.isAdminStore);
    const nodes = listCategoryNodes(call.realm);
    return categoryTree(call.realm, nodes, nodeOf(call.realm, root), optionalIntArgument(call, 'depth'));
  },
  getCategory(call) {
    const node = nodeOf(call.realm, intArgument(call, 'categoryId'));
    return categoryData(call.realm, listCategoryNodes(call.realm), node);
  },
  searchCategories({ realm, arguments: { searchCriteria } }) {
    const nodes = listCategoryNodes(realm);
    const rows = nodes.map((node) => ({
      ...categoryData(realm, nodes, node),
      entity_id: node.id,
      url_key: node.category?.url_key ?? null,
    }));
    const { items, ...rest } = searchRows(realm, rows, CATEGORY_FIELDS, searchCriteria);
    return { items: items.map(({ entity_id: _, url_key: __, ...row }) => row), ...rest };
  },
  listAssignedProducts(call) {
    const { id, category } = nodeOf(call.realm, intArgument(call, 'categoryId'));
    if (category === undefined) return [];
    return getCategoryProducts(call.realm, category).map(({ sku }, position) => ({
      sku,
      position,
      category_id: String(id),
    }));
  },
} as const satisfies Readonly<Record<string, ServiceMethod>>;

function nodeOf(realm: Realm, id: number) {
  const node = listCategoryNodes(realm).find((each) => each.id === id);
  if (node === undefined) throw noSuchEntity('id', id);
  return node;
}
