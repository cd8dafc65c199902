import { type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';
import {
  type AskedProduct,
  addProducts,
  type CartError,
  removeLine,
  updateLines,
  type WhenWrong,
} from '../../../domain/cart/cart-lines.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import { idOfUid } from '../../../magento/schema/uid.ts';
import type { Resolver } from '../resolver.ts';
import type { Context } from '../resolver-context.ts';
import { ownCart, requireInput, requireParameter } from './cart-access.ts';

type Maybe<Value> = Value | null | undefined;

/** The type of an error that names a quantity is another. [QuoteGraphQl/Model/ErrorTypeResolver.php] */
const userError = ({ code, refusal, quantity }: CartError) => ({
  __typename: code === 'INSUFFICIENT_STOCK' ? 'InsufficientStockError' : 'CartUserInputError',
  code,
  message: refusal.told,
  quantity,
});

const add: Resolver<{ cartId: string; cartItems: readonly AskedProduct[] }> = (_, args, context) => {
  requireParameter('cartId', args.cartId);
  requireParameter('cartItems', args.cartItems);
  const { cart, errors } = addProducts(context.realm, ownCart(context, args.cartId), args.cartItems, 'tell');
  return { cart, user_errors: errors.map(userError) };
};

interface SimpleProducts {
  readonly cart_id: string;
  readonly cart_items: readonly { readonly data: AskedProduct }[];
}

/** [QuoteGraphQl/Model/Resolver/AddSimpleProductsToCart.php] */
const addSimple: Resolver<{ input?: SimpleProducts | null }> = (_, { input }, context) => {
  requireParameter('cart_id', input?.cart_id);
  requireParameter('cart_items', input?.cart_items);
  const asked = (input?.cart_items ?? []).map(({ data }) => data);
  return { cart: addProducts(context.realm, ownCart(context, input?.cart_id ?? ''), asked, 'throw').cart };
};

interface ItemNamed {
  readonly cart_item_id?: number | null;
  readonly cart_item_uid?: string | null;
}

/** A line by its id, in either spelling; 0, which none has, where it is named by neither. */
const lineId = ({ cart_item_id: id, cart_item_uid: uid }: ItemNamed): number => id || idOfUid(uid ?? '');

interface ItemChanges {
  readonly cart_id: string;
  readonly cart_items: readonly (ItemNamed & { readonly quantity?: number | null })[];
}

function update(_: unknown, { input }: { input?: Maybe<ItemChanges> }, context: Context, info: GraphQLResolveInfo) {
  requireInput('cart_id', input?.cart_id);
  requireInput('cart_items', input?.cart_items);
  const changes = (input?.cart_items ?? []).map(({ quantity, ...named }) => {
    if (!named.cart_item_id && !named.cart_item_uid) throw new Refusal('cartItemIdMissing');
    if (quantity === undefined || quantity === null) throw new Refusal('cartItemQuantityMissing');
    return { id: lineId(named), quantity };
  });
  const { cart, errors } = updateLines(context.realm, ownCart(context, input?.cart_id ?? ''), changes, whenWrong(info));
  return { cart, errors: errors.map(userError) };
}

/** From 2.4.8 on the output has a place for what is wrong. */
function whenWrong({ returnType }: GraphQLResolveInfo): WhenWrong {
  const output = getNamedType(returnType);
  return isObjectType(output) && output.getFields()['errors'] ? 'tell' : 'throw';
}

const remove: Resolver<{ input?: Maybe<ItemNamed & { readonly cart_id: string }> }> = (_, { input }, context) => {
  requireInput('cart_id', input?.cart_id);
  const own = ownCart(context, input?.cart_id ?? '');
  const id = lineId(input ?? {});
  requireInput('cart_item_id', id);
  return { cart: removeLine(context.realm, own, id) };
};

export const cartLineMutations = {
  addProductsToCart: add,
  addSimpleProductsToCart: addSimple,
  updateCartItems: update,
  removeItemFromCart: remove,
};
