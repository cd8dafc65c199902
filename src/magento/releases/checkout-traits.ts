import { defineTrait } from './trait.ts';

/** Traits of the checkout and of orders. */
export const checkoutTraits = {
  place_order_errors: defineTrait({
    description: 'Errors of the mutation `placeOrder`.',
    values: {
      prefixed: 'an error with `Unable to place order: ` before the message',
      selected: 'unchanged for GraphQL errors, prefixed for a part that the cart lacks, otherwise a general message',
      listed: '`errors` in the result, unless the caller may not use the cart',
    },
    source: 'module-quote-graph-ql/Model/Resolver/PlaceOrder.php',
    releases: [
      { value: 'prefixed', since: '2.3.1', evidence: ['source'] },
      { value: 'selected', since: '2.4.4', evidence: ['source'] },
      { value: 'listed', since: '2.4.6-p8', evidence: ['source'] },
      { value: 'selected', since: '2.4.6-p9', evidence: ['source'] },
      { value: 'listed', since: '2.4.7', evidence: ['source', 'recorded'] },
    ],
  }),
  same_as_shipping: defineTrait({
    description: 'Effect of `same_as_shipping: true` in the mutation `setBillingAddressOnCart`.',
    values: {
      sets_shipping: 'the billing address becomes the shipping address too, as by `use_for_shipping`',
      copies_shipping: 'the shipping address becomes the billing address',
    },
    source: 'module-quote-graph-ql/Model/Cart/SetBillingAddressOnCart.php',
    releases: [
      { value: 'sets_shipping', since: '2.3.1', evidence: ['source'] },
      { value: 'copies_shipping', since: '2.4.4', evidence: ['source'] },
    ],
  }),
  virtual_cart_addresses: defineTrait({
    description: 'Shipping address of a cart in GraphQL whose items are no longer shipped.',
    values: { listed: 'in `shipping_addresses`', omitted: '`shipping_addresses` is empty' },
    source: 'module-quote-graph-ql/Model/Resolver/ShippingAddresses.php',
    releases: [
      { value: 'listed', since: '2.3.1', evidence: ['source'] },
      { value: 'omitted', since: '2.4.7', evidence: ['source'] },
    ],
  }),
  sold_out_product: defineTrait({
    description: 'Error of `addProductsToCart`, and of moving a wish list to the cart, for a product that is sold out.',
    values: {
      not_available: '`NOT_SALABLE`: `Product that you are trying to add is not available.`',
      not_found: '`PRODUCT_NOT_FOUND`, as for an unknown product',
    },
    source: 'module-quote/Model/Cart/AddProductsToCart.php',
    releases: [
      { value: 'not_available', since: '2.3.1', evidence: ['source'] },
      { value: 'not_found', since: '2.4.6', evidence: ['source', 'recorded'] },
    ],
  }),
  disabled_product: defineTrait({
    description: 'Error of adding a disabled product to a cart in GraphQL.',
    values: {
      not_available: '`Product that you are trying to add is not available.`',
      not_found: '`Could not find a product with SKU`, as for an unknown product',
    },
    source: 'module-catalog-graph-ql/Plugin/AvailableProductsFilter.php',
    releases: [
      { value: 'not_available', since: '2.3.1', evidence: ['source'] },
      { value: 'not_found', since: '2.4.4', evidence: ['source'] },
    ],
  }),
  addresses_of_order: defineTrait({
    description: 'Addresses that the order of a customer adds to the address book.',
    values: {
      equal_once: 'equal shipping and billing addresses once, as default addresses where there are none',
      each: 'each address that was typed; one copied from the shipping address does not become a default address',
    },
    source: 'module-quote/Model/QuoteManagement.php',
    releases: [
      { value: 'equal_once', since: '2.3.1', evidence: ['recorded', 'unsure'] },
      { value: 'each', since: '2.4.8', evidence: ['recorded'] },
    ],
  }),
  assigned_guest_cart: defineTrait({
    description: 'Effect in REST of assigning the cart of a guest to a customer whose cart has items.',
    values: {
      refused: "an error (`You don't have the correct permissions to assign the customer to the cart.`)",
      merged: 'the items of both carts are merged',
    },
    source: 'module-quote/Model/QuoteManagement.php',
    releases: [
      { value: 'refused', since: '2.3.1', evidence: ['recorded', 'unsure'] },
      { value: 'merged', since: '2.4.8', evidence: ['recorded'] },
    ],
  }),
  order_comment_status: defineTrait({
    description: 'Effect of the status in a comment that an admin adds to an order.',
    values: {
      set: 'the order gets the status',
      own: 'a status that is not that of the order is refused',
      of_state: 'a status of another state than that of the order is refused; else the order gets the status',
    },
    source: 'module-sales/Model/Service/OrderService.php',
    releases: [
      { value: 'set', since: '2.3.1', evidence: ['source'] },
      { value: 'own', since: '2.4.7', evidence: ['source'] },
      { value: 'of_state', since: '2.4.8', evidence: ['source'] },
    ],
  }),
  refund_of_part_of_piece: defineTrait({
    description: 'Effect of a credit memo with a part of a piece, such as the quantity 0.5.',
    values: {
      truncated: 'whole pieces are refunded, and the part is ignored',
      refused: 'an error (`We found an invalid quantity to refund item "…".`)',
    },
    source: 'module-sales/Model/Order/Creditmemo/Item.php, Validation/QuantityValidator.php',
    releases: [
      { value: 'truncated', since: '2.3.1', evidence: ['source'] },
      { value: 'refused', since: '2.4.5', evidence: ['source'] },
    ],
  }),
  guest_order_key: defineTrait({
    description: 'What identifies the order of a guest, in addition to its number and e-mail address.',
    values: {
      postcode: 'the postcode of the billing address',
      lastname: 'the last name of the billing address',
      lastname_or_postcode: 'either of both',
    },
    source: 'module-sales-graph-ql/Model/Resolver/GuestOrder.php',
    releases: [
      { value: 'postcode', since: '2.3.1', evidence: ['source', 'recorded'] },
      { value: 'lastname', since: '2.4.8', evidence: ['source', 'recorded'] },
      { value: 'lastname_or_postcode', since: '2.4.9', evidence: ['documentation', 'unsure'] },
    ],
  }),
  cancelled_order_id: defineTrait({
    description: 'Form of `order_id` in the mutation `cancelOrder`.',
    values: { number: 'the id as a number', uid: 'the id as a uid (base64)' },
    source: 'module-order-cancellation-graph-ql/Model/Resolver/CancelOrder.php',
    releases: [
      { value: 'number', since: '2.3.1', evidence: ['source', 'recorded'] },
      { value: 'uid', since: '2.4.8', evidence: ['source', 'recorded'] },
    ],
  }),
};
