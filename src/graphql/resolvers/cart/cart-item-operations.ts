import { type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';
import {
  addProductsToCart,
  type CartErrorMode,
  type CartUserInputError,
  type QuantityChange,
  type RequestedProduct,
  removeCartItem,
  updateCartItems,
} from '../../../domain/cart/cart-items.ts';
import { areGiftMessagesAllowed, setGiftMessageOfItem } from '../../../domain/cart/gift-messages.ts';
import { uidOfOptionId } from '../../../domain/catalog/customizable-options.ts';
import { uidsOfChoices } from '../../../domain/catalog/product-options.ts';
import { findProduct } from '../../../domain/catalog/products.ts';
import type { PhraseKey } from '../../../magento/phrases/phrases.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import { idOfUid, isUid } from '../../../magento/schema/uid.ts';
import type { Realm } from '../../../state/realm.ts';
import type { Cart, GiftMessage } from '../../../state/tables/carts.ts';
import { type ProductInput, productInput } from '../catalog/chosen-options.ts';
import type { Resolver } from '../resolver.ts';
import type { ResolverContext } from '../resolver-context.ts';
import { findAccessibleCart, requireCartInput, requireCartParameter } from './cart-access.ts';

type Maybe<Value> = Value | null | undefined;

/** An entry of `user_errors`. An error about a quantity has another type. [QuoteGraphQl/Model/ErrorTypeResolver.php] */
const userError =
  ({ wording }: Realm) =>
  ({ code, refusal, quantity }: CartUserInputError) => {
    refusal.wording = wording;
    const __typename = code === 'INSUFFICIENT_STOCK' ? 'InsufficientStockError' : 'CartUserInputError';
    return { __typename, code, message: refusal.renderedMessage, quantity };
  };

const add: Resolver<{ cartId: string; cartItems: readonly ProductInput[] }> = (_, args, context) => {
  requireCartParameter('cartId', args.cartId);
  requireCartParameter('cartItems', args.cartItems);
  const { cart, errors } = addProductsToCart(
    context.realm,
    findAccessibleCart(context, args.cartId),
    args.cartItems.map(productInput),
    'collect',
    context.realm.behaviour.sold_out_product,
  );
  return { cart, user_errors: errors.map(userError(context.realm)) };
};

interface SimpleProducts {
  readonly cart_id: string;
  readonly cart_items: readonly {
    readonly data: ProductInput;
    readonly parent_sku?: Maybe<string>;
    readonly bundle_options?: Maybe<readonly Maybe<BundleChoice>[]>;
    readonly customizable_options?: Maybe<readonly Maybe<CustomizedOption>[]>;
  }[];
}

/** A value of a customizable option; several ids of values are in square brackets. */
interface CustomizedOption {
  readonly id?: Maybe<number>;
  readonly uid?: Maybe<string>;
  readonly value_string: string;
}

interface BundleChoice {
  readonly id: number;
  readonly value: readonly Maybe<string>[];
}

/**
 * Adds products of one type: all of them, or none.
 * [QuoteGraphQl/Model/Resolver/AddSimpleProductsToCart.php, and the resolvers of the modules of the types]
 */
const addOfType: Resolver<{ input?: SimpleProducts | null }> = (_, { input }, context) => {
  requireCartParameter('cart_id', input?.cart_id);
  requireCartParameter('cart_items', input?.cart_items);
  const products = (input?.cart_items ?? []).map(({ data, parent_sku, bundle_options, customizable_options }) => {
    const product = productInput({ ...data, ...(parent_sku && { parent_sku }) });
    return withCustomizations(withBundleOptions(context.realm, product, bundle_options), customizable_options);
  });
  return {
    cart: addProductsToCart(context.realm, findAccessibleCart(context, input?.cart_id ?? ''), products, 'throw').cart,
  };
};

/** [QuoteGraphQl/Model/Cart/BuyRequest/CustomizableOptionsDataProvider.php] */
function withCustomizations(
  product: RequestedProduct,
  sent: Maybe<readonly Maybe<CustomizedOption>[]>,
): RequestedProduct {
  const entered = (sent ?? []).flatMap((each) =>
    each
      ? [
          {
            uid: each.uid || uidOfOptionId(each.id ?? ''),
            value: each.value_string.trim().replace(/^\[(.*)\]$/s, '$1'),
          },
        ]
      : [],
  );
  if (entered.length === 0) return product;
  return { ...product, options: { ...product.options, entered: [...(product.options?.entered ?? []), ...entered] } };
}

function withBundleOptions(realm: Realm, product: RequestedProduct, sent: Maybe<readonly Maybe<BundleChoice>[]>) {
  const bundle = sent ? findProduct(realm, product.sku) : undefined;
  if (!sent || bundle === undefined) return product;
  const choices = sent.flatMap((choice) =>
    choice ? [{ option: String(choice.id), values: choice.value.map(String) }] : [],
  );
  return { ...product, options: { ...product.options, selected: uidsOfChoices(bundle, choices) } };
}

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
  readonly cart_items: readonly (CartItemId & {
    readonly quantity?: number | null;
    readonly gift_message?: GiftMessage | null;
  })[];
}

