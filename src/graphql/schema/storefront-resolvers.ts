import { orderItemName } from '../mocks/order-item-name.ts';
import { attributeMetadataQueries } from '../resolvers/account/attribute-queries.ts';
import { attributeQueries } from '../resolvers/account/attributes-form.ts';
import {
  paymentTokenMutations,
  paymentTokenQueries,
  paymentTokenTypes,
} from '../resolvers/account/payment-token-operations.ts';
import { cartTypes } from '../resolvers/cart/cart-fields.ts';
import { cartItemTypes } from '../resolvers/cart/cart-item-fields.ts';
import { cartItemMutations } from '../resolvers/cart/cart-item-operations.ts';
import { cartMutations, cartQueries } from '../resolvers/cart/cart-operations.ts';
import { giftOptionMutations } from '../resolvers/cart/gift-option-operations.ts';
import { catalogQueries } from '../resolvers/catalog/catalog-operations.ts';
import { categoryQueries } from '../resolvers/catalog/category-operations.ts';
import { earlierCatalogQueries } from '../resolvers/catalog/earlier-catalog-operations.ts';
import { reviewMutations, reviewQueries } from '../resolvers/catalog/review-operations.ts';
import { checkoutMutations, checkoutQueries } from '../resolvers/checkout/checkout-operations.ts';
import { placeOrderMutations } from '../resolvers/checkout/place-order-operations.ts';
import { couponMutations } from '../resolvers/checkout/several-coupons.ts';
import { compareListTypes } from '../resolvers/lists/compare-list-fields.ts';
import { compareListMutations, compareListQueries } from '../resolvers/lists/compare-list-operations.ts';
import { severalWishlistMutations } from '../resolvers/lists/several-wishlist-operations.ts';
import { wishlistTypes } from '../resolvers/lists/wishlist-fields.ts';
import { wishlistMutations, wishlistQueries } from '../resolvers/lists/wishlist-operations.ts';
import { orderTypes } from '../resolvers/order/order-fields.ts';
import { orderItemFields } from '../resolvers/order/order-item-fields.ts';
import { orderMutations, orderQueries } from '../resolvers/order/order-operations.ts';
import { customerOrderTypes } from '../resolvers/order/storefront-customer-fields.ts';
import { paymentServicesQueries } from '../resolvers/payment/payment-services-operations.ts';
import type { ResolverMap } from '../resolvers/resolver-maps.ts';
import { contentMutations, contentQueries } from '../resolvers/store/cms-operations.ts';
import { contactMutations } from '../resolvers/store/contact-operations.ts';
import { directoryQueries } from '../resolvers/store/directory-operations.ts';
import { pickupQueries } from '../resolvers/store/pickup-operations.ts';
import { availableStoreQueries, storeConfigType } from '../resolvers/store/storefront-store-config.ts';
import { guardedMutations, guardedQueries } from './guarded-roots.ts';

/** The resolvers of the full schema in addition to those of the account schema. Values of all other fields are generated. */
export const storefrontResolvers: ResolverMap = {
  Query: {
    ...guardedQueries,
    ...cartQueries,
    ...catalogQueries,
    ...categoryQueries,
    ...earlierCatalogQueries,
    ...directoryQueries,
    ...pickupQueries,
    ...paymentServicesQueries,
    ...availableStoreQueries,
    ...attributeQueries,
    ...attributeMetadataQueries,
    ...contentQueries,
    ...checkoutQueries,
    ...orderQueries,
    ...compareListQueries,
    ...paymentTokenQueries,
    ...reviewQueries,
    ...wishlistQueries,
  },
  Mutation: {
    ...guardedMutations,
    ...cartMutations,
    ...cartItemMutations,
    ...giftOptionMutations,
    ...contentMutations,
    ...checkoutMutations,
    ...placeOrderMutations,
    ...orderMutations,
    ...couponMutations,
    ...compareListMutations,
    ...wishlistMutations,
    ...severalWishlistMutations,
    ...reviewMutations,
    ...contactMutations,
    ...paymentTokenMutations,
  },
  StoreConfig: storeConfigType,
  ...compareListTypes,
  ...paymentTokenTypes,
  ...wishlistTypes,
  ...cartTypes,
  ...cartItemTypes,
  ...customerOrderTypes,
  ...orderTypes,
  OrderItem: { ...orderItemFields, product_name: orderItemName },
};
