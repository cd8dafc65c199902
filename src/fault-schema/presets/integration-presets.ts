import { docs, presetsOf } from './preset.ts';

const OAUTH = docs('get-started/authentication/gs-authentication-oauth.md');
const ERRORS = docs('get-started/authentication/oauth-errors.md');
const SIGNED = { authorization: { match: '^OAuth ' } };

/** Integrations: bearers and signatures. */
export const integrationPresets = presetsOf(
  {
    id: 'integration-bearer-disabled',
    why: 'Since 2.4.4 the access token of an integration does not work as a bearer unless a setting says so; signed requests do.',
    clears: 'switching it off (`oauth/consumer/enable_integration_as_bearer`)',
    sources: ['magento/magento2#38426', 'magento/magento2#39289', OAUTH],
    says: ['consumerNotAuthorized', 'tokenUnreadable'],
    when: { identity: 'integration' },
    then: {
      behaviour: { integration_token_as_bearer: 'configured' },
      config: { 'oauth/consumer/enable_integration_as_bearer': 0 },
    },
  },
  {
    id: 'oauth-sha1-rejected',
    why: 'Since 2.4.4 requests must be signed with HMAC-SHA256; libraries that sign with HMAC-SHA1 stop working.',
    clears: 'signing with HMAC-SHA256, or switching it off',
    sources: ['magento/magento2#35510', 'vuestorefront/magento2-rest-client#39', 'thephpleague/oauth1-client#150'],
    says: ['oauthMethod'],
    when: { headers: SIGNED },
    then: { behaviour: { oauth_signature: 'sha256_only' } },
  },
  {
    id: 'oauth-signature-invalid',
    why: 'Slashes, brackets or other characters of the URL are encoded in another way by the client than by the server.',
    clears: 'switching it off',
    sources: ['magento/magento2#37913', 'magento/magento2#33940'],
    says: ['oauthSignature'],
    when: { headers: SIGNED },
    then: { refuse: 'oauthSignature' },
  },
  {
    id: 'oauth-nonce-used',
    why: 'A request is sent again as it was signed, by a retry or a proxy: its nonce counts once.',
    clears: 'one request is refused (`times` says how many); a new nonce is good',
    sources: [ERRORS],
    says: ['oauthNonceUsed'],
    when: { headers: SIGNED },
    then: { refuse: 'oauthNonceUsed' },
    times: 1,
    variants: {
      timestamp: {
        why: "The client's clock is off, so the timestamp is refused; Magento says it of the nonce.",
        says: ['oauthNonceFailed'],
        then: { refuse: 'oauthNonceFailed' },
      },
    },
  },
);
