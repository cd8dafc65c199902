import { type AskedProduct, addProducts, type CartError, removeLine, updateLines } from '../../domain/cart-lines.ts';
import { Refusal } from '../../magento/refusal.ts';
import type { Resolver } from '../resolver.ts';
import { idOfUid } from '../uid.ts';
import { ownCart, requireInput, requireParameter } from './cart-access.ts';

/** The type of an error that names a quantity is another. [QuoteGraphQl/Model/ErrorTypeResolver.php] */
const userError = (error: CartError) => ({
  ...error,
  __typename: error.code === 'INSUFFICIENT_STOCK' ? 'InsufficientStockError' : 'CartUserInputError',
});

const add: Resolver<{ cartId: string; cartItems: readonly AskedProduct[] }> = (_, args, context) => {
  requireParameter('cartId', args.cartId);
  requireParameter('cartItems', args.cartItems);
  const { cart: changed, errors } = addProducts(context.realm, ownCart(context, args.cartId), args.cartItems);
  return { cart: changed, user_errors: errors.map(userError) };
};

interface SimpleProducts {
  readonly cart_id: string;
  readonly cart_items: readonly { readonly data: AskedProduct }[];
}

/** The older form throws what it cannot do. [QuoteGraphQl/Model/Resolver/AddSimpleProductsToCart.php] */
const addSimple: Resolver<{ input?: SimpleProducts | null }> = (_, { input }, context) => {
  requireInput('cart_id', input?.cart_id);
  requireInput('cart_items', input?.cart_items);
  const asked = (input?.cart_items ?? []).map(({ data }) => data);
  const { cart: changed, errors } = addProducts(context.realm, ownCart(context, input?.cart_id ?? ''), asked);
  throwFirst(errors, asked[0]?.sku ?? '');
  return { cart: changed };
};

function throwFirst([error]: readonly CartError[], sku: string): void {
  if (error === undefined) return;
  if (error.code === 'PRODUCT_NOT_FOUND') throw new Refusal('cartProductNotFound', { sku });
  throw new Refusal(error.code === 'UNDEFINED' ? 'cartQuantityNotPositive' : 'cartQuantityNotAvailable');
}

interface ItemChange {
  readonly cart_item_id?: number | null;
  readonly cart_item_uid?: string | null;
  readonly quantity?: number | null;
}

/** From 2.4.8 on what cannot be changed is told in `errors`; before, it is thrown. */
const update: Resolver<{ input?: { cart_id: string; cart_items: readonly ItemChange[] } | null }> = (
  _,
  { input },
  context,
) => {
  requireInput('cart_id', input?.cart_id);
  requireInput('cart_items', input?.cart_items);
  const changes = (input?.cart_items ?? []).map(({ cart_item_id, cart_item_uid, quantity }) => {
    if (!cart_item_id && !cart_item_uid) throw new Refusal('cartItemIdMissing');
    if (quantity === undefined || quantity === null) throw new Refusal('cartItemQuantityMissing');
    return { id: cart_item_id || idOfUid(cart_item_uid ?? ''), quantity };
  });
  const { cart: changed, errors } = updateLines(context.realm, ownCart(context, input?.cart_id ?? ''), changes);
  if (context.realm.behaviour.executed_errors === 'always_200' && errors[0])
    throw errors[0].code === 'COULD_NOT_FIND_CART_ITEM'
      ? new Refusal('cartItemNotFound', [changes[0]?.id ?? 0])
      : new Refusal('cartQuantityNotAvailable');
  return { cart: changed, errors: errors.map(userError) };
};

const remove: Resolver<{
  input?: { cart_id: string; cart_item_id?: number | null; cart_item_uid?: string | null } | null;
}> = (_, { input }, context) => {
  requireInput('cart_id', input?.cart_id);
  const own = ownCart(context, input?.cart_id ?? '');
  const id = input?.cart_item_id || idOfUid(input?.cart_item_uid ?? '');
  requireInput('cart_item_id', id);
  return { cart: removeLine(context.realm, own, id) };
};

export const cartLineMutations = {
  addProductsToCart: add,
  addSimpleProductsToCart: addSimple,
  updateCartItems: update,
  removeItemFromCart: remove,
};
