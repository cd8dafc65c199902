// The state that the documents of a visit need: accounts, carts, orders, addresses and wish lists of the visitor.

/**
 * @typedef {object} Visit a visitor of the shop
 * @property {{email: string, password: string}} customer the account that the visitor creates
 * @property {number} sent how many documents were sent
 * @property {string} root the root field that decides when the document is sent
 * @property {(query: string, guest?: boolean) => Promise<any>} ask the data of a request as the customer once signed in
 * @property {(method: string, path: string, body?: unknown) => Promise<any>} control calls the control API
 * @property {() => Promise<void>} signIn signs in again
 */

export const ADDRESS = {
  firstname: 'Ada',
  lastname: 'Lind',
  street: ['1 Elm Street', '2', 'B'],
  city: 'Calder',
  region: 'MI',
  region_id: 33,
  postcode: '49628',
  telephone: '5552293326',
  country_code: 'US',
};
const ADDRESS_LITERAL = `firstname: "Ada", lastname: "Lind", street: ["1 Elm Street"], city: "Calder", postcode: "49628",
  telephone: "5552293326", country_code: US`;

/** Each document creates an account of its own; the visit goes on with the last. */
export function createAccount({ customer, sent }) {
  Object.assign(customer, { email: `new${sent}@example.com` });
  return { ...customer, ...sameValue('input customer', { ...customer, firstname: 'Ada', lastname: 'Lind' }) };
}

export async function confirmation(visit) {
  const { email, password } = visit.customer;
  const { confirmation_key: key } = await lastMail(visit, email);
  return { email, password, key, confirmationkey: key };
}

export async function newPassword(visit) {
  const { customer, ask, sent } = visit;
  await ask(`mutation { requestPasswordResetEmail(email: "${customer.email}") }`);
  const { rp_token: token, customer_id: customerid } = await lastMail(visit, customer.email);
  const password = `Reset-Passw0rd-${sent}`;
  Object.assign(customer, { password });
  return {
    email: customer.email,
    ...sameValue('token resetpasswordtoken', token),
    customerid: String(customerid),
    ...sameValue('password newpassword passwordconfirmation', password),
  };
}

/** The variables of the last mail, also of the last to an address. */
export async function lastMail({ control }, email) {
  const { items } = await control('GET', '/mailbox');
  return items.findLast(({ to }) => email === undefined || to === email)?.variables ?? {};
}

export async function guestCart({ ask }) {
  const { createEmptyCart } = await ask('mutation { createEmptyCart }', true);
  await ask(add(createEmptyCart), true);
  return createEmptyCart;
}

export async function ownCart({ ask }) {
  const { id, itemsV2 } = (await ask('{ customerCart { id itemsV2 { items { uid } } } }')).customerCart;
  return { id, uid: itemsV2.items[0]?.uid };
}

const add = (cart) =>
  `mutation { addProductsToCart(cartId: "${cart}", cartItems: [{ sku: "WS01", quantity: 2 }]) { cart { id } } }`;

export async function filledCart(visit) {
  const cart = await ownCart(visit);
  if (cart.uid !== undefined) return cart;
  await visit.ask(add(cart.id));
  return ownCart(visit);
}

/** The cart of the customer, with what the documents before have not set. */
export async function readyCart(visit) {
  const { id } = await filledCart(visit);
  const { customerCart } = await visit.ask(
    '{ customerCart { shipping_addresses { selected_shipping_method { method_code } } selected_payment_method { code } } }',
  );
  const [shipping] = customerCart.shipping_addresses;
  if (!shipping?.selected_shipping_method || !customerCart.selected_payment_method?.code)
    for (const change of checkout(id)) await visit.ask(change);
  return id;
}

const checkout = (id) => {
  const address = `{ address: { ${ADDRESS_LITERAL}, region: "MI" } }`;
  return [
    `setShippingAddressesOnCart(input: { cart_id: "${id}", shipping_addresses: [${address}] }) { cart { id } }`,
    `setBillingAddressOnCart(input: { cart_id: "${id}", billing_address: ${address} }) { cart { id } }`,
    `setShippingMethodsOnCart(input: { cart_id: "${id}", shipping_methods: [
      { carrier_code: "flatrate", method_code: "flatrate" }] }) { cart { id } }`,
    `setPaymentMethodOnCart(input: { cart_id: "${id}", payment_method: { code: "checkmo" } }) { cart { id } }`,
  ].map((change) => `mutation { ${change} }`);
};

const ORDER = 'orderV2 { id number token items { id } } errors { message }';

const place = (id) => `mutation { placeOrder(input: { cart_id: "${id}" }) { ${ORDER} } }`;

function orderValues({ id, number, token, items }) {
  return { orderid: id, ordernumber: number, token, item: items[0].id, reason: 'Other' };
}

export async function guestOrder(visit) {
  const id = await guestCart(visit);
  const email = visit.customer.email;
  for (const change of [
    `mutation { setGuestEmailOnCart(input: { cart_id: "${id}", email: "${email}" }) { cart { id } } }`,
    ...checkout(id),
  ])
    await visit.ask(change, true);
  const order = orderValues((await visit.ask(place(id), true)).placeOrder.orderV2);
  return { ...order, input: { number: order.ordernumber, email, lastname: ADDRESS.lastname } };
}

/** The last order of the customer; a new one if the client has no document that places orders. */
export async function lastOrder(visit) {
  const { orders } = (
    await visit.ask('{ customer { orders(pageSize: 50) { items { id number token items { id } } } } }')
  ).customer;
  return orderValues(orders.items.at(-1) ?? (await visit.ask(place(await readyCart(visit)))).placeOrder.orderV2);
}

export const returnOf = ({ orderid, token, item }) => ({
  order_uid: orderid,
  token,
  comment_text: 'Too small',
  items: [{ order_item_uid: item, quantity_to_return: 1 }],
});

export async function coupon(visit) {
  const { id } = await filledCart(visit);
  return {
    cartid: id,
    couponcode: 'SUMMER',
    couponcodes: ['SUMMER'],
    type: 'REPLACE',
    input: { cart_id: id, coupon_code: 'SUMMER' },
  };
}

export async function newAddress({ ask }) {
  const address = `${ADDRESS_LITERAL}, region: { region_id: 33 }`;
  return (await ask(`mutation { createCustomerAddress(input: { ${address} }) { id } }`)).createCustomerAddress;
}

export async function filledWishlist({ ask }) {
  const { wishlists } = (await ask('{ customer { wishlists { id } } }')).customer;
  const { id } = wishlists.at(-1);
  const { addProductsToWishlist } = await ask(
    `mutation { addProductsToWishlist(wishlistId: ${id}, wishlistItems: [{ sku: "WS01", quantity: 1 }]) {
      wishlist { items_v2 { items { id } } } } }`,
  );
  return { id, item: addProductsToWishlist.wishlist.items_v2.items[0].id };
}

export function same(roots, values) {
  return Object.fromEntries(
    roots
      .trim()
      .split(/\s+/)
      .map((root) => [root, values]),
  );
}

export function sameValue(names, value) {
  return same(names, value);
}
