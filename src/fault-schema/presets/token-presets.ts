import { definePresets, docs } from './preset.ts';
import { TOKEN_REQUESTS } from './preset-operations.ts';

const TOKENS = docs('graphql/usage/authorization-tokens.md');
const NOT_AUTHORIZED = ['customerNotAuthorized', 'consumerNotAuthorized'] as const;

/** Tokens that expire, are revoked, or were never valid. */
export const tokenPresets = definePresets(
  {
    id: 'customer-token-expired',
    why: 'A customer token expires after an hour, while the app still shows the customer as signed in.',
    clears: 'a new sign-in: tokens issued after the fault was created stay valid',
    sources: [TOKENS, 'scandipwa/scandipwa#5072', 'magento/pwa-studio#2904'],
    says: ['tokenExpired', ...NOT_AUTHORIZED],
    when: { identity: 'customer' },
    then: { token: 'expire' },
  },
  {
    id: 'token-expires-mid-checkout',
    why: 'A token expires between two requests of a page: the mini-cart shows items, and opening it is refused.',
    clears: 'a new sign-in; `after` sets how many requests succeed first (4)',
    sources: [TOKENS, 'magento/pwa-studio#2378', 'deity-io/falcon#582'],
    says: ['tokenExpired', ...NOT_AUTHORIZED],
    when: { identity: 'customer' },
    then: { token: 'expire' },
    after: 4,
  },
  {
    id: 'backend-expires-before-frontend',
    why: 'The frontend extends its own cookie while the Magento token expires; placing the order is then treated as a guest checkout.',
    clears: 'a new sign-in; `after` sets how many requests succeed first (4)',
    sources: ['scandipwa/scandipwa#3684', 'scandipwa/scandipwa#1549'],
    says: ['guestCheckoutNotAllowed', 'tokenExpired', ...NOT_AUTHORIZED],
    when: { identity: 'customer' },
    then: { token: 'expire' },
    after: 4,
    also: {
      when: { operation: 'placeOrder', token: ['expired', 'revoked', 'unreadable'] },
      then: { refuse: 'guestCheckoutNotAllowed' },
    },
  },
  {
    id: 'revoked-by-other-device',
    why: 'Signing out on one device revokes the tokens of all devices, because Magento revokes by customer.',
    clears: 'a new sign-in: tokens issued after the fault was created stay valid',
    sources: ['magento/magento2#37630', docs('graphql/schema/customer/mutations/revoke-token.md')],
    says: ['tokenRevoked', ...NOT_AUTHORIZED],
    when: { identity: 'customer' },
    then: { token: 'revoke' },
  },
  {
    id: 'admin-token-expired',
    why: 'An admin token expires during a long-running job.',
    clears: 'a new sign-in: tokens issued after the fault was created stay valid',
    sources: [TOKENS, docs('get-started/authentication/gs-authentication-token.md')],
    says: ['tokenExpired', 'consumerNotAuthorized'],
    when: { identity: 'admin' },
    then: { token: 'expire' },
  },
  {
    id: 'token-expired-on-arrival',
    why: 'A token is expired when it is issued: the lifetime in the configuration is empty, or the time zones differ.',
    clears: 'removing the fault, then a new sign-in',
    sources: ['magento/magento2#15564', 'magento/magento2#23672', 'magento/magento2#39343'],
    says: ['tokenExpired', ...NOT_AUTHORIZED],
    when: { operation: TOKEN_REQUESTS },
    then: { issued: 'expired' },
  },
  {
    id: 'token-garbage',
    why: 'A token is damaged on its way: truncated by a cookie or a database column that is too short, or changed.',
    clears: 'the first damaged token (`times` sets the number); the next sign-in returns a valid one',
    sources: ['AdobeDocs/commerce-webapi src/pages/get-started/authentication/gs-authentication-token.md'],
    says: ['tokenUnreadable', ...NOT_AUTHORIZED],
    when: { operation: TOKEN_REQUESTS },
    then: { issued: 'truncated' },
    times: 1,
    variants: {
      signature: { why: 'The signature is wrong.', then: { issued: 'bad_signature' } },
      'no-expiry': { why: 'The claim `exp` is missing.', then: { issued: 'no_expiry' } },
    },
  },
  {
    id: 'short-lived-tokens',
    why: 'A test cannot wait an hour: customer and admin tokens expire after 30 seconds, shorter than any Magento setting.',
    clears: 'removing the fault: the settings are restored',
    sources: ['magento/magento2#29922', 'magento/magento2#26860'],
    says: ['tokenExpired', ...NOT_AUTHORIZED],
    when: { operation: TOKEN_REQUESTS },
    then: {
      config: {
        'webapi/jwtauth/customer_expiration': 0.5,
        'webapi/jwtauth/admin_expiration': 0.5,
        'oauth/access_token_lifetime/customer': 0.5 / 60,
        'oauth/access_token_lifetime/admin': 0.5 / 60,
      },
    },
  },
  {
    id: 'relogin-same-second-dead',
    why: 'Signing out and in again within one second returns a revoked token, because Magento compares whole seconds.',
    clears: 'advancing the clock by a second, then a new sign-in; or removing the fault',
    sources: ['magento/magento2 app/code/Magento/JwtUserToken/Model/RevokedValidator.php'],
    says: ['tokenRevoked', ...NOT_AUTHORIZED],
    then: { behaviour: { same_second_sign_in: 'revoked' } },
  },
  {
    id: 'clock-skew',
    why: "The server's clock is five minutes ahead: tokens and locks expire early, and one-time codes are wrong.",
    clears: 'removing the fault: the clock is set back',
    sources: ['magento/magento2#30929', 'magento/security-package#240'],
    says: ['invalidCode', 'tokenExpired'],
    then: { clock: { skew_seconds: 300 } },
    variants: {
      behind: { why: "The server's clock is five minutes behind.", then: { clock: { skew_seconds: -300 } } },
    },
  },
);
