import { createEmptyCart, getOrCreateCustomerCart } from '../../domain/cart/guest-and-customer-carts.ts';
import { listAgreements } from '../../domain/checkout/agreements.ts';
import {
  assignCart,
  createCartOfCustomer,
  createCartOfGuest,
  deleteCartItem,
  getActiveCart,
  getCart,
  getCartOfCustomer,
  saveCartItem,
} from '../../domain/checkout/service-carts.ts';
import type { Cart } from '../../state/tables/carts.ts';
import type { Agreement } from '../../state/tables/sales-rules.ts';
import { cartAddressFromRest, type RestCartAddress } from '../values/cart-address-data.ts';
import { cartData, itemData } from '../values/cart-data.ts';
import { optionsFromRest, type RestProductOption } from '../values/product-option-data.ts';
import { searchRows } from '../values/search-criteria.ts';
import {
  intArgument,
  objectArgument,
  optionalIntArgument,
  type ServiceCall,
  type ServiceMethod,
} from './service-call.ts';

interface RestCartItem {
  readonly item_id?: number | null;
  readonly sku?: string | null;
  readonly qty?: number | null;
  readonly quote_id?: string | null;
  readonly product_option?: RestProductOption | null;
}

/** A cart in a request. [Quote/Api/Data/CartInterface.php] */
interface RestCart {
  readonly id?: number | null;
  readonly items?: readonly RestCartItem[] | null;
  readonly billing_address?: RestCartAddress | null;
  readonly extension_attributes?: {
    readonly shipping_assignments?:
      | readonly {
          readonly shipping?: { readonly address?: RestCartAddress | null; readonly method?: string | null };
        }[]
      | null;
  } | null;
}

/** The id of the cart in a call: of the quote, or the masked one of a guest's cart. */
function cartIdOf({ arguments: values }: ServiceCall): number | string {
  const id = values['cartId'] ?? values['quoteId'];
  return typeof id === 'string' ? id : Number(id);
}

/** The active cart of a call. */
export const activeCartOf = (call: ServiceCall): Cart => getActiveCart(call.realm, cartIdOf(call));

/** Saves the items, the addresses and the shipping method of a request. [Quote/Model/QuoteRepository/SaveHandler.php] */
function saveCart(call: ServiceCall, start: Cart): undefined {
  const { realm } = call;
  const { items, billing_address: billing, extension_attributes: extension } = objectArgument<RestCart>(call, 'quote');
  const shipping = extension?.shipping_assignments?.[0]?.shipping;
  try {
    let cart = start;
    for (const item of items ?? []) cart = saveCartItem(realm, cart, itemInput(call, item, item.item_id)).cart;
    realm.world.carts.put({
      ...cart,
      ...(billing && { billing_address: cartAddressFromRest(realm, billing) }),
      ...(shipping?.address && { shipping_address: cartAddressFromRest(realm, shipping.address) }),
      ...(shipping?.method && SHIPPING_METHOD.test(shipping.method) && { shipping_method: shipping.method }),
    });
  } catch (error) {
    realm.world.carts.put(start);
    throw error;
  }
}

/** A shipping method: carrier and method. */
const SHIPPING_METHOD = /^[^_]+_.+$/;

/** A quantity that is not positive counts as 1. [Quote/Model/Quote/Item.php _prepareQty] */
const quantityOf = (qty: number | null | undefined): number => (typeof qty === 'number' && qty > 0 ? qty : 1);

const itemInput = (
  { realm }: ServiceCall,
  { sku, qty, product_option: option }: RestCartItem,
  id: number | null | undefined,
) => ({
  id: id ?? undefined,
  sku: sku ?? undefined,
  quantity: quantityOf(qty),
  options: option ? optionsFromRest(realm, sku ?? '', option) : undefined,
});

function saveItem(call: ServiceCall, id: number | undefined): object {
  const { realm } = call;
  const input = itemInput(call, objectArgument<RestCartItem>(call, 'cartItem'), id);
  const saved = saveCartItem(realm, activeCartOf(call), input);
  const item = saved.cart.items.find((each) => each.id === saved.id);
  return item === undefined ? {} : itemData(realm, saved.cart, item);
}

const SEARCH_FIELDS = ['entity_id', 'id', 'customer_id', 'store_id', 'is_active', 'customer_email', 'items_count'];

/** Services of carts and their items. [Quote/etc/webapi.xml] */
export const cartServices = {
  getOwnCart: (call) => cartData(call.realm, getCartOfCustomer(call.realm, intArgument(call, 'customerId'))),
  saveOwnCart: (call) => saveCart(call, activeCartOf(call)),
  /** In releases that do not force the id, that of the body is used, even if the cart belongs to another customer. */
  saveCartOfBody(call) {
    const { id } = objectArgument<RestCart>(call, 'quote');
    return saveCart(call, id ? getCart(call.realm, id) : activeCartOf(call));
  },
  createOwnCart: (call) => getOrCreateCustomerCart(call.realm, call.store, intArgument(call, 'customerId')).number ?? 0,
  createCartOfCustomer: (call) =>
    createCartOfCustomer(call.realm, call.store, intArgument(call, 'customerId')).number ?? 0,
  createCartOfGuest: (call) => createCartOfGuest(call.realm, call.store, call.identity.type === 'customer').id,
  createCart: (call) => createEmptyCart(call.realm, call.store, undefined, undefined).number ?? 0,
  getCart: (call) => cartData(call.realm, getCart(call.realm, cartIdOf(call))),
  searchCarts({ realm, arguments: { searchCriteria } }) {
    const rows = realm.world.carts.values().map((cart) => ({
      ...cartData(realm, cart),
      id: cart.number,
      entity_id: cart.number,
      customer_id: cart.customerId,
      customer_email: cart.email,
    }));
    const { items, ...rest } = searchRows(realm, rows, SEARCH_FIELDS, searchCriteria);
    return { items: items.map(({ entity_id: _, customer_id: __, customer_email: ___, ...row }) => row), ...rest };
  },
  /** In releases that force the customer, that of the body is ignored. */
  assignGuestCart(call) {
    const own = call.identity.type === 'customer' ? call.identity.id : undefined;
    const customerId = own ?? optionalIntArgument(call, 'customerId') ?? 0;
    return assignCart(call.realm, call.store, cartIdOf(call), customerId);
  },
  assignCart: (call) => assignCart(call.realm, call.store, cartIdOf(call), intArgument(call, 'customerId')),
  listCartItems(call) {
    const cart = activeCartOf(call);
    return cart.items.map((item) => itemData(call.realm, cart, item));
  },
  addCartItem: (call) => saveItem(call, undefined),
  saveCartItem: (call) => saveItem(call, intArgument(call, 'itemId')),
  deleteCartItem: (call) => deleteCartItem(call.realm, activeCartOf(call), intArgument(call, 'itemId')),
  listAllAgreements: (call) => listAgreements(call.realm, call.store).map(agreementData),
  searchAgreements: (call) => listAgreements(call.realm, call.store).map(agreementData),
} as const satisfies Readonly<Record<string, ServiceMethod>>;

/** Terms of the checkout as REST returns them. [CheckoutAgreements/Api/Data/AgreementInterface.php] */
const agreementData = ({ mode, stores: _, ...agreement }: Agreement): object => ({
  ...agreement,
  mode: mode === 'AUTO' ? 0 : 1,
});
