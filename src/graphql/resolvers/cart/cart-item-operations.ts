import { type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';
import {
  addProductsToCart,
  type CartErrorMode,
  type CartUserInputError,
  type RequestedProduct,
  removeCartItem,
  updateCartItems,
} from '../../../domain/cart/cart-items.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import { idOfUid, isUid } from '../../../magento/schema/uid.ts';
import type { Resolver } from '../resolver.ts';
import type { ResolverContext } from '../resolver-context.ts';
import { findAccessibleCart, requireCartInput, requireCartParameter } from './cart-access.ts';

type Maybe<Value> = Value | null | undefined;

/** An error with a quantity has its own type. [QuoteGraphQl/Model/ErrorTypeResolver.php] */
const userError = ({ code, refusal, quantity }: CartUserInputError) => ({
  __typename: code === 'INSUFFICIENT_STOCK' ? 'InsufficientStockError' : 'CartUserInputError',
  code,
  message: refusal.renderedMessage,
  quantity,
});

const add: Resolver<{ cartId: string; cartItems: readonly RequestedProduct[] }> = (_, args, context) => {
  requireCartParameter('cartId', args.cartId);
  requireCartParameter('cartItems', args.cartItems);
  const { cart, errors } = addProductsToCart(
    context.realm,
    findAccessibleCart(context, args.cartId),
    args.cartItems,
    'collect',
  );
  return { cart, user_errors: errors.map(userError) };
};

interface SimpleProducts {
  readonly cart_id: string;
  readonly cart_items: readonly { readonly data: RequestedProduct }[];
}

/** [QuoteGraphQl/Model/Resolver/AddSimpleProductsToCart.php] */
const addSimple: Resolver<{ input?: SimpleProducts | null }> = (_, { input }, context) => {
  requireCartParameter('cart_id', input?.cart_id);
  requireCartParameter('cart_items', input?.cart_items);
  const products = (input?.cart_items ?? []).map(({ data }) => data);
  return {
    cart: addProductsToCart(context.realm, findAccessibleCart(context, input?.cart_id ?? ''), products, 'throw').cart,
  };
};

interface CartItemId {
  readonly cart_item_id?: number | null;
  readonly cart_item_uid?: string | null;
}

/** The id of an item, from its id or uid; 0, which no item has, if neither was sent. */
function itemIdOf({ cart_item_id: id, cart_item_uid: uid }: CartItemId): number {
  if (uid && !isUid(uid)) throw new Refusal('uidIncorrect', [uid]);
  return id || idOfUid(uid ?? '');
}

interface ItemChanges {
  readonly cart_id: string;
  readonly cart_items: readonly (CartItemId & { readonly quantity?: number | null })[];
}

function update(
  _: unknown,
  { input }: { input?: Maybe<ItemChanges> },
  context: ResolverContext,
  info: GraphQLResolveInfo,
) {
  requireCartInput('cart_id', input?.cart_id);
  requireCartInput('cart_items', input?.cart_items);
  const changes = (input?.cart_items ?? []).map(({ quantity, ...item }) => {
    if (!item.cart_item_id && !item.cart_item_uid) throw new Refusal('cartItemIdMissing');
    if (quantity === undefined || quantity === null) throw new Refusal('cartItemQuantityMissing');
    return { id: itemIdOf(item), quantity };
  });
  const { cart, errors } = updateCartItems(
    context.realm,
    findAccessibleCart(context, input?.cart_id ?? ''),
    changes,
    errorModeOf(info),
  );
  return { cart, errors: errors.map(userError) };
}

/** From 2.4.8 on the output has a field for errors. */
function errorModeOf({ returnType }: GraphQLResolveInfo): CartErrorMode {
  const output = getNamedType(returnType);
  return isObjectType(output) && output.getFields()['errors'] ? 'collect' : 'throw';
}

const remove: Resolver<{ input?: Maybe<CartItemId & { readonly cart_id: string }> }> = (_, { input }, context) => {
  requireCartInput('cart_id', input?.cart_id);
  const cart = findAccessibleCart(context, input?.cart_id ?? '');
  const id = itemIdOf(input ?? {});
  requireCartInput('cart_item_id', id);
  return { cart: removeCartItem(context.realm, cart, id) };
};

export const cartItemMutations = {
  addProductsToCart: add,
  addSimpleProductsToCart: addSimple,
  updateCartItems: update,
  removeItemFromCart: remove,
};
