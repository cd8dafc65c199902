import {
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql';
import { getOrCreateCustomerCart } from '../../domain/cart/guest-and-customer-carts.ts';
import { listCategories } from '../../domain/catalog/categories.ts';
import { pickSku } from '../../domain/catalog/products.ts';
import { hashString } from '../../platform/hash.ts';
import { categorySource } from '../resolvers/catalog/category-source.ts';
import { productSource } from '../resolvers/catalog/product-source.ts';
import { customerIdIn, type ResolverContext } from '../resolvers/resolver-context.ts';
import { entityKey } from './entity-key.ts';
import { isRef } from './entity-ref.ts';
import { keysOnPage, pageOfKey } from './paging.ts';

/** The entity of the world that a field shows: a product or category of the catalog, or the caller's account or cart. */
export function worldEntityOf(context: ResolverContext, info: GraphQLResolveInfo, source: unknown): unknown {
  const type = getNamedType(info.returnType);
  const isList = isListType(getNullableType(info.returnType));
  if (!isList && (type.name === 'Customer' || type.name === 'Cart')) return callersEntity(context, type.name);
  if (!isOfCatalog(type)) return undefined;
  const owner = entityKey(source, info);
  const key = `${info.parentType.name}:${owner}.${info.fieldName}`;
  if (!isList) return catalogEntity(context, type, key);
  const page = isRef(source) && info.fieldName === 'items' ? pageOfKey(owner) : undefined;
  const keys = page ? keysOnPage(page) : [`${key}#0`, `${key}#1`];
  return keys.map((each) => catalogEntity(context, type, each)).filter((entity) => entity !== undefined);
}

/** Replaces a generated parent that is a product or category by one of the catalog. */
export function worldParentOf(context: ResolverContext, info: GraphQLResolveInfo, source: unknown): unknown {
  if (!isRef(source) || !isOfCatalog(info.parentType)) return source;
  return catalogEntity(context, info.parentType, `${source.$ref.typeName}:${source.$ref.key}`) ?? source;
}

const isOfCatalog = (type: GraphQLNamedType): boolean => isProduct(type) || isCategory(type);

const isProduct = (type: GraphQLNamedType): boolean =>
  type.name === 'ProductInterface' ||
  (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'ProductInterface'));

const isCategory = ({ name }: GraphQLNamedType): boolean => name === 'CategoryInterface' || name === 'CategoryTree';

/** Selects a product or category by a key: the same key always selects the same one. */
function catalogEntity({ realm }: ResolverContext, type: GraphQLNamedType, key: string) {
  if (isProduct(type)) return productSource(realm, pickSku(realm, key));
  const categories = listCategories(realm);
  const category = categories[hashString(key) % Math.max(1, categories.length)];
  return category && categorySource(category);
}

function callersEntity(context: ResolverContext, type: 'Customer' | 'Cart') {
  const { realm, store } = context;
  const id = customerIdIn(context);
  if (id === undefined) return undefined;
  return type === 'Customer' ? realm.world.customers.get(id) : getOrCreateCustomerCart(realm, store, id);
}
