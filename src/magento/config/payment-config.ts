import { flagSetting, numberSetting, stringSetting } from './config-path.ts';

const SOURCE = { evidence: 'source' } as const;
const DOCUMENTATION = { evidence: 'documentation' } as const;

/** Offline payment methods. [OfflinePayments/etc/config.xml, Payment/etc/config.xml; PaymentGraphQl/etc/graphql/di.xml] */
const offlinePaths = {
  'payment/checkmo/active': flagSetting(1, 'check or money order is enabled', 'check_money_order_enabled', SOURCE),
  'payment/checkmo/title': stringSetting(
    'Check / Money order',
    'title of check or money order',
    'check_money_order_title',
    SOURCE,
  ),
  'payment/checkmo/order_status': stringSetting(
    'pending',
    'status of a new order with check or money order',
    'check_money_order_new_order_status',
    SOURCE,
  ),
  'payment/checkmo/allowspecific': flagSetting(
    0,
    'check or money order for specific countries only',
    'check_money_order_enable_for_specific_countries',
    SOURCE,
  ),
  'payment/checkmo/specificcountry': stringSetting(
    '',
    'countries of check or money order',
    'check_money_order_payment_from_specific_countries',
    SOURCE,
  ),
  'payment/checkmo/payable_to': stringSetting(
    '',
    'recipient of checks',
    'check_money_order_make_check_payable_to',
    SOURCE,
  ),
  'payment/checkmo/mailing_address': stringSetting(
    '',
    'address to send checks to',
    'check_money_order_send_check_to',
    SOURCE,
  ),
  'payment/checkmo/min_order_total': stringSetting(
    '',
    'minimum total for check or money order',
    'check_money_order_min_order_total',
    SOURCE,
  ),
  'payment/checkmo/max_order_total': stringSetting(
    '',
    'maximum total for check or money order',
    'check_money_order_max_order_total',
    SOURCE,
  ),
  'payment/checkmo/sort_order': stringSetting(
    '',
    'position of check or money order',
    'check_money_order_sort_order',
    SOURCE,
  ),
  'payment/free/active': flagSetting(1, 'orders of 0 need no payment', 'zero_subtotal_enabled', SOURCE),
  'payment/free/title': stringSetting(
    'No Payment Information Required',
    'title of the payment method for orders of 0',
    'zero_subtotal_title',
    SOURCE,
  ),
  'payment/free/order_status': stringSetting(
    'pending',
    'status of a new order of 0',
    'zero_subtotal_new_order_status',
    SOURCE,
  ),
  'payment/free/payment_action': stringSetting(
    'authorize_capture',
    'payment action of an order of 0',
    'zero_subtotal_payment_action',
    SOURCE,
  ),
  'payment/free/allowspecific': flagSetting(
    0,
    'orders of 0 for specific countries only',
    'zero_subtotal_enable_for_specific_countries',
    SOURCE,
  ),
  'payment/free/specificcountry': stringSetting(
    '',
    'countries of orders of 0',
    'zero_subtotal_payment_from_specific_countries',
    SOURCE,
  ),
  'payment/free/sort_order': numberSetting(
    1,
    'position of the payment method for orders of 0',
    'zero_subtotal_sort_order',
    SOURCE,
  ),
} as const;

/** Payment providers, which are not enabled in a new installation. [Paypal/etc/config.xml; the extensions' config.xml] */
const providerPaths = {
  'payment/paypal_express/active': flagSetting(0, 'PayPal Express Checkout is enabled', undefined, SOURCE),
  'payment/payflowpro/active': flagSetting(0, 'Payflow Pro is enabled', undefined, SOURCE),
  'payment/braintree/active': flagSetting(0, 'Braintree is enabled', undefined, DOCUMENTATION),
  'payment/braintree_paypal/active': flagSetting(0, 'PayPal through Braintree is enabled', undefined, DOCUMENTATION),
  'payment/payment_services/active': flagSetting(0, 'Payment Services is enabled', undefined, DOCUMENTATION),
} as const;

/** Adobe Commerce's reward points. [documentation] */
const rewardPaths = {
  'magento_reward/general/is_enabled': stringSetting(
    '1',
    'Adobe Commerce: reward points are enabled',
    'magento_reward_general_is_enabled',
    DOCUMENTATION,
  ),
  'magento_reward/general/is_enabled_on_front': stringSetting(
    '1',
    'Adobe Commerce: reward points are enabled in the storefront',
    'magento_reward_general_is_enabled_on_front',
    DOCUMENTATION,
  ),
  'magento_reward/general/publish_history': stringSetting(
    '1',
    'Adobe Commerce: customers see the history of their reward points',
    'magento_reward_general_publish_history',
    DOCUMENTATION,
  ),
} as const;

/** E-mails to friends. [SendFriend/etc/config.xml] */
const friendPaths = {
  'sendfriend/email/enabled': flagSetting(0, 'customers may e-mail products to friends', undefined, {
    since: '2.3.3',
    earlierDefaults: [{ since: '2.3.1', value: 1 }],
  }),
  'sendfriend/email/allow_guest': flagSetting(0, 'guests may e-mail products to friends'),
  'sendfriend/email/max_recipients': numberSetting(5, 'maximum number of recipients of an e-mail to friends'),
  'sendfriend/email/max_per_hour': numberSetting(5, 'maximum number of e-mails to friends in an hour', undefined, {
    evidence: 'source',
  }),
  'sendfriend/email/check_by': stringSetting(
    '0',
    'how senders are counted: 0 by a cookie, 1 by IP address',
    undefined,
    {
      evidence: 'source',
      allowedValues: ['0', '1'],
    },
  ),
} as const;

/** Configuration paths of payment methods. */
export const paymentPaths = { ...offlinePaths, ...providerPaths, ...rewardPaths, ...friendPaths };
