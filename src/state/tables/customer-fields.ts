import { storedFields } from '../../magento/attributes/attribute-lists.ts';
import { customerAttributes } from '../../magento/attributes/customer-attributes.ts';
import { defaultField, nullableField } from '../../magento/attributes/field.ts';

const { email, firstname, lastname, group_id, confirmation, created_at, updated_at, ...otherAttributes } =
  storedFields(customerAttributes);

/** The fields of a customer: Magento's attributes, and the state of the account. */
export const customerFields = {
  id: { type: 'id', description: 'Id of the customer. Default: the next free number, from 1.' },
  email,
  password: defaultField('string', null, 'Password in plain text. Without one, the customer cannot sign in.'),
  firstname,
  lastname,
  ...otherAttributes,
  website: {
    type: 'code',
    description: 'Code of the website of the account. Default: the website of `store`, else of the first store view.',
  },
  store: {
    type: 'code',
    description: 'Code of the store view in which the account was created. Default: the first one of the website.',
  },
  group_id,
  is_active: {
    ...defaultField(
      'boolean',
      true,
      'Whether the account is active. Saving an inactive customer revokes its tokens; it can sign in again, as in Magento.',
    ),
    omitDefault: true,
  },
  is_subscribed: defaultField('boolean', false, 'Whether the customer is subscribed to the newsletter.'),
  allow_remote_shopping_assistance: {
    ...defaultField('boolean', false, 'Whether admins may sign in as this customer.'),
    omitDefault: true,
  },
  addresses: { ...defaultField('addresses', [], 'Addresses of the customer.'), omitDefault: true },
  custom_attributes: {
    ...defaultField('custom_attributes', [], 'Values of attributes that the store added to customers.'),
    omitDefault: true,
  },
  created_at,
  updated_at,
  confirmation,
  rp_token: nullableField('string', 'Token of a reset-password link, as `resetPassword` accepts it.'),
  rp_token_created_at: nullableField(
    'time',
    'When `rp_token` was created. It expires after `customer/password/reset_link_expiration_period` hours. ' +
      'Default: when the world starts.',
  ),
  otp: nullableField('string', 'One-time password, as `exchangeOtpForCustomerToken` accepts it.'),
  otp_expires_at: nullableField('time', 'When `otp` expires. Default: never.'),
  failures: defaultField(
    'count',
    0,
    'Number of failed sign-ins (`failures_num`). `customer/password/lockout_failures` of them lock the account.',
  ),
  first_failure: nullableField('time', 'When the first of these sign-ins failed.'),
  locked_until: nullableField('time', 'Until when the account is locked (`lock_expires`).'),
  last_login_at: nullableField('time', 'When the customer last signed in.'),
  tokens_revoked_at: {
    type: 'time',
    description: 'When all tokens of the customer were last revoked.',
    nullable: true,
    storage: 'none',
  },
  faults: {
    type: 'faults',
    description: 'Faults for requests of this customer: presets by id, or faults.',
    storage: 'none',
  },
  orders: {
    type: 'orders',
    description: 'Orders of the customer, complete by default, to the default addresses. Default: none.',
    storage: 'optional',
  },
  wishlist: {
    type: 'order_items',
    description:
      'Items of the wish list when it is first requested. `wishlists` contains whole wish lists. Default: none.',
    storage: 'optional',
  },
  payment_tokens: {
    type: 'payment_tokens',
    description: 'Stored payment methods (vault). Default: none.',
    storage: 'optional',
  },
} as const;
