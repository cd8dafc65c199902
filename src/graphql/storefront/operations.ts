import type { Resolvers } from '../schema-options.ts';
import { attributeQueries } from './attributes-form.ts';
import { cartTypes } from './cart-fields.ts';
import { cartLineTypes } from './cart-line-fields.ts';
import { cartLineMutations } from './cart-line-operations.ts';
import { cartMutations, cartQueries } from './cart-operations.ts';
import { catalogQueries } from './catalog-operations.ts';
import { contentMutations, contentQueries } from './cms-operations.ts';
import { customerTypes } from './customer-fields.ts';
import { directoryQueries } from './directory-operations.ts';
import { orderTypes } from './order-fields.ts';
import { orderItemTypes } from './order-item-fields.ts';
import { storeConfigType, storeQueries } from './store-config-fields.ts';

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
