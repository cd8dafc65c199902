// The values with which the documents of a visit succeed, by root field. What depends on the state is read from the shop.

import {
  ADDRESS,
  confirmation,
  coupon,
  createAccount,
  filledCart,
  filledWishlist,
  guestCart,
  guestOrder,
  lastMail,
  lastOrder,
  newAddress,
  newPassword,
  ownCart,
  readyCart,
  returnOf,
  same,
  sameValue,
} from './visit-state.mjs';

const SIMPLE = { sku: 'WS01', quantity: 1 };
const FLAT_RATE = { carrier_code: 'flatrate', method_code: 'flatrate' };

/** Root field → the values of its variables. @type {Record<string, (visit: import('./visit-state.mjs').Visit) => object | Promise<object>>} */
export const VALUES = {
  attributesList: () => ({ entitytype: 'CUSTOMER', filters: {} }),
  country: () => ({ id: 'US' }),
  ...same('route urlResolver', () => ({ url: 'ws01.html' })),
  cmsPage: () => ({ identifier: 'home' }),
  cmsBlocks: () => ({ identifiers: ['contact-us'], cmsblockidentifiers: ['contact-us'] }),
  categories: async ({ ask }) => {
    const { uid } = (await ask('{ categories(filters: { parent_id: { eq: "2" } }) { items { uid } } }')).categories
      .items[0];
    return { id: uid, categoryid: uid, filters: {}, sort: {} };
  },
  categoryList: () => ({ filters: {} }),
  products: () => ({ search: 'top', sku: 'WS01', urlkey: 'ws01', filters: {}, filter: {} }),
  subscribeEmailToNewsletter: ({ sent }) => ({ email: `reader${sent}@example.com` }),
  contactUs: ({ customer }) => ({ name: 'Ada', comment: 'Is it warm?', email: customer.email }),
  ...same('createCustomer createCustomerV2', createAccount),
  ...same('resendConfirmationEmail requestPasswordResetEmail forgotPassword', ({ customer }) => ({
    email: customer.email,
  })),
  ...same('confirmEmail confirmCustomerEmail', confirmation),
  resetPassword: newPassword,
  generateCustomerToken: ({ customer }) => customer,
  setGuestEmailOnCart: async (visit) => {
    const id = await guestCart(visit);
    return { cartid: id, address: ADDRESS, input: { cart_id: id, email: visit.customer.email } };
  },
  ...same('guestOrder guestOrderByToken requestGuestOrderCancel', guestOrder),
  requestGuestReturn: async (visit) => ({ input: returnOf(await guestOrder(visit)) }),
  ...same('confirmCancelOrder confirmReturn', async (visit) => {
    const { token, orderid } = await guestOrder(visit);
    await visit.ask(
      `mutation { requestGuestOrderCancel(input: { token: "${token}", reason: "Other" }) { error } }`,
      true,
    );
    return { orderid, confirmationkey: (await lastMail(visit)).confirmation_key };
  }),
  mergeCarts: async (visit) => {
    const guest = await guestCart(visit);
    const { id } = await ownCart(visit);
    return { ...sameValue('sourcecartid guestcartid', guest), ...sameValue('destinationcartid customercartid', id) };
  },
  assignCompareListToCustomer: async ({ ask }) => ({
    uid: (await ask('mutation { createCompareList(input: { products: ["1"] }) { uid } }', true)).createCompareList.uid,
  }),
  ...same(
    `addProductsToCart addSimpleProductsToCart addVirtualProductsToCart addDownloadableProductsToCart
     addConfigurableProductsToCart addBundleProductsToCart updateCartItems removeItemFromCart`,
    async (visit) => {
      const { id, uid } = await filledCart(visit);
      const item = { ...SIMPLE, cart_item_uid: uid, data: SIMPLE, bundle_options: [], parent_sku: 'WS01' };
      return {
        cartid: id,
        ...sameValue('uid cartitemid itemid', uid),
        ...SIMPLE,
        parentsku: 'WS01',
        variantsku: 'WS01-M',
        ...sameValue('cartitem product', item),
        cartitems: [item],
        input: { cart_id: id, cart_item_uid: uid, cart_items: [item] },
      };
    },
  ),
  ...same('applyCouponToCart applyCouponsToCart', coupon),
  removeCouponFromCart: async (visit) => {
    const { cartid } = await coupon(visit);
    await visit.send(
      `mutation { applyCouponToCart(input: { cart_id: "${cartid}", coupon_code: "SUMMER" }) { cart { id } } }`,
    );
    return { cartid, input: { cart_id: cartid } };
  },
  giftCardAccount: () => ({ giftcardcode: 'GIFT' }),
  ...same('applyGiftCardToCart removeGiftCardFromCart', async (visit) => ({
    cartid: (await filledCart(visit)).id,
    giftcardcode: 'GIFT',
  })),
  setGiftOptionsOnCart: async (visit) => ({
    cartid: (await filledCart(visit)).id,
    giftmessage: { to: 'Ada', from: 'Bo', message: 'Enjoy' },
    ...sameValue('giftreceiptincluded printedcardincluded', true),
  }),
  ...same('estimateShippingMethods estimateTotals', async (visit) => ({
    cartid: (await filledCart(visit)).id,
    address: { country_code: 'US', region: { region_id: 33 }, postcode: '49628' },
    shippingmethod: FLAT_RATE,
  })),
  ...same('setShippingAddressesOnCart setBillingAddressOnCart', async (visit) => {
    const { id } = await filledCart(visit);
    const address = { address: ADDRESS };
    return {
      cartid: id,
      addressid: (await newAddress(visit)).id,
      address: ADDRESS,
      ...sameValue('shippingaddress billingaddress', address),
      ...sameValue('street street1', '1 Elm Street'),
      housenumber: '2',
      ...sameValue('region regioncode', 'MI'),
      regionid: 33,
      phonenumber: ADDRESS.telephone,
      input: { cart_id: id, shipping_addresses: [address], billing_address: address },
    };
  }),
  setShippingMethodsOnCart: async (visit) => {
    const { id } = await filledCart(visit);
    return {
      cartid: id,
      carrier: 'flatrate',
      method: 'flatrate',
      shippingmethod: FLAT_RATE,
      shippingmethods: [FLAT_RATE],
      input: { cart_id: id, shipping_methods: [FLAT_RATE] },
    };
  },
  ...same('setPaymentMethodOnCart placeOrder cart customerCart', async (visit) => {
    const id = await readyCart(visit);
    const payment = { code: 'checkmo' };
    return { cartid: id, paymentmethod: payment, input: { ...payment, cart_id: id, payment_method: payment } };
  }),
  ...same('updateCustomerAddress deleteCustomerAddress', async (visit) => {
    const { id } = await newAddress(visit);
    return { id, addressid: id };
  }),
  createWishlist: ({ sent }) => {
    const list = { name: `Wishes ${sent}`, visibility: 'PRIVATE' };
    return { ...list, input: list };
  },
  ...same(
    'addProductsToWishlist updateProductsInWishlist updateWishlist removeProductsFromWishlist customer',
    async (visit) => {
      const { id, item } = await filledWishlist(visit);
      const { ordernumber } = await lastOrder(visit);
      const wishes = [{ ...SIMPLE, wishlist_item_id: item }];
      return {
        ...sameValue('id wishlistid', id),
        name: `Wishes of ${visit.sent}`,
        visibility: 'PRIVATE',
        itemoptions: SIMPLE,
        wishlistitems: wishes,
        items: visit.root === 'removeProductsFromWishlist' ? [item] : wishes,
        ...sameValue('wishlistitemsids wishlistitemsid', [item]),
        ordernumber,
      };
    },
  ),
  createProductReview: async ({ ask }) => {
    const { items } = (await ask('{ productReviewRatingsMetadata { items { id values { value_id } } } }'))
      .productReviewRatingsMetadata;
    const ratings = items.map(({ id, values }) => ({ id, value_id: values[0].value_id }));
    return { input: { sku: 'WS01', nickname: 'Ada', summary: 'Soft', text: 'Soft and cool.', ratings } };
  },
  ...same('reorderItems cancelOrder', lastOrder),
  requestReturn: async (visit) => ({ input: returnOf(await lastOrder(visit)) }),
  deletePaymentToken: async ({ customer, control, sent }) => {
    const public_hash = `card${sent}`;
    const payment_tokens = [{ public_hash, payment_method_code: 'braintree', type: 'card', details: '{}' }];
    await control('PATCH', `/customers/${customer.email}`, { payment_tokens });
    return { publichash: public_hash, paymenthash: public_hash };
  },
  ...same('updateCustomer updateCustomerV2', () => ({ email: undefined, password: undefined })),
  updateCustomerEmail: ({ customer, sent }) => Object.assign(customer, { email: `changed${sent}@example.com` }),
  changeCustomerPassword: ({ customer, sent }) => {
    const currentpassword = customer.password;
    customer.password = `Changed-${sent}`;
    return { currentpassword, newpassword: customer.password };
  },
  ...same('revokeCustomerToken deleteCustomer', async ({ signIn }) => {
    await signIn();
    return {};
  }),
};