function update(
  _: unknown,
  { input }: { input?: Maybe<ItemChanges> },
  context: ResolverContext,
  info: GraphQLResolveInfo,
) {
  requireCartInput('cart_id', input?.cart_id);
  const mode = errorModeOf(info);
  if (mode === 'throw') requireCartInput('cart_items', input?.cart_items);
  const cart = findAccessibleCart(context, input?.cart_id ?? '');
  try {
    requireCartInput('cart_items', input?.cart_items);
    const changed = updateCartItems(context.realm, cart, (input?.cart_items ?? []).map(readItemChange), mode);
    const saved = saveGiftMessages(context, cart, changed.cart, input?.cart_items ?? []);
    return { cart: saved, errors: changed.errors.map(userError(context.realm)) };
  } catch (error) {
    if (mode === 'throw' || !(error instanceof Refusal) || !MISSING_PARAMETERS.has(error.key)) throw error;
    return { cart, errors: [userError(context.realm)({ code: 'REQUIRED_PARAMETER_MISSING', refusal: error })] };
  }
}

/**
 * Sets the gift messages of items, if the store allows them. A refusal also reverts the quantities.
 * [QuoteGraphQl/Model/CartItem/DataProvider/UpdateCartItems.php]
 */
function saveGiftMessages(
  { realm, store }: ResolverContext,
  before: Cart,
  updated: Cart,
  changes: ItemChanges['cart_items'],
): Cart {
  if (!areGiftMessagesAllowed(realm, store, 'items')) return updated;
  return changes.reduce((cart, { gift_message, ...item }) => {
    if (!gift_message) return cart;
    try {
      return setGiftMessageOfItem(realm, store, cart, itemIdOf(item), gift_message);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      realm.world.carts.put(before);
      throw new Refusal('giftMessageNotUpdated');
    }
  }, updated);
}

/**
 * Refusals that are listed in the result, in releases whose result has errors.
 * [QuoteGraphQl/Model/Resolver/UpdateCartItems.php]
 */
const MISSING_PARAMETERS: ReadonlySet<PhraseKey> = new Set<PhraseKey>([
  'cartInputMissing',
  'cartItemIdMissing',
  'cartItemQuantityMissing',
]);

function readItemChange({ quantity, ...item }: ItemChanges['cart_items'][number]): QuantityChange {
  if (!item.cart_item_id && !item.cart_item_uid) throw new Refusal('cartItemIdMissing');
  if (quantity === undefined || quantity === null) throw new Refusal('cartItemQuantityMissing');
  return { id: itemIdOf(item), quantity };
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

/** Mutations of the items of a cart. */
export const cartItemMutations = {
  addProductsToCart: add,
  addSimpleProductsToCart: addOfType,
  addVirtualProductsToCart: addOfType,
  addConfigurableProductsToCart: addOfType,
  addBundleProductsToCart: addOfType,
  addDownloadableProductsToCart: addOfType,
  updateCartItems: update,
  removeItemFromCart: remove,
};
