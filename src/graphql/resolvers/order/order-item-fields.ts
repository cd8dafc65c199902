import { type GraphQLResolveInfo, isObjectType } from 'graphql';
import { urlKey } from '../../../domain/catalog/product-search.ts';
import { findProduct } from '../../../domain/catalog/products.ts';
import type { OrderLine } from '../../../domain/checkout/orders.ts';
import { uidOf } from '../../../magento/schema/uid.ts';
import { resolveField } from '../../mocks/resolve-field.ts';
import { productSource } from '../catalog/product-source.ts';
import { money } from '../money.ts';
import type { Context } from '../resolver-context.ts';

interface LineSource {
  readonly line: OrderLine;
}

/** Fields of `OrderItem`. */
const orderItemFields = {
  id: ({ line }: LineSource) => uidOf(line.id),
  product_name: productName,
  product_sku: ({ line }: LineSource) => line.sku,
  product_type: ({ line }: LineSource, _: unknown, { realm }: Context) =>
    (findProduct(realm, line.sku)?.type ?? 'SimpleProduct').replace('Product', '').toLowerCase(),
  product_url_key: ({ line }: LineSource, _: unknown, { realm }: Context) => {
    const product = findProduct(realm, line.sku);
    return product ? urlKey(product) : null;
  },
  product: ({ line }: LineSource, _: unknown, { realm }: Context) => productSource(realm, line.sku),
  product_sale_price: ({ line }: LineSource, _: unknown, context: Context) => money(context, line.price),
  status: () => 'Ordered',
  quantity_ordered: ({ line }: LineSource) => line.quantity,
  quantity_shipped: () => 0,
  quantity_invoiced: () => 0,
  quantity_canceled: () => 0,
  quantity_refunded: () => 0,
  quantity_returned: () => 0,
  discounts: () => [],
  selected_options: () => [],
  entered_options: () => [],
  eligible_for_return: () => false,
  gift_message: () => null,
  gift_wrapping: () => null,
};

/** What the product is called: in the document, in `mocks`, or made up as wherever else it is shown. */
function productName({ line }: LineSource, args: object, context: Context, info: GraphQLResolveInfo) {
  const product = productSource(context.realm, line.sku);
  const parentType = product && info.schema.getType(product.__typename);
  if (!isObjectType(parentType)) return null;
  return resolveField(product, { ...args }, context, { ...info, parentType, fieldName: 'name' });
}

export const orderItemTypes = { OrderItem: orderItemFields };
