import { expect, test } from 'vitest';
import { createCheckoutShop, mara } from '../checkout/checkout-requests.ts';

const TYPES = ['Virtual', 'Configurable', 'Bundle', 'Downloadable'] as const;
const OPTIONS: Readonly<Record<string, object>> = { Bundle: { bundle_options: [] } };

test.each(TYPES)('add%sProductsToCart adds all products, or names the one that it refuses', async (type) => {
  const shop = await createCheckoutShop({ magento: '2.4.7-p3' });
  const cart_id = await shop.fill({});
  const query = `mutation ($input: Add${type}ProductsToCartInput) { add${type}ProductsToCart(input: $input) { cart { total_quantity } } }`;
  const add = (sku: string, quantity: number) => {
    const data = { sku, quantity };
    return shop.run(query, { input: { cart_id, cart_items: [{ data, ...OPTIONS[type] }] } });
  };
  expect(await add('TOP', 2)).toEqual({ [`add${type}ProductsToCart`]: { cart: { total_quantity: 2 } } });
  expect(await add('NOPE', 1)).toBe('Could not find a product with SKU "NOPE"');
  expect(await add('BAG', 9)).toBe(
    'Could not add the product with SKU BAG to the shopping cart: The requested qty is not available',
  );
});

const UPDATE =
  'mutation ($id: String!, $items: [CartItemUpdateInput]!) { updateCartItems(input: { cart_id: $id, cart_items: $items }) { cart { total_quantity } ERRORS } }';

test('from 2.4.8 updateCartItems lists its errors', async () => {
  const shop = await createCheckoutShop({ magento: '2.4.8-p1' });
  const id = await shop.fill({ BAG: 1 });
  const update = (items: object[]) => shop.run(UPDATE.replace('ERRORS', 'errors { code message }'), { id, items });
  const error = (code: string, message: string, total_quantity: number) => ({
    updateCartItems: { cart: { total_quantity }, errors: [{ code, message }] },
  });
  const missing = 'REQUIRED_PARAMETER_MISSING';
  expect(await update([])).toEqual(error(missing, 'Required parameter "cart_items" is missing.', 1));
  expect(await update([{ quantity: 1 }])).toEqual(
    error(missing, 'Required parameter "cart_item_id" for "cart_items" is missing.', 1),
  );
  expect(await update([{ cart_item_id: 1 }])).toEqual(
    error(missing, 'Required parameter "quantity" for "cart_items" is missing.', 1),
  );
  expect(await update([{ cart_item_id: 9, quantity: 1 }])).toEqual(
    error('COULD_NOT_FIND_CART_ITEM', 'Could not find cart item with id: 9.', 1),
  );
  expect(await update([{ cart_item_id: 1, quantity: 4 }])).toEqual(
    error('INSUFFICIENT_STOCK', 'Could not update the product with SKU BAG: Not enough items for sale', 4),
  );
});

test('up to 2.4.7 updateCartItems throws its errors, and checks the cart before the items', async () => {
  const shop = await createCheckoutShop({ magento: '2.4.7-p3' });
  const id = await shop.fill({ BAG: 1 });
  const query = UPDATE.replace('ERRORS', '');
  expect(await shop.run(query, { id: 'nope', items: [{ quantity: 1 }] })).toBe('Could not find a cart with ID "nope"');
  expect(await shop.run(query, { id: 'nope', items: [] })).toBe('Required parameter "cart_items" is missing.');
  expect(await shop.run(query, { id, items: [{ cart_item_id: 1, quantity: 4 }] })).toBe(
    'Could not update the product with SKU BAG: The requested qty is not available',
  );
});

test('clears a cart, or reports in the result why it cannot', async () => {
  const shop = await createCheckoutShop();
  const own = await shop.fill({ TOP: 1 });
  const query =
    'mutation ($uid: ID!) { clearCart(input: { uid: $uid }) { cart { total_quantity } errors { type message } } }';
  expect(await shop.run(query, { uid: own })).toEqual({ clearCart: { cart: { total_quantity: 0 }, errors: [] } });
  expect(await shop.run(query, { uid: 'nope' })).toEqual({
    clearCart: { cart: null, errors: [{ type: 'NOT_FOUND', message: 'Could not find a cart with ID "nope"' }] },
  });
  const other = await shop.fill({ TOP: 1 }, await shop.authorize(mara.email));
  expect(await shop.run(query, { uid: other })).toMatchObject({ clearCart: { errors: [{ type: 'UNAUTHORISED' }] } });
});

test('applies one of several coupons, and removes it by its code', async () => {
  const shop = await createCheckoutShop({
    coupons: [
      { code: 'SPRING', percent: 10 },
      { code: 'MAY', percent: 5 },
    ],
  });
  const id = await shop.fill({ TOP: 1 });
  const apply =
    'mutation ($id: String!, $codes: [String]!, $type: ApplyCouponsStrategy) { applyCouponsToCart(input: { cart_id: $id, coupon_codes: $codes, type: $type }) { cart { applied_coupons { code } } } }';
  const applied = (code: string) => ({ applyCouponsToCart: { cart: { applied_coupons: [{ code }] } } });
  expect(await shop.run(apply, { id, codes: ['SPRING'] })).toEqual(applied('SPRING'));
  expect(await shop.run(apply, { id, codes: ['MAY'] })).toBe('Maximum allowed number of applied coupons was exceeded.');
  expect(await shop.run(apply, { id, codes: ['MAY'], type: 'REPLACE' })).toEqual(applied('MAY'));
  const unknown = 'The following coupon codes could not be applied: NONE';
  expect(await shop.run(apply, { id, codes: ['NONE'], type: 'REPLACE' })).toBe(unknown);
  const remove =
    'mutation ($id: String!, $codes: [String]!) { removeCouponsFromCart(input: { cart_id: $id, coupon_codes: $codes }) { cart { applied_coupons { code } } } }';
  expect(await shop.run(remove, { id, codes: ['may'] })).toEqual({
    removeCouponsFromCart: { cart: { applied_coupons: null } },
  });
});

test.each([
  [1, 'mara.lind@example.com', { to: 'Roni', from: 'Mara', message: 'Hello' }],
  [1, undefined, { to: 'Roni', from: 'Mara', message: 'Hello' }],
  [0, undefined, null],
])('with sales/gift_options/allow_order = %i, setGiftOptionsOnCart by %s sets %j', async (value, email, message) => {
  const shop = await createCheckoutShop({ config: { 'sales/gift_options/allow_order': value } });
  const headers = email === undefined ? {} : await shop.authorize(email);
  const id = await shop.fill({ TOP: 1 }, headers);
  const set =
    'mutation ($id: String!, $text: String!) { setGiftOptionsOnCart(input: { cart_id: $id, gift_message: { to: "Roni", from: "Mara", message: $text }, gift_receipt_included: false, printed_card_included: false }) { cart { gift_message { to from message } } } }';
  expect(await shop.run(set, { id, text: 'Hello' }, headers)).toEqual({
    setGiftOptionsOnCart: { cart: { gift_message: message } },
  });
  const query = 'query ($id: String!) { cart(cart_id: $id) { gift_message { to from message } } }';
  expect(await shop.run(query, { id }, headers)).toEqual({ cart: { gift_message: message } });
  expect(await shop.run(set, { id, text: '' }, headers)).toEqual({
    setGiftOptionsOnCart: { cart: { gift_message: null } },
  });
});
