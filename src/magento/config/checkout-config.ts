import { flagSetting, numberSetting, stringSetting } from './config-path.ts';

const SOURCE = { evidence: 'source' } as const;

const carrierCountries = (carrier: string) =>
  ({
    specific: flagSetting(0, `${carrier} ships to the countries of specificcountry only`, undefined, SOURCE),
    countries: stringSetting('', `countries to which ${carrier} ships, separated by commas`, undefined, SOURCE),
  }) as const;

const active = (value: 0 | 1, subject: string) => flagSetting(value, `${subject} is offered`, undefined, SOURCE);
const title = (value: string, subject: string) => stringSetting(value, `title of ${subject}`, undefined, SOURCE);

const flatrate = carrierCountries('the flat rate');
const freeshipping = carrierCountries('free shipping');

/** Shipping methods. [OfflineShipping/etc/config.xml] */
const carrierPaths = {
  'carriers/flatrate/active': active(1, 'the flat rate'),
  'carriers/flatrate/title': title('Flat Rate', 'the flat rate'),
  'carriers/flatrate/name': stringSetting('Fixed', 'name of the method of the flat rate', undefined, SOURCE),
  'carriers/flatrate/price': numberSetting(5, 'price of the flat rate', undefined, SOURCE),
  'carriers/flatrate/type': stringSetting('I', 'the flat rate is paid: I per piece, O per order', undefined, SOURCE),
  'carriers/flatrate/sallowspecific': flatrate.specific,
  'carriers/flatrate/specificcountry': flatrate.countries,
  'carriers/freeshipping/active': active(0, 'free shipping'),
  'carriers/freeshipping/title': title('Free Shipping', 'free shipping'),
  'carriers/freeshipping/name': stringSetting('Free', 'name of the method of free shipping', undefined, SOURCE),
  'carriers/freeshipping/free_shipping_subtotal': numberSetting(
    0,
    'smallest subtotal, after discounts, with free shipping',
    undefined,
    SOURCE,
  ),
  'carriers/freeshipping/sallowspecific': freeshipping.specific,
  'carriers/freeshipping/specificcountry': freeshipping.countries,
} as const;

/** Payment methods. [Payment, OfflinePayments etc/config.xml] */
const paymentPaths = {
  'payment/banktransfer/active': active(0, 'bank transfer'),
  'payment/banktransfer/title': title('Bank Transfer Payment', 'bank transfer'),
  'payment/cashondelivery/active': active(0, 'cash on delivery'),
  'payment/cashondelivery/title': title('Cash On Delivery', 'cash on delivery'),
  'payment/purchaseorder/active': active(0, 'purchase order'),
  'payment/purchaseorder/title': title('Purchase Order', 'purchase order'),
} as const;

/** Checkout: shipping methods, payment methods, the minimum amount, reorders. [Sales/etc/config.xml] */
export const checkoutPaths = {
  ...carrierPaths,
  ...paymentPaths,
  'sales/minimum_order/active': flagSetting(0, 'orders need a minimum amount', undefined, SOURCE),
  'sales/minimum_order/amount': numberSetting(0, 'minimum amount of an order', undefined, SOURCE),
  'sales/minimum_order/include_discount_amount': flagSetting(
    1,
    'the minimum amount is compared after discounts',
    undefined,
    SOURCE,
  ),
  'sales/minimum_order/description': stringSetting(
    '',
    'message below the minimum amount; empty: a message with the amount',
    undefined,
    SOURCE,
  ),
  'sales/reorder/allow': flagSetting(1, 'customers may order again', undefined, SOURCE),
} as const;
