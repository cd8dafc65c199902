import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { Cart, CartItem } from '../../state/tables/carts.ts';
import type { PlacedOrder } from '../../state/tables/placed-orders.ts';
import { calculateItemTotals } from '../cart/cart-totals.ts';
import { getCartEmail, isVirtualCart } from '../cart/checkout-cart.ts';
import { stockedProduct } from '../catalog/product-options.ts';
import { findProduct, productName } from '../catalog/products.ts';
import { calculateTotals } from './checkout-totals.ts';
import { requireOrderable } from './order-problems.ts';
import { saveOrderedAddresses } from './ordered-addresses.ts';
import { changeStock } from './ordered-stock.ts';

/** Refuses the cart of a guest who has set no e-mail address. [app/code/Magento/QuoteGraphQl/Model/Cart/GetCartForCheckout.php] */
export function requireGuestEmail({ customerId, email }: Cart): void {
  if (customerId === null && !email) throw new Refusal('guestEmailMissing');
}

/**
 * Orders a cart: takes the stock, deactivates the cart, saves addresses in the address book, and mails the order.
 * [app/code/Magento/Quote/Model/QuoteManagement.php placeOrder]
 */
export function placeOrder(realm: Realm, store: Store, cart: Cart): PlacedOrder {
  requireOrderable(realm, store, cart);
  const { world } = realm;
  const order = world.orders.put(createOrderRow(realm, store, cart));
  changeStock(realm, order.items, -1);
  world.carts.put({ ...cart, is_active: false });
  saveOrderedAddresses(realm, cart);
  sendOrderMail(realm, order);
  return order;
}

function createOrderRow(realm: Realm, store: Store, cart: Cart): PlacedOrder {
  const { world, clock } = realm;
  const { discount, shipping } = calculateTotals(realm, store, cart);
  const isVirtual = isVirtualCart(realm, cart);
  return {
    id: world.orders.nextId,
    number: world.orders.nextNumber(store.id),
    customerId: cart.customerId,
    store: store.code,
    email: getCartEmail(realm, cart),
    status: 'pending',
    at: clock.now(),
    items: cart.items.map((item) => ({
      id: world.orders.nextItemId(),
      // The item of a configurable product has the SKU of its variant. [ConfigurableProduct/Model/Product/Type/Configurable.php getSku]
      sku: orderedSku(realm, item),
      quantity: item.quantity,
      price: calculateItemTotals(realm, item, cart.customerId).price,
      gift_message: item.gift_message,
      ...namedItem(productName(realm, item.sku)),
    })),
    shipping,
    discount,
    currency: cart.currency ?? store.currency,
    coupon_code: cart.coupon_code,
    gift_message: cart.gift_message,
    shipping_address: isVirtual ? undefined : cart.shipping_address,
    billing_address: cart.billing_address,
    shipping_method: isVirtual ? null : cart.shipping_method,
    payment_method: cart.payment_method,
    purchase_order_number: cart.purchase_order_number,
    cart_number: cart.number,
  };
}

function orderedSku(realm: Realm, { sku, options }: CartItem): string {
  const product = options && findProduct(realm, sku);
  return product === undefined ? sku : stockedProduct(realm, product, options).sku;
}

/** An object with the name of an item; empty for a generated product, which has no name in the document. */
const namedItem = (name: string | undefined) => (name === undefined ? {} : { name });

/** [Sales/etc/email_templates.xml] */
function sendOrderMail({ world, clock }: Realm, { email, customerId, number }: PlacedOrder): void {
  if (email === null) return;
  const template = customerId === null ? 'sales_email_order_guest_template' : 'sales_email_order_template';
  world.mailbox.send({ at: clock.now(), to: email, template, variables: { order_number: number } });
}
