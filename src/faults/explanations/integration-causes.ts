import { causesOf } from './cause.ts';

/** Signed calls, and the handshake by which an integration gets its keys. */
export const integrationCauses = causesOf({
  oauthVersion: ['The signature names another version than 1.0.'],
  oauthTokenLength: ['The token of the signature is not 32 characters long.'],
  oauthMethod: [
    'The call is signed with HMAC-SHA1, which 2.4.4 and later do not take, or with something else than HMAC.',
  ],
  oauthConsumerLength: ['The consumer key is not 32 characters long.'],
  oauthConsumerUnknown: ['There is no integration of that consumer key.'],
  oauthNonceFailed: ["The timestamp of the signature is too far from the server's clock, or no number."],
  oauthNonceUsed: ['The same signed request was sent twice, by a retry or a proxy.'],
  oauthTokenUnknown: ['There is no such access token.'],
  oauthTokenOfAnother: ['The access token belongs to another integration than the consumer key.'],
  oauthTokenNoAccess: ['The token of the signature is a request token, not yet exchanged for an access token.'],
  oauthTokenRevoked: ['The access token was revoked, or its integration is no longer active.'],
  oauthSignature: [
    'One of the two secrets is wrong.',
    'The URL is encoded in another way than the server does it, or a proxy has changed host or scheme.',
    'Parameters of the query or of a form body were left out of the signature.',
  ],
  oauthConsumerExpired: ['The handshake has taken longer than the consumer key lives.'],
  oauthTokenUsed: ['The request token was exchanged before.'],
  oauthVerifierWrong: ['The verifier is not the one that was sent with the consumer key.'],
});
