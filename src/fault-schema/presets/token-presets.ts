import { docs, presetsOf } from './preset.ts';
import { TOKEN_REQUESTS } from './preset-operations.ts';

const TOKENS = docs('graphql/usage/authorization-tokens.md');
const DEAD_BEARER = ['customerNotAuthorized', 'consumerNotAuthorized'];

/** Tokens that end, are ended, or were never good. */
export const tokenPresets = presetsOf(
  {
    id: 'customer-token-expired',
    why: 'The hour of a customer token is over while the app still shows the customer as signed in.',
    clears: 'a new sign-in: tokens issued since the fault came are good',
    sources: [TOKENS, 'scandipwa/scandipwa#5072', 'magento/pwa-studio#2904'],
    says: ['tokenExpired', ...DEAD_BEARER],
    when: { identity: 'customer' },
    then: { token: 'expire' },
  },
  {
    id: 'token-expires-mid-checkout',
    why: 'A token is good for the first requests of a page and over for the next: the mini-cart shows items, opening it is refused.',
    clears: 'a new sign-in; `after` says how many requests are still good (4)',
    sources: [TOKENS, 'magento/pwa-studio#2378', 'deity-io/falcon#582'],
    says: ['tokenExpired', ...DEAD_BEARER],
    when: { identity: 'customer' },
    then: { token: 'expire' },
    after: 4,
  },
  {
    id: 'backend-expires-before-frontend',
    why: 'The frontend prolongs its own cookie while the token of the backend dies; placing the order is then taken for a guest checkout.',
    clears: 'a new sign-in; `after` says how many requests are still good (4)',
    sources: ['scandipwa/scandipwa#3684', 'scandipwa/scandipwa#1549'],
    says: ['guestCheckoutNotAllowed', 'tokenExpired', ...DEAD_BEARER],
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
    why: 'Signing out on one device ends the tokens of all others, since Magento revokes by customer.',
    clears: 'a new sign-in: tokens issued since the fault came are good',
    sources: ['magento/magento2#37630', docs('graphql/schema/customer/mutations/revoke-token.md')],
    says: ['tokenRevoked', ...DEAD_BEARER],
    when: { identity: 'customer' },
    then: { token: 'revoke' },
  },
  {
    id: 'admin-token-expired',
    why: 'An admin token has come to the end of its life in a long-running job.',
    clears: 'a new sign-in: tokens issued since the fault came are good',
    sources: [TOKENS, docs('get-started/authentication/gs-authentication-token.md')],
    says: ['tokenExpired', 'consumerNotAuthorized'],
    when: { identity: 'admin' },
    then: { token: 'expire' },
  },
  {
    id: 'token-expired-on-arrival',
    why: 'A token is over in the second of its issue: the life in the settings is empty, or the time zones differ.',
    clears: 'switching it off, then a new sign-in',
    sources: ['magento/magento2#15564', 'magento/magento2#23672', 'magento/magento2#39343'],
    says: ['tokenExpired', ...DEAD_BEARER],
    when: { operation: TOKEN_REQUESTS },
    then: { issued: 'expired' },
  },
  {
    id: 'token-garbage',
    why: 'A token gets lost in transit: cut off by a cookie or a column that is too short, or changed.',
    clears: 'one token is spoilt (`times` says how many); the next sign-in gives a good one',
    sources: ['AdobeDocs/commerce-webapi src/pages/get-started/authentication/gs-authentication-token.md'],
    says: ['tokenUnreadable', ...DEAD_BEARER],
    when: { operation: TOKEN_REQUESTS },
    then: { issued: 'truncated' },
    times: 1,
    variants: {
      signature: { why: 'The signature is another.', then: { issued: 'bad_signature' } },
      'no-expiry': { why: 'The claim `exp` is missing.', then: { issued: 'no_expiry' } },
    },
  },
  {
    id: 'short-lived-tokens',
    why: 'Nobody can wait an hour: tokens of customers and admins live 30 seconds, which Magento has no setting for.',
    clears: 'switching it off: the settings are as before',
    sources: ['magento/magento2#29922', 'magento/magento2#26860'],
    says: ['tokenExpired', ...DEAD_BEARER],
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
    why: 'Whoever signs out and in again within one second gets a token that is dead on arrival, since Magento compares seconds.',
    clears: 'the clock moving on by a second, then a new sign-in; or switching it off',
    sources: ['magento/magento2 app/code/Magento/JwtUserToken/Model/RevokedValidator.php'],
    says: ['tokenRevoked', ...DEAD_BEARER],
    then: { behaviour: { same_second_sign_in: 'dead' } },
  },
  {
    id: 'clock-skew',
    why: "The server's clock is five minutes ahead of everybody else's: tokens end early, one-time codes are wrong, locks end early.",
    clears: 'switching it off: the clock goes back by as much',
    sources: ['magento/magento2#30929', 'magento/security-package#240'],
    says: ['invalidCode', 'tokenExpired'],
    then: { clock: { skew_seconds: 300 } },
    variants: {
      behind: { why: "The server's clock is five minutes behind.", then: { clock: { skew_seconds: -300 } } },
    },
  },
);
