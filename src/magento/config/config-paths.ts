import { type ConfigPath, type ConfigValue, flag, number, text } from './config-path.ts';
import { customerAddressPaths } from './customer-address-config.ts';
import { recaptchaPaths } from './recaptcha-config.ts';
import { storefrontPaths } from './storefront-config.ts';
import { twoFactorPaths } from './two-factor-config.ts';

/**
 * The configuration paths that something here reads, with Magento's type and default.
 * [Integration/etc/config.xml, JwtUserToken/etc/config.xml, Customer/etc/config.xml, GraphQl/etc/config.xml, User/etc/config.xml, TwoFactorAuth/etc/config.xml]
 */
export const configPaths = {
  ...recaptchaPaths,
  ...storefrontPaths,
  ...customerAddressPaths,
  'oauth/access_token_lifetime/customer': number(1, 'life of opaque customer tokens, hours'),
  'oauth/access_token_lifetime/admin': number(4, 'life of opaque admin tokens, hours'),
  'oauth/authentication_lock/max_failures_count': number(6, 'failed token requests before a name is throttled'),
  'oauth/authentication_lock/timeout': number(1800, 'how long a name stays throttled, seconds'),
  'oauth/consumer/enable_integration_as_bearer': flag(0, 'integration access tokens work as bearers'),
  'oauth/consumer/expiration_period': number(300, 'from activation to the request token, seconds; 0 is 300'),
  'oauth/cleanup/cleanup_probability': number(100, 'every how many nonces old ones are forgotten; 0 is never'),
  'oauth/cleanup/expiration_period': number(120, 'age of old nonces and request tokens, minutes; 0 is 120'),
  'webapi/jwtauth/jwt_alg': {
    ...text('HS256', 'signature algorithm of JWTs'),
    oneOf: ['HS256', 'HS384', 'HS512'],
  },
  'webapi/jwtauth/customer_expiration': number(60, 'life of customer JWTs, minutes'),
  'webapi/jwtauth/admin_expiration': number(60, 'life of admin JWTs, minutes'),
  'customer/password/lockout_failures': number(10, 'wrong passwords before an account locks; 0 is never'),
  'customer/password/lockout_threshold': number(10, 'how long an account stays locked, minutes; 0 is never'),
  'customer/password/minimum_password_length': number(8, 'shortest password'),
  'customer/password/required_character_classes_number': number(3, 'kinds of characters in a password'),
  'customer/password/autocomplete_on_storefront': flag(1, 'browsers may fill in passwords'),
  'customer/password/reset_link_expiration_period': number(2, 'life of reset tokens, hours'),
  'customer/password/password_reset_protection_type': number(
    1,
    'limits of reset mails: 0 off, 1 IP or e-mail, 2 IP, 3 e-mail',
  ),
  'customer/password/max_number_password_reset_requests': number(5, 'reset mails in an hour; 0 is no limit'),
  'customer/password/min_time_between_password_reset_requests': number(
    10,
    'between reset mails, minutes; 0 is no limit',
  ),
  'customer/create_account/default_group': number(1, 'group of new accounts'),
  'customer/create_account/confirm': flag(0, 'new accounts must be confirmed by e-mail'),
  'customer/account_information/confirm': flag(0, 'a changed e-mail must be confirmed'),
  'customer/account_information/graphql_share_customer_group': flag(0, 'storefronts may see the customer group'),
  'customer/account_share/scope': number(1, '1: accounts belong to a website; 0: to all'),
  'checkout/options/enable_guest_checkout_login': flag(0, 'isEmailAvailable tells the truth'),
  'admin/security/use_case_sensitive_login': flag(0, 'admin user names are case-sensitive'),
  ...twoFactorPaths,
  'graphql/session/disable': flag(0, 'GraphQL neither starts nor reads sessions (from 2.4.5)'),
  'web/cookie/cookie_lifetime': number(3600, 'life of a session that is not used, seconds'),
  'login_as_customer/general/enabled': flag(1, 'admins may sign in as customers'),
  'newsletter/general/active': flag(1, 'there is a newsletter'),
  'graphql/validation/alias_limit_enabled': flag(1, 'aliases in a query are limited'),
  'graphql/validation/maximum_alias_allowed': number(10, 'aliases allowed in a query'),
  'graphql/disable_introspection': flag(0, 'env.php: introspection is refused'),
  'graphql/max_request_body_size': number(1_048_576, 'env.php: bytes of a GraphQL body; 0 is no limit'),
  'crypt/key': text('', 'env.php: signing key; from the seed when empty'),
  'contact/email/recipient_email': text('hello@example.com', 'whom customers may write to'),
  'general/locale/timezone': text('America/Los_Angeles', 'time zone'),
  'general/locale/weight_unit': text('lbs', 'unit of weight'),
  'web/secure/offloader_header': text('X-Forwarded-Proto', 'header by which a proxy says https'),
  'web/unsecure/base_url': text('http://localhost/', 'base of links in mails'),
} as const satisfies Readonly<Record<string, ConfigPath>>;

export type KnownConfigPath = keyof typeof configPaths;

/** What a path's values are once read. */
export type ConfigTypeOf<Path extends KnownConfigPath> = {
  flag: boolean;
  number: number;
  text: string;
}[(typeof configPaths)[Path]['type']];

export const isKnownConfigPath = (path: string): path is KnownConfigPath => Object.hasOwn(configPaths, path);

/** A value as its path's type: `1`, `"1"` and `true` are the same flag; an empty or null number is 0, as PHP casts it. */
export function readConfigValue<Path extends KnownConfigPath>(path: Path, value: ConfigValue): ConfigTypeOf<Path>;
export function readConfigValue(path: KnownConfigPath, value: ConfigValue): boolean | number | string {
  switch (configPaths[path].type) {
    case 'flag':
      return value === true || value === 1 || value === '1' || value === 'true';
    case 'number':
      return Number(value ?? 0) || 0;
    case 'text':
      return String(value ?? '');
  }
}

const FLAG_VALUES: readonly ConfigValue[] = [true, false, 0, 1, '0', '1', '', 'true', 'false', null];

/** What is wrong with a value for a path, in words; nothing when it fits. */
export function faultOfConfigValue(path: KnownConfigPath, value: ConfigValue): string | undefined {
  const known: ConfigPath = configPaths[path];
  if (known.oneOf && !known.oneOf.includes(String(value))) return `expected one of ${known.oneOf.join(', ')}`;
  if (known.type === 'flag' && !FLAG_VALUES.includes(value)) return 'expected 0 or 1';
  if (known.type === 'number' && (typeof value === 'boolean' || !Number.isFinite(Number(value ?? 0)))) {
    return `expected a number (${known.about})`;
  }
  return undefined;
}
