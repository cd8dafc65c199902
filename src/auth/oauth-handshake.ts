import type { HttpRequest } from '../http/message.ts';
import { Refusal } from '../magento/phrases/refusal.ts';
import { setting } from '../state/configuration.ts';
import {
  findByRequestToken,
  findIntegrationToken,
  generateOauthKey,
  OAUTH_KEY_LENGTH,
  oauthVerifierOf,
} from '../state/integration-keys.ts';
import type { Realm } from '../state/realm.ts';
import type { Integration } from '../state/tables/account-rows.ts';
import { getCleanupPeriod, recordNonce } from './oauth-nonce.ts';
import { checkSignedRequest, requireSignature, type SignedRequestCheck } from './oauth-request.ts';

/** The two steps of the handshake, as the last segment of their paths names them. */
export type HandshakeStep = 'request' | 'access';

/** A token that a step issues, and its integration. */
export interface TokenGrant {
  readonly integration: Integration;
  readonly oauth_token: string;
  readonly oauth_token_secret: string;
}

/**
 * Performs a step of the handshake: issues a request token to a consumer, or an access token for a request token and the
 * verifier.
 *
 * @throws Refusal
 */
export function performHandshake(realm: Realm, request: HttpRequest, step: HandshakeStep): TokenGrant {
  const isFirst = step === 'request';
  const { nonce, result, refusal } = isFirst ? checkFirstStep(realm, request) : checkSecondStep(realm, request);
  if (nonce !== undefined) recordNonce(realm, nonce);
  if (result === undefined) throw refusal ?? new Refusal('oauthNonceFailed');
  return isFirst ? grantRequestToken(realm, result) : grantAccessToken(realm, result);
}

/** Required parameters of both steps, in the order in which Magento reports missing ones. */
const HANDSHAKE_PARAMETERS = [
  'oauth_consumer_key',
  'oauth_signature',
  'oauth_signature_method',
  'oauth_nonce',
  'oauth_timestamp',
];

/** [lib/internal/Magento/Framework/Oauth/Oauth.php getRequestToken] */
function checkFirstStep(realm: Realm, request: HttpRequest): SignedRequestCheck<Integration> {
  return checkSignedRequest(realm, request, HANDSHAKE_PARAMETERS, (parameters, consumer) => {
    requireRecentActivation(realm, consumer);
    requireSignature(realm, request, parameters, consumer.consumer_secret, '');
    if (consumer.request_token !== null || consumer.access_token !== null) {
      const why = `the integration has ${consumer.access_token === null ? 'a request' : 'an access'} token already`;
      throw new Refusal('oauthNoVerifierToken', {}, { why });
    }
    return consumer;
  });
}

/** Used when `oauth/consumer/expiration_period` is not positive. [Integration/Helper/Oauth/Data.php] */
const DEFAULT_EXPIRATION_SECONDS = 300;

/** The first step must follow soon after the merchant has activated the integration. [Integration/Model/Oauth/Consumer.php] */
function requireRecentActivation(realm: Realm, consumer: Integration): void {
  const seconds = Math.trunc(setting(realm, 'oauth/consumer/expiration_period'));
  const period = seconds > 0 ? seconds : DEFAULT_EXPIRATION_SECONDS;
  const age = realm.clock.seconds() - getActivationTime(realm, consumer);
  if (age < period) return;
  const why = `the integration was activated ${age} s ago, and oauth/consumer/expiration_period is ${period} s; a new activated_at restarts the period`;
  throw new Refusal('oauthConsumerExpired', {}, { why });
}

/** When the integration was activated, in seconds since 1970. */
const getActivationTime = ({ world }: Realm, { activated_at }: Integration): number =>
  Math.floor((activated_at ?? world.startedAt) / 1000);

/** [lib/internal/Magento/Framework/Oauth/Oauth.php getAccessToken] */
function checkSecondStep(realm: Realm, request: HttpRequest): SignedRequestCheck<Integration> {
  return checkSignedRequest(
    realm,
    request,
    [...HANDSHAKE_PARAMETERS, 'oauth_token', 'oauth_verifier'],
    (parameters, consumer) => {
      requireRequestToken(realm, parameters['oauth_token'] ?? '', consumer);
      requireVerifier(realm, parameters['oauth_verifier'] ?? '', consumer);
      requireSignature(realm, request, parameters, consumer.consumer_secret, consumer.request_token_secret);
      return consumer;
    },
  );
}

/** [Integration/Model/Oauth/Token/Provider.php validateRequestToken] */
function requireRequestToken(realm: Realm, token: string, consumer: Integration): void {
  const requester = findByRequestToken(realm.world, token);
  const owner = requester ?? findIntegrationToken(realm.world, token)?.integration;
  if (owner === undefined || (requester !== undefined && isCleanedUp(realm, requester))) {
    throw new Refusal(
      'oauthTokenUnknown',
      {},
      { why: 'no integration has a pending request token with the value of oauth_token' },
    );
  }
  if (owner.id !== consumer.id)
    throw new Refusal('oauthRequestTokenOfAnother', {}, { why: `oauth_token belongs to integration ${owner.name}` });
  if (requester === undefined)
    throw new Refusal('oauthTokenUsed', {}, { why: 'oauth_token is an access token, not a request token' });
}

/** Request tokens are deleted some hours after the activation. [Integration/Model/ResourceModel/Oauth/Token.php deleteOldEntries] */
const isCleanedUp = (realm: Realm, integration: Integration): boolean =>
  setting(realm, 'oauth/cleanup/cleanup_probability') >= 1 &&
  realm.clock.seconds() - getActivationTime(realm, integration) >= getCleanupPeriod(realm);

function requireVerifier(realm: Realm, verifier: string, consumer: Integration): void {
  if (verifier.length !== OAUTH_KEY_LENGTH) throw new Refusal('oauthVerifierLength');
  if (verifier !== oauthVerifierOf(realm, consumer))
    throw new Refusal(
      'oauthVerifierWrong',
      {},
      { why: 'oauth_verifier is not the one that was issued with the request token' },
    );
}

function grantRequestToken(realm: Realm, consumer: Integration): TokenGrant {
  const oauth_token = generateOauthKey(realm);
  const oauth_token_secret = generateOauthKey(realm);
  const integration = realm.world.integrations.update({
    ...consumer,
    request_token: oauth_token,
    request_token_secret: oauth_token_secret,
  });
  return { integration, oauth_token, oauth_token_secret };
}

/** An access token activates the integration. [app/code/Magento/Integration/Controller/Token/Access.php] */
function grantAccessToken(realm: Realm, consumer: Integration): TokenGrant {
  const oauth_token = generateOauthKey(realm);
  const oauth_token_secret = generateOauthKey(realm);
  const integration = realm.world.integrations.update({
    ...consumer,
    status: 'active',
    access_token: oauth_token,
    access_token_secret: oauth_token_secret,
    request_token: null,
    request_token_secret: null,
    oauth_verifier: null,
  });
  return { integration, oauth_token, oauth_token_secret };
}
