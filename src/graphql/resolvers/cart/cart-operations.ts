import {
  assignCustomerToGuestCart,
  createEmptyCart,
  createGuestCart,
  getOrCreateCustomerCart,
  mergeCarts,
} from '../../../domain/cart/guest-and-customer-carts.ts';
import { setGuestEmail } from '../../../domain/cart/guest-email.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import type { Resolver } from '../resolver.ts';
import { customerIdIn, requireCustomerId } from '../resolver-context.ts';
import { findAccessibleCart, inCurrency, requireCartParameter } from './cart-access.ts';

const cart: Resolver<{ cart_id: string }> = (_, { cart_id }, context) => {
  requireCartParameter('cart_id', cart_id);
  return findAccessibleCart(context, cart_id);
};

const customerCart: Resolver = (_, __, context) => {
  const id = requireCustomerId(context, 'customerCartForCustomers');
  return inCurrency(context, getOrCreateCustomerCart(context.realm, context.store, id));
};

/** Queries about carts. */
export const cartQueries = { cart, customerCart };

const createEmpty: Resolver<{ input?: { cart_id?: string | null } | null }> = (_, { input }, context) =>
  createEmptyCart(context.realm, context.store, customerIdIn(context), input?.cart_id ?? undefined).id;

const createGuest: Resolver<{ input?: { cart_uid?: string | null } | null }> = (_, { input }, context) => ({
  cart: createGuestCart(context.realm, context.store, customerIdIn(context), input?.cart_uid ?? undefined),
});

const merge: Resolver<{ source_cart_id: string; destination_cart_id?: string | null }> = (_, args, context) => {
  const { source_cart_id: source, destination_cart_id: destination } = args;
  requireCartParameter('source_cart_id', source);
  if (destination === '') throw new Refusal('destinationCartEmpty');
  const { realm, store } = context;
  return mergeCarts(realm, store, requireCustomerId(context), source, destination ?? undefined);
};

const assign: Resolver<{ cart_id: string }> = (_, { cart_id }, context) =>
  assignCustomerToGuestCart(context.realm, context.store, requireCustomerId(context), cart_id);

const setEmail: Resolver<{ input?: { cart_id: string; email: string } | null }> = (_, { input }, context) => {
  requireCartParameter('cart_id', input?.cart_id);
  requireCartParameter('email', input?.email);
  const { realm, store } = context;
  return { cart: setGuestEmail(realm, store, customerIdIn(context), input?.cart_id ?? '', input?.email ?? '') };
};

/** Mutations that create, merge and change carts. */
export const cartMutations = {
  createEmptyCart: createEmpty,
  createGuestCart: createGuest,
  mergeCarts: merge,
  assignCustomerToGuestCart: assign,
  setGuestEmailOnCart: setEmail,
};
