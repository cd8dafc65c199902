import {
  type CatalogCategory,
  getCategoryProducts,
  isActiveCategory,
  listStoredCategories,
} from '../../domain/catalog/categories.ts';
import type { Realm } from '../../state/realm.ts';

/** The hidden root of all categories, and the root category of the stores. [Catalog/Setup/Patch/Data/InstallDefaultCategories.php] */
const TREE_ROOT = { id: 1, parent_id: 0, name: 'Root Catalog', level: 0, position: 0 };
const STORE_ROOT = { id: 2, parent_id: 1, name: 'Default Category', level: 1, position: 1 };

interface CategoryNode {
  readonly id: number;
  readonly parent_id: number;
  readonly name: string;
  readonly level: number;
  readonly position: number;
  /** The category of the fixture document; absent for the two roots. */
  readonly category?: CatalogCategory;
}

/** All categories and the two roots, parents first. */
export function listCategoryNodes(realm: Realm): readonly CategoryNode[] {
  const categories = listStoredCategories(realm);
  const ids = new Map(categories.map(({ url_key, id }) => [url_key, id]));
  const nodes = categories.map((category) => ({
    id: category.id,
    parent_id: category.parent === null ? STORE_ROOT.id : (ids.get(category.parent) ?? STORE_ROOT.id),
    name: category.name,
    level: category.level,
    position: category.id,
    category,
  }));
  return [TREE_ROOT, STORE_ROOT, ...nodes];
}

/** The id of the root category of a store; for the admin store, of the hidden root. */
export const rootCategoryId = (isAdminStore: boolean): number => (isAdminStore ? TREE_ROOT.id : STORE_ROOT.id);

const nodeData = (node: CategoryNode) => ({
  id: node.id,
  parent_id: node.parent_id,
  name: node.name,
  is_active: isActiveNode(node),
  position: node.position,
  level: node.level,
});

/**
 * A category with its descendants. [Catalog/Api/Data/CategoryTreeInterface.php, Catalog/Model/Category/Tree.php]
 *
 * @param depth number of levels below the category. Default: all
 */
export function categoryTree(realm: Realm, nodes: readonly CategoryNode[], node: CategoryNode, depth?: number): object {
  const children = depth !== undefined && depth <= 0 ? [] : childrenOf(nodes, node);
  return {
    ...nodeData(node),
    product_count: productCount(realm, nodes, node),
    children_data: children.map((child) =>
      categoryTree(realm, nodes, child, depth === undefined ? undefined : depth - 1),
    ),
  };
}

/** A category as REST returns it. [Catalog/Api/Data/CategoryInterface.php] */
export function categoryData(realm: Realm, nodes: readonly CategoryNode[], node: CategoryNode): object {
  const time = realm.clock.databaseTime(realm.world.startedAt);
  const children = childrenOf(nodes, node).map(({ id }) => id);
  return {
    ...nodeData(node),
    children: children.join(','),
    created_at: time,
    updated_at: time,
    path: pathOf(nodes, node),
    available_sort_by: [],
    include_in_menu: true,
    custom_attributes: attributesOf(node, children),
  };
}

const childrenOf = (nodes: readonly CategoryNode[], { id }: CategoryNode): CategoryNode[] =>
  nodes.filter(({ parent_id }) => parent_id === id);

const isActiveNode = ({ category }: CategoryNode): boolean => category === undefined || isActiveCategory(category);

/** Number of products of a category and its descendants; for a root, of all categories. */
function productCount(realm: Realm, nodes: readonly CategoryNode[], { category }: CategoryNode): number {
  const roots = category ? [category] : nodes.flatMap((node) => (node.level === 2 && node.category) || []);
  return new Set(roots.flatMap((each) => getCategoryProducts(realm, each).map(({ sku }) => sku))).size;
}

function pathOf(nodes: readonly CategoryNode[], node: CategoryNode): string {
  const parent = nodes.find(({ id }) => id === node.parent_id);
  return parent === undefined ? String(node.id) : `${pathOf(nodes, parent)}/${node.id}`;
}

function attributesOf({ category, level }: CategoryNode, children: readonly number[]): object[] {
  const values = {
    display_mode: 'PRODUCTS',
    ...(level > 1 && { is_anchor: '1' }),
    children_count: String(children.length),
    ...(category && { url_key: category.url_key, url_path: category.urlPath }),
    ...Object.fromEntries(
      Object.entries(category?.fields ?? {}).flatMap(([name, value]) =>
        typeof value === 'string' && name !== 'name' ? [[name, value]] : [],
      ),
    ),
  };
  return Object.entries(values).map(([attribute_code, value]) => ({ attribute_code, value }));
}
