import { defineCauses } from './cause.ts';

/** Causes that concern OAuth signatures, and the handshake by which an integration gets its keys. */
export const integrationCauses = defineCauses({
  oauthVersion: ['The OAuth version of the signature is not 1.0.'],
  oauthTokenLength: ['The token of the signature is not 32 characters long.'],
  oauthMethod: ['The request is signed with HMAC-SHA1, which 2.4.4 and later do not accept, or not with HMAC.'],
  oauthConsumerLength: ['The consumer key is not 32 characters long.'],
  oauthConsumerUnknown: ['There is no integration with this consumer key.'],
  oauthNonceFailed: ["The timestamp of the signature is too far from the server's clock, or is not a number."],
  oauthNonceUsed: ['The same signed request was sent twice, by a retry or a proxy.'],
  oauthTokenUnknown: ['The access token does not exist.'],
  oauthTokenOfAnother: ['The access token and the consumer key belong to different integrations.'],
  oauthTokenNoAccess: ['The token of the signature is a request token that was not exchanged for an access token.'],
  oauthTokenRevoked: ['The access token was revoked, or its integration was deactivated.'],
  oauthSignature: [
    'The consumer secret or the token secret is wrong.',
    'The client encodes the URL differently from the server, or a proxy has changed the host or the scheme.',
    'Parameters of the query string or of a form body are missing from the signature.',
  ],
  oauthConsumerExpired: ['The handshake took longer than the lifetime of the consumer key.'],
  oauthTokenUsed: ['The request token was already exchanged.'],
  oauthVerifierWrong: ['The verifier is not the one that Magento sent with the consumer key.'],
});
