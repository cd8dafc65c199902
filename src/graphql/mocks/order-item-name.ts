import { type GraphQLResolveInfo, isObjectType } from 'graphql';
import { productSource } from '../resolvers/catalog/product-source.ts';
import type { OrderItemSource } from '../resolvers/order/order-item-fields.ts';
import type { ResolverContext } from '../resolvers/resolver-context.ts';
import { resolveField } from './resolve-field.ts';

/** The name of an ordered product: that of the fixture document or of `mocks`, or the generated name of the product. */
export function orderItemName(
  { item }: OrderItemSource,
  args: object,
  context: ResolverContext,
  info: GraphQLResolveInfo,
): unknown {
  if (item.name !== undefined) return item.name;
  const product = productSource(context.realm, item.sku);
  const parentType = product && info.schema.getType(product.__typename);
  if (!isObjectType(parentType)) return null;
  return resolveField(product, { ...args }, context, { ...info, parentType, fieldName: 'name' });
}
