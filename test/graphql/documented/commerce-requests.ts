import { expect } from 'vitest';
import type { DocumentedRequest } from './documented-request.ts';

const MONEY = { value: expect.any(Number), currency: 'USD' };
const RETURN = { return: { uid: expect.any(String) } };

/** developer.adobe.com/commerce/webapi/graphql/schema/cart, customer, orders, store and wishlist, for Adobe Commerce */
export const commerceRequests: readonly DocumentedRequest[] = [
  {
    operation: 'customerCart',
    as: 'customer',
    query: '{ customerCart { id } }',
    data: { customerCart: { id: expect.any(String) } },
    save: { customer_cart: 'customerCart.id' },
  },
  {
    operation: 'applyGiftCardToCart',
    as: 'customer',
    query:
      'mutation { applyGiftCardToCart(input: { cart_id: "<customer_cart>", gift_card_code: "G-1" }) { cart { id applied_gift_cards { code } } } }',
    data: { applyGiftCardToCart: { cart: { applied_gift_cards: expect.any(Array) } } },
  },
  {
    operation: 'removeGiftCardFromCart',
    as: 'customer',
    query:
      'mutation { removeGiftCardFromCart(input: { cart_id: "<customer_cart>", gift_card_code: "G-1" }) { cart { applied_gift_cards { code } } } }',
    data: { removeGiftCardFromCart: { cart: { applied_gift_cards: [] } } },
  },
  {
    operation: 'applyRewardPointsToCart',
    as: 'customer',
    query:
      'mutation { applyRewardPointsToCart(cartId: "<customer_cart>") { cart { applied_reward_points { points money { value currency } } } } }',
    data: {
      applyRewardPointsToCart: { cart: { applied_reward_points: { points: expect.any(Number), money: MONEY } } },
    },
  },
  {
    operation: 'removeRewardPointsFromCart',
    as: 'customer',
    query: 'mutation { removeRewardPointsFromCart(cartId: "<customer_cart>") { cart { id } } }',
    data: { removeRewardPointsFromCart: { cart: { id: expect.any(String) } } },
  },
  {
    operation: 'applyStoreCreditToCart',
    as: 'customer',
    query:
      'mutation { applyStoreCreditToCart(input: { cart_id: "<customer_cart>" }) { cart { applied_store_credit { applied_balance { value currency } current_balance { value currency } } } } }',
    data: {
      applyStoreCreditToCart: { cart: { applied_store_credit: { applied_balance: MONEY, current_balance: MONEY } } },
    },
  },
  {
    operation: 'removeStoreCreditFromCart',
    as: 'customer',
    query: 'mutation { removeStoreCreditFromCart(input: { cart_id: "<customer_cart>" }) { cart { id } } }',
    data: { removeStoreCreditFromCart: { cart: { id: expect.any(String) } } },
  },
  {
    operation: 'redeemGiftCardBalanceAsStoreCredit',
    as: 'customer',
    query:
      'mutation { redeemGiftCardBalanceAsStoreCredit(input: { gift_card_code: "G-1" }) { balance { value currency } code expiration_date } }',
    data: { redeemGiftCardBalanceAsStoreCredit: { balance: MONEY, code: expect.any(String) } },
  },
  {
    operation: 'giftCardAccount',
    as: 'customer',
    query: '{ giftCardAccount(input: { gift_card_code: "G-1" }) { balance { value currency } code expiration_date } }',
    data: { giftCardAccount: { balance: MONEY, code: expect.any(String) } },
  },
  {
    operation: 'setGiftOptionsOnCart',
    as: 'customer',
    query:
      'mutation { setGiftOptionsOnCart(input: { cart_id: "<customer_cart>", gift_message: { to: "Mercutio", from: "Romeo", message: "Hello" }, gift_receipt_included: true, printed_card_included: true }) { cart { gift_message { to from message } } } }',
    data: { setGiftOptionsOnCart: { cart: { gift_message: { to: 'Mercutio', from: 'Romeo', message: 'Hello' } } } },
  },
  {
    operation: 'customerSegments',
    as: 'customer',
    query: '{ customerSegments(cartId: "<customer_cart>") { uid } }',
    data: { customerSegments: expect.any(Array) },
  },
  {
    operation: 'customerGroup',
    as: 'customer',
    query: '{ customerGroup { uid } }',
    data: { customerGroup: { uid: 'MQ==' } },
  },
  {
    operation: 'exchangeExternalCustomerToken',
    as: 'integration',
    query:
      'mutation { exchangeExternalCustomerToken(input: { customer: { email: "erp@example.com", firstname: "Eva", lastname: "Roth" } }) { token customer { email } } }',
    data: { exchangeExternalCustomerToken: { token: expect.any(String), customer: { email: 'erp@example.com' } } },
  },
  {
    operation: 'createCustomerAddress',
    as: 'customer',
    query:
      'mutation { createCustomerAddress(input: { firstname: "Mara", lastname: "Lind", street: ["2 Elm St"], city: "Austin", region: { region_id: 57 }, postcode: "78701", country_code: US, telephone: "5125550100" }) { uid } }',
    data: { createCustomerAddress: { uid: expect.any(String) } },
    save: { address_uid: 'createCustomerAddress.uid' },
  },
  {
    operation: 'updateCustomerAddressV2',
    as: 'customer',
    query: 'mutation { updateCustomerAddressV2(uid: "<address_uid>", input: { city: "Dallas" }) { city } }',
    data: { updateCustomerAddressV2: { city: 'Dallas' } },
  },
  {
    operation: 'deleteCustomerAddressV2',
    as: 'customer',
    query: 'mutation { deleteCustomerAddressV2(uid: "<address_uid>") }',
    data: { deleteCustomerAddressV2: true },
  },
  {
    operation: 'sendEmailToFriend',
    as: 'customer',
    query:
      'mutation { sendEmailToFriend(input: { product_id: 1, sender: { name: "Mara", email: "mara.lind@example.com", message: "Look" }, recipients: [{ name: "Roni", email: "roni@example.com" }] }) { sender { name } recipients { email } } }',
    data: { sendEmailToFriend: { sender: { name: 'Mara' }, recipients: [{ email: 'roni@example.com' }] } },
  },
  {
    operation: 'confirmCancelOrder',
    query:
      'mutation { confirmCancelOrder(input: { order_id: "<order_id>", confirmation_key: "<confirmation_key>" }) { order { status } errorV2 { code } } }',
    data: { confirmCancelOrder: { order: { status: 'Canceled' }, errorV2: null } },
  },
  {
    operation: 'requestReturn',
    as: 'customer',
    query:
      'mutation { requestReturn(input: { order_uid: "<order>", contact_email: "mara.lind@example.com", items: [{ order_item_uid: "MQ==", quantity_to_return: 1 }], comment_text: "Too small" }) { return { uid number items { uid status } } } }',
    data: { requestReturn: { return: { uid: expect.any(String), number: expect.any(String) } } },
    save: { return: 'requestReturn.return.uid' },
  },
  {
    operation: 'addReturnComment',
    as: 'customer',
    query:
      'mutation { addReturnComment(input: { return_uid: "<return>", comment_text: "Sent" }) { return { uid comments { text author_name created_at } } } }',
    data: { addReturnComment: RETURN },
  },
  {
    operation: 'addReturnTracking',
    as: 'customer',
    query:
      'mutation { addReturnTracking(input: { return_uid: "<return>", carrier_uid: "Mg==", tracking_number: "1Z" }) { return_shipping_tracking { uid carrier { label } } } }',
    data: { addReturnTracking: { return_shipping_tracking: { uid: expect.any(String) } } },
    save: { tracking: 'addReturnTracking.return_shipping_tracking.uid' },
  },
  {
    operation: 'removeReturnTracking',
    as: 'customer',
    query:
      'mutation { removeReturnTracking(input: { return_shipping_tracking_uid: "<tracking>" }) { return { uid } } }',
    data: { removeReturnTracking: RETURN },
  },
  {
    operation: 'requestGuestReturn',
    query:
      'mutation { requestGuestReturn(input: { token: "<guest_token>", contact_email: "guest@example.com", items: [{ order_item_uid: "MQ==", quantity_to_return: 1 }] }) { return { uid } } }',
    data: { requestGuestReturn: RETURN },
  },
  {
    operation: 'confirmReturn',
    query:
      'mutation { confirmReturn(input: { order_id: "<order_id>", confirmation_key: "<confirmation_key>" }) { return { uid } } }',
    data: { confirmReturn: RETURN },
  },
  {
    operation: 'dynamicBlocks',
    query:
      '{ dynamicBlocks(input: { type: SPECIFIED, dynamic_block_uids: ["MQ=="] }) { items { uid content { html } } total_count } }',
    data: { dynamicBlocks: { items: expect.any(Array), total_count: expect.any(Number) } },
  },
  {
    operation: 'recaptchaFormConfig',
    query: '{ recaptchaFormConfig(formType: CUSTOMER_LOGIN) { is_enabled configurations { re_captcha_type } } }',
    data: { recaptchaFormConfig: { is_enabled: false, configurations: null } },
  },
  {
    operation: 'customer.wishlists',
    as: 'customer',
    query: '{ customer { wishlists { id } } }',
    data: { customer: { wishlists: expect.any(Array) } },
    save: { cleared_wishlist: 'customer.wishlists.0.id' },
  },
  {
    operation: 'clearWishlist',
    as: 'customer',
    query:
      'mutation { clearWishlist(wishlistId: "<cleared_wishlist>") { wishlist { items_count } user_errors { code } } }',
    data: { clearWishlist: { wishlist: { items_count: 0 }, user_errors: [] } },
  },
];
