import { attributeQueries } from '../resolvers/account/attributes-form.ts';
import { cartTypes } from '../resolvers/cart/cart-fields.ts';
import { cartLineTypes } from '../resolvers/cart/cart-line-fields.ts';
import { cartLineMutations } from '../resolvers/cart/cart-line-operations.ts';
import { cartMutations, cartQueries } from '../resolvers/cart/cart-operations.ts';
import { catalogQueries } from '../resolvers/catalog/catalog-operations.ts';
import { customerTypes } from '../resolvers/order/customer-order-fields.ts';
import { orderTypes } from '../resolvers/order/order-fields.ts';
import { orderItemTypes } from '../resolvers/order/order-item-fields.ts';
import type { Resolvers } from '../resolvers/schema-options.ts';
import { contentMutations, contentQueries } from '../resolvers/store/cms-operations.ts';
import { directoryQueries } from '../resolvers/store/directory-operations.ts';
import { storeConfigType, storeQueries } from '../resolvers/store/storefront-store-config.ts';

/** Fields beside the account that have an answer of their own; all others are made up. */
export const storefrontResolvers: Resolvers = {
  Query: {
    ...cartQueries,
    ...catalogQueries,
    ...directoryQueries,
    ...storeQueries,
    ...attributeQueries,
    ...contentQueries,
  },
  Mutation: { ...cartMutations, ...cartLineMutations, ...contentMutations },
  StoreConfig: storeConfigType,
  ...cartTypes,
  ...cartLineTypes,
  ...customerTypes,
  ...orderTypes,
  ...orderItemTypes,
};
