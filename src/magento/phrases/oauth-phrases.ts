import { definePhrases } from './phrase.ts';

const OAUTH = 'lib/internal/Magento/Framework/Oauth/Oauth.php';
const PROVIDER = 'app/code/Magento/Integration/Model/Oauth/Token/Provider.php';
const NONCES = 'app/code/Magento/Integration/Model/Oauth/Nonce/Generator.php validateNonce';

/**
 * OAuth 1.0a requests. Adobe's documentation numbers these errors (`nonce_used` is 5), but the exceptions have no code in any
 * release from 2.0 on, so the envelope has none. [AdobeDocs/commerce-webapi oauth-errors.md]
 */
export const oauthPhrases = definePhrases({
  oauthVersion: {
    kind: 'input',
    text: 'The "%1" Oauth version isn\'t supported.',
    source: `${OAUTH} _validateVersionParam`,
  },
  oauthTokenLength: {
    kind: 'input',
    text: 'The token length is invalid. Check the length and try again.',
    source: `${OAUTH} _validateProtocolParams`,
  },
  oauthMethod: {
    kind: 'input',
    text: 'Signature method %1 is not supported',
    source: `${OAUTH} _validateProtocolParams`,
  },
  oauthConsumerLength: {
    kind: 'authentication',
    text: 'Consumer key is not the correct length',
    source: `${PROVIDER} getConsumerByKey`,
  },
  oauthConsumerUnknown: {
    kind: 'authentication',
    text: 'A consumer having the specified key does not exist',
    source: `${PROVIDER} getConsumerByKey`,
  },
  // The source throws another message for an invalid timestamp, but catches it and throws this one.
  oauthNonceFailed: { kind: 'authentication', text: 'An error occurred validating the nonce', source: NONCES },
  oauthNonceUsed: {
    kind: 'authentication',
    text: 'The nonce is already being used by the consumer with ID %1',
    source: NONCES,
  },
  oauthTokenUnknown: {
    kind: 'authentication',
    text: 'Specified token does not exist',
    source: `${PROVIDER} _getToken`,
  },
  oauthTokenOfAnother: {
    kind: 'authentication',
    text: 'Token is not associated with the specified consumer',
    source: `${PROVIDER} validateAccessTokenRequest`,
  },
  oauthTokenNoAccess: {
    kind: 'authentication',
    text: 'Token is not an access token',
    source: `${PROVIDER} validateAccessTokenRequest`,
  },
  oauthTokenRevoked: {
    kind: 'authentication',
    text: 'Access token has been revoked',
    source: `${PROVIDER} validateAccessTokenRequest`,
  },
  oauthSignature: {
    kind: 'authentication',
    text: 'The signature is invalid. Verify and try again.',
    since: '2.3.2',
    earlierTexts: [{ since: '2.3.1', text: 'The signatire is invalid. Verify and try again.' }],
    source: `${OAUTH} _validateSignature`,
  },
  oauthConsumerExpired: {
    kind: 'authentication',
    text: 'Consumer key has expired',
    source: `${PROVIDER} validateConsumer`,
  },
  oauthNoVerifierToken: {
    kind: 'authentication',
    text: 'Cannot create request token because consumer token is not a verifier token',
    source: `${PROVIDER} createRequestToken`,
  },
  oauthRequestTokenOfAnother: {
    kind: 'authentication',
    text: 'Request token is not associated with the specified consumer',
    source: `${PROVIDER} validateRequestToken`,
  },
  oauthTokenUsed: {
    kind: 'authentication',
    text: 'Token is already being used',
    source: `${PROVIDER} validateRequestToken`,
  },
  oauthVerifierLength: {
    kind: 'authentication',
    text: 'Verifier is not the correct length',
    source: `${PROVIDER} _validateVerifierParam`,
  },
  oauthVerifierWrong: {
    kind: 'authentication',
    text: 'Token verifier and verifier token do not match',
    source: `${PROVIDER} _validateVerifierParam`,
  },
});
