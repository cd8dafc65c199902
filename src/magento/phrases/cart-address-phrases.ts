import { definePhrases } from './phrase.ts';

const CART = 'app/code/Magento/QuoteGraphQl/Model/Cart';
const FACTORY = `${CART}/QuoteAddressFactory.php`;
const BILLING = `${CART}/SetBillingAddressOnCart.php`;

/** Addresses of carts. */
export const cartAddressPhrases = definePhrases({
  cartCountryNotAvailable: {
    kind: 'input',
    text: 'Country is not available',
    since: '2.3.4',
    source: FACTORY,
  },
  cartRegionRequired: { kind: 'input', text: 'Region is required.', since: '2.4.0', source: FACTORY },
  cartRegionNotAvailable: {
    kind: 'input',
    text: 'Region is not available for the selected country',
    since: '2.3.4',
    until: '2.4.0',
    source: FACTORY,
  },
  cartRegionAmbiguous: {
    kind: 'input',
    text: 'Region input is ambiguous. Specify region_id.',
    since: '2.4.0',
    evidence: 'source',
    source: FACTORY,
  },
  shippingAddressesSeveral: {
    kind: 'input',
    text: 'You cannot specify multiple shipping addresses.',
    source: `${CART}/SetShippingAddressesOnCart.php`,
  },
  shippingAddressEmpty: {
    kind: 'input',
    text: 'The shipping address must contain either "customer_address_id" or "address".',
    source: `${CART}/GetShippingAddress.php`,
  },
  shippingAddressTwice: {
    kind: 'input',
    text: 'The shipping address cannot contain "customer_address_id" and "address" at the same time.',
    source: `${CART}/GetShippingAddress.php`,
  },
  /** Clients see the single errors instead of this message. */
  shippingAddressErrors: {
    kind: 'input',
    text: 'Shipping address errors',
    since: '2.3.4',
    evidence: 'source',
    source: `${CART}/SetShippingAddressesOnCart.php`,
  },
  shippingAddressOfVirtualCart: {
    kind: 'noSuchEntity',
    text: 'Shipping address is not allowed on cart: cart contains no items for shipment.',
    since: '2.4.1',
    source: `${CART}/AssignShippingAddressToCart.php`,
  },
  billingAddressEmpty: {
    kind: 'input',
    text: 'The billing address must contain either "customer_address_id", "address", or "same_as_shipping".',
    since: '2.4.4',
    earlierTexts: [
      { since: '2.3.1', text: 'The billing address must contain either "customer_address_id" or "address".' },
    ],
    source: BILLING,
  },
  billingAddressTwice: {
    kind: 'input',
    text: 'The billing address cannot contain "customer_address_id" and "address" at the same time.',
    source: BILLING,
  },
  billingWithoutShipping: {
    kind: 'input',
    text: 'Could not use the "same_as_shipping" option, because the shipping address has not been set.',
    since: '2.4.4',
    source: BILLING,
  },
  /** Clients see the single errors instead of this message. */
  billingAddressErrors: {
    kind: 'input',
    text: 'An error occurred while processing the billing address.',
    since: '2.4.4',
    source: BILLING,
  },
});
