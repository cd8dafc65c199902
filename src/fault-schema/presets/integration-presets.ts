import { definePresets, docs } from './preset.ts';

const OAUTH = docs('get-started/authentication/gs-authentication-oauth.md');
const ERRORS = docs('get-started/authentication/oauth-errors.md');
const SIGNED = { authorization: { match: '^OAuth ' } };

/** Integrations: bearer tokens and signatures. */
export const integrationPresets = definePresets(
  {
    id: 'integration-bearer-disabled',
    why: 'Since 2.4.4, the access token of an integration works as a bearer token only if a setting allows it; signed requests always work.',
    clears: 'removing the fault (`oauth/consumer/enable_integration_as_bearer`)',
    sources: ['magento/magento2#38426', 'magento/magento2#39289', OAUTH],
    says: ['consumerNotAuthorized', 'tokenUnreadable'],
    when: { identity: 'integration' },
    then: {
      behaviour: { integration_token_as_bearer: 'configured' },
      config: { 'oauth/consumer/enable_integration_as_bearer': 0 },
    },
  },
  {
    id: 'oauth-handshake-expired',
    why: 'An app asks for its request token later than five minutes after the merchant has activated the integration.',
    clears: 'activating the integration again after removing the fault (`oauth/consumer/expiration_period`)',
    sources: ['magento/magento2#19159', 'magento/magento2#829', 'magento/magento2#13961'],
    says: ['oauthConsumerExpired'],
    when: { path: '/oauth/token/request' },
    then: { refuse: 'oauthConsumerExpired' },
  },
  {
    id: 'oauth-sha1-rejected',
    why: 'Since 2.4.4, requests must be signed with HMAC-SHA256; libraries that sign with HMAC-SHA1 stop working.',
    clears: 'signing with HMAC-SHA256, or removing the fault',
    sources: ['magento/magento2#35510', 'vuestorefront/magento2-rest-client#39', 'thephpleague/oauth1-client#150'],
    says: ['oauthMethod'],
    when: { headers: SIGNED },
    then: { behaviour: { oauth_signature: 'sha256_only' } },
  },
  {
    id: 'oauth-signature-invalid',
    why: 'The client encodes slashes, brackets or other characters of the URL differently from the server.',
    clears: 'removing the fault',
    sources: ['magento/magento2#37913', 'magento/magento2#33940'],
    says: ['oauthSignature'],
    when: { headers: SIGNED },
    then: { refuse: 'oauthSignature' },
  },
  {
    id: 'oauth-nonce-used',
    why: 'A signed request is sent again unchanged, by a retry or a proxy: its nonce is accepted only once.',
    clears: 'the first refused request (`times` sets the number); a new nonce is accepted',
    sources: [ERRORS],
    says: ['oauthNonceUsed'],
    when: { headers: SIGNED },
    then: { refuse: { phrase: 'oauthNonceUsed', parameters: [1] } },
    times: 1,
    variants: {
      timestamp: {
        why: "The client's clock is wrong, so the timestamp is refused; the message names the nonce.",
        says: ['oauthNonceFailed'],
        then: { refuse: 'oauthNonceFailed' },
      },
    },
  },
);
