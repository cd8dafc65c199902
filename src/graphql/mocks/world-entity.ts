import {
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql';
import { cartOfCustomer } from '../../domain/cart/carts-of-shopper.ts';
import { listCategories } from '../../domain/catalog/categories.ts';
import { someSku } from '../../domain/catalog/products.ts';
import { stableNumber } from '../../platform/hash.ts';
import { categorySource } from '../resolvers/catalog/category-source.ts';
import { productSource } from '../resolvers/catalog/product-source.ts';
import { type Context, customerIdIn } from '../resolvers/resolver-context.ts';
import { entityKey } from './entity-key.ts';
import { isRef } from './entity-ref.ts';
import { keysOn, pageOfKey } from './paging.ts';

/** What a field shows that is of the world: a product or category of the catalog, the caller's own account or cart. */
export function shownOfWorld(context: Context, info: GraphQLResolveInfo, source: unknown): unknown {
  const type = getNamedType(info.returnType);
  const isList = isListType(getNullableType(info.returnType));
  if (!isList && (type.name === 'Customer' || type.name === 'Cart')) return callersOwn(context, type.name);
  if (!isOfCatalog(type)) return undefined;
  const owner = entityKey(source, info);
  const key = `${info.parentType.name}:${owner}.${info.fieldName}`;
  if (!isList) return ofCatalog(context, type, key);
  const page = isRef(source) && info.fieldName === 'items' ? pageOfKey(owner) : undefined;
  const keys = page ? keysOn(page) : [`${key}#0`, `${key}#1`];
  return keys.map((each) => ofCatalog(context, type, each)).filter((entity) => entity !== undefined);
}

/** A made-up parent that is a product or category is one of the catalog. */
export function parentOfWorld(context: Context, info: GraphQLResolveInfo, source: unknown): unknown {
  if (!isRef(source) || !isOfCatalog(info.parentType)) return source;
  return ofCatalog(context, info.parentType, `${source.$ref.typeName}:${source.$ref.key}`) ?? source;
}

const isOfCatalog = (type: GraphQLNamedType): boolean => isProduct(type) || isCategory(type);

const isProduct = (type: GraphQLNamedType): boolean =>
  type.name === 'ProductInterface' ||
  (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'ProductInterface'));

const isCategory = ({ name }: GraphQLNamedType): boolean => name === 'CategoryInterface' || name === 'CategoryTree';

function ofCatalog({ realm }: Context, type: GraphQLNamedType, text: string) {
  if (isProduct(type)) return productSource(realm, someSku(realm, text));
  const all = listCategories(realm);
  const chosen = all[stableNumber(text) % Math.max(1, all.length)];
  return chosen && categorySource(chosen);
}

function callersOwn(context: Context, type: 'Customer' | 'Cart') {
  const { realm, store } = context;
  const id = customerIdIn(context);
  if (id === undefined) return undefined;
  return type === 'Customer' ? realm.world.customers.get(id) : cartOfCustomer(realm, store, id);
}
