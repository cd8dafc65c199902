import { flagSetting, numberSetting, stringSetting } from './config-path.ts';

/**
 * Customer accounts, their passwords, tokens and sessions.
 * [Integration/etc/config.xml, JwtUserToken/etc/config.xml, Customer/etc/config.xml, User/etc/config.xml]
 */
export const accountPaths = {
  'oauth/access_token_lifetime/customer': numberSetting(1, 'lifetime of opaque customer tokens, hours'),
  'oauth/access_token_lifetime/admin': numberSetting(4, 'lifetime of opaque admin tokens, hours'),
  'oauth/authentication_lock/max_failures_count': numberSetting(6, 'failed token requests before a name is throttled'),
  'oauth/authentication_lock/timeout': numberSetting(1800, 'how long a name stays throttled, seconds'),
  'oauth/consumer/enable_integration_as_bearer': flagSetting(
    0,
    'integration access tokens work as bearer tokens',
    undefined,
    { since: '2.4.4', evidence: 'recorded' },
  ),
  'oauth/consumer/expiration_period': numberSetting(300, 'time from activation to request token, seconds; 0 means 300'),
  'oauth/consumer/post_timeout': numberSetting(
    5,
    'how long a callback may take when an integration is activated, seconds; 0 means 5',
  ),
  'oauth/cleanup/cleanup_probability': numberSetting(100, 'old nonces are deleted every n nonces; 0 is never'),
  'oauth/cleanup/expiration_period': numberSetting(
    120,
    'age at which nonces and request tokens are deleted, minutes; 0 means 120',
  ),
  'webapi/jwtauth/jwt_alg': {
    ...stringSetting('HS256', 'signature algorithm of JWTs', undefined, { since: '2.4.4' }),
    allowedValues: ['HS256', 'HS384', 'HS512'],
  },
  'webapi/jwtauth/customer_expiration': numberSetting(60, 'lifetime of customer JWTs, minutes', undefined, {
    since: '2.4.4',
  }),
  'webapi/jwtauth/admin_expiration': numberSetting(60, 'lifetime of admin JWTs, minutes', undefined, {
    since: '2.4.4',
  }),
  'customer/password/lockout_failures': numberSetting(10, 'wrong passwords before an account is locked; 0 is never'),
  'customer/password/lockout_threshold': numberSetting(10, 'how long an account stays locked, minutes; 0 is never'),
  'customer/password/minimum_password_length': numberSetting(8, 'minimum length of passwords'),
  'customer/password/required_character_classes_number': numberSetting(3, 'minimum character classes of passwords'),
  'customer/password/autocomplete_on_storefront': flagSetting(0, 'browsers may fill in passwords'),
  'customer/password/reset_link_expiration_period': numberSetting(2, 'lifetime of reset tokens, hours'),
  'customer/password/password_reset_protection_type': numberSetting(
    1,
    'limits of reset e-mails: 0 off, 1 by IP address or e-mail, 2 by IP address, 3 by e-mail',
  ),
  'customer/password/max_number_password_reset_requests': numberSetting(
    5,
    'maximum reset e-mails in an hour; 0 is off',
  ),
  'customer/password/min_time_between_password_reset_requests': numberSetting(
    10,
    'minimum time between reset e-mails, minutes; 0 is off',
  ),
  'customer/create_account/default_group': numberSetting(1, 'group of new accounts'),
  'customer/create_account/confirm': flagSetting(0, 'new accounts must be confirmed by e-mail'),
  'customer/account_information/confirm': flagSetting(0, 'a changed e-mail address must be confirmed', undefined, {
    since: ['2.4.4-p2', '2.4.5-p1', '2.4.6'],
  }),
  'customer/account_information/graphql_share_customer_group': flagSetting(
    0,
    'storefronts may read the customer group',
    undefined,
    { since: '2.4.9', earlierDefaults: [{ since: '2.4.8', until: '2.4.8-p1', value: 1 }], evidence: 'unsure' },
  ),
  'customer/account_information/graphql_share_all_customer_groups': flagSetting(
    1,
    'storefronts may read the names of all customer groups',
    undefined,
    { since: '2.4.8', until: '2.4.8-p1' },
  ),
  'customer/account_share/scope': numberSetting(
    1,
    '1: accounts belong to a website; 0: to all websites',
    'share_customer_accounts_scope',
  ),
  'checkout/options/enable_guest_checkout_login': flagSetting(
    0,
    'isEmailAvailable looks up the e-mail address',
    undefined,
    { since: ['2.4.4-p4', '2.4.5-p3', '2.4.6-p1'] },
  ),
  'admin/security/use_case_sensitive_login': flagSetting(0, 'admin user names are case-sensitive', undefined, {
    since: '2.4.0',
  }),
  'web/cookie/cookie_lifetime': numberSetting(3600, 'lifetime of an unused session, seconds'),
  'login_as_customer/general/enabled': flagSetting(
    1,
    'admins may sign in as customers',
    'shopping_assistance_enabled',
    { since: '2.4.1', earlierDefaults: [{ since: '2.4.0', value: 0 }] },
  ),
  'login_as_customer/general/shopping_assistance_checkbox_title': stringSetting(
    'Allow remote shopping assistance',
    'label of the checkbox that lets admins sign in as the customer',
    'shopping_assistance_checkbox_title',
    { since: '2.4.1' },
  ),
  'login_as_customer/general/shopping_assistance_checkbox_tooltip': stringSetting(
    'This allows merchants to "see what you see" and take actions on your behalf in order to provide better assistance.',
    'tooltip of that checkbox',
    'shopping_assistance_checkbox_tooltip',
    { since: '2.4.1' },
  ),
} as const;
