import { setting } from '../../../state/configuration.ts';
import type { Customer } from '../../../state/tables/account-rows.ts';
import { customerReviewFields } from '../catalog/review-operations.ts';
import { customerCompareListFields } from '../lists/compare-list-fields.ts';
import { customerWishlistFields } from '../lists/wishlist-fields.ts';
import { type PageArguments, pageOf } from '../page-arguments.ts';
import type { ResolverContext } from '../resolver-context.ts';
import { customerOrders } from './customer-orders.ts';

/** Fields of `Customer` that are not in the account schema. */
const customerFields = {
  orders: customerOrders,
  ...customerWishlistFields,
  ...customerReviewFields,
  ...customerCompareListFields,
  returns: (_: Customer, args: PageArguments) => pageOf([], args),
  /** Null, since companies are not simulated. */
  role: () => null,
  status: () => 'ACTIVE',
  purchase_orders_enabled: () => false,
  job_title: () => null,
  telephone: () => null,
  is_confirmed: ({ confirmation }: Customer, _: unknown, { realm, store }: ResolverContext) =>
    confirmation === null || !setting(realm, 'customer/create_account/confirm', store),
};

/** Resolvers of the fields of customers with orders. */
export const customerOrderTypes = {
  Customer: customerFields,
};
