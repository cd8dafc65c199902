import { createRestClient, mara, type RestClient } from '../rest-client.ts';

export const MINE = '/rest/V1/carts/mine';
export const GUEST = '/rest/V1/guest-carts';
export const products = [
  { sku: 'TOP', name: 'Linen Top', price: 30 },
  { sku: 'BAG', name: 'Canvas Bag', price: 12, quantity: 3 },
];
const address = {
  firstname: 'Mara',
  lastname: 'Lind',
  street: ['1 Main St'],
  city: 'Austin',
  region_code: 'TX',
  postcode: '78701',
  country_id: 'US',
  telephone: '5125550100',
};
export const addressInformation = {
  shipping_address: address,
  billing_address: address,
  shipping_carrier_code: 'flatrate',
  shipping_method_code: 'flatrate',
};
export const paymentMethod = { method: 'checkmo' };
export const NO_ENTITY = 'No such entity with %fieldName = %fieldValue';

/** A client that signs its requests as a customer, and one that does not. */
export async function createCustomer(fixtures = {}) {
  const client = await createRestClient({ products, ...fixtures });
  const headers = await client.bearerHeader({ customer: mara.email });
  const call = (method: string, path: string, body?: unknown) => client.call(method, path, body, headers);
  return { ...client, call, guestCall: client.call, headers };
}

/** Adds an item to a cart. */
export const fill = ({ call }: Pick<RestClient, 'call'>, path: string, sku = 'TOP', qty = 1) =>
  call('POST', `${path}/items`, { cartItem: { sku, qty } });
