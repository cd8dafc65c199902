import type { HttpRequest } from '../http/message.ts';
import { Refusal } from '../magento/phrases/refusal.ts';
import { LETTERS_AND_DIGITS } from '../platform/random.ts';
import { setting } from '../state/configuration.ts';
import { findByRequestToken, findIntegrationToken, verifierOf } from '../state/integration-keys.ts';
import type { Realm } from '../state/realm.ts';
import type { Integration } from '../state/tables/account-rows.ts';
import { cleanupPeriod, keepNonce } from './oauth-nonce.ts';
import { type Judged, judgeRequest, KEY_LENGTH, requireSignature } from './oauth-request.ts';

/** The two halves of the handshake, as the last piece of their paths names them. */
export type HandshakeStep = 'request' | 'access';

/** What a half gives, and to which integration. */
export interface Grant {
  readonly integration: Integration;
  readonly oauth_token: string;
  readonly oauth_token_secret: string;
}

const SIGNED = ['oauth_consumer_key', 'oauth_signature', 'oauth_signature_method', 'oauth_nonce', 'oauth_timestamp'];
const DEFAULT_EXPIRATION = 300;

/**
 * Does a half of the handshake: a request token for the consumer, or an access token for that and the verifier.
 *
 * @throws Refusal
 */
export function shakeHands(realm: Realm, request: HttpRequest, step: HandshakeStep): Grant {
  const { nonce, outcome, refusal } = step === 'request' ? judgeFirst(realm, request) : judgeSecond(realm, request);
  if (nonce !== undefined) keepNonce(realm, nonce);
  if (outcome === undefined) throw refusal ?? new Refusal('oauthNonceFailed');
  return step === 'request' ? grantRequestToken(realm, outcome) : grantAccessToken(realm, outcome);
}

/** [lib/internal/Magento/Framework/Oauth/Oauth.php getRequestToken] */
function judgeFirst(realm: Realm, request: HttpRequest): Judged<Integration> {
  return judgeRequest(realm, request, SIGNED, (parameters, consumer) => {
    requireLately(realm, consumer);
    requireSignature(realm, request, parameters, consumer.consumer_secret, '');
    if (consumer.request_token !== null || consumer.access_token !== null) {
      const why = `it has ${consumer.access_token === null ? 'a request' : 'an access'} token already`;
      throw new Refusal('oauthNoVerifierToken', {}, { why });
    }
    return consumer;
  });
}

/** The handshake has to begin soon after the merchant has activated the integration. [Integration/Model/Oauth/Consumer.php] */
function requireLately(realm: Realm, consumer: Integration): void {
  const seconds = Math.trunc(setting(realm, 'oauth/consumer/expiration_period'));
  const period = seconds > 0 ? seconds : DEFAULT_EXPIRATION;
  const age = realm.clock.seconds() - activatedAt(realm, consumer);
  if (age < period) return;
  const why = `activated ${age} s ago, oauth/consumer/expiration_period is ${period} s; a new activated_at begins it anew`;
  throw new Refusal('oauthConsumerExpired', {}, { why });
}

const activatedAt = ({ world }: Realm, { activated_at }: Integration): number =>
  Math.floor((activated_at ?? world.startedAt) / 1000);

/** [lib/internal/Magento/Framework/Oauth/Oauth.php getAccessToken] */
function judgeSecond(realm: Realm, request: HttpRequest): Judged<Integration> {
  return judgeRequest(realm, request, [...SIGNED, 'oauth_token', 'oauth_verifier'], (parameters, consumer) => {
    requireRequestToken(realm, parameters['oauth_token'] ?? '', consumer);
    requireVerifier(realm, parameters['oauth_verifier'] ?? '', consumer);
    requireSignature(realm, request, parameters, consumer.consumer_secret, consumer.request_token_secret);
    return consumer;
  });
}

/** [Integration/Model/Oauth/Token/Provider.php validateRequestToken] */
function requireRequestToken(realm: Realm, text: string, consumer: Integration): void {
  const requested = findByRequestToken(realm.world, text);
  const holder = requested ?? findIntegrationToken(realm.world, text)?.integration;
  if (holder === undefined || (requested !== undefined && isCleanedUp(realm, requested))) {
    throw new Refusal('oauthTokenUnknown');
  }
  if (holder.id !== consumer.id) throw new Refusal('oauthRequestTokenOfAnother');
  if (requested === undefined) throw new Refusal('oauthTokenUsed', {}, { why: 'it is an access token' });
}

/** Request tokens go some hours after the activation. [Integration/Model/ResourceModel/Oauth/Token.php deleteOldEntries] */
const isCleanedUp = (realm: Realm, integration: Integration): boolean =>
  setting(realm, 'oauth/cleanup/cleanup_probability') >= 1 &&
  realm.clock.seconds() - activatedAt(realm, integration) >= cleanupPeriod(realm);

function requireVerifier(realm: Realm, verifier: string, consumer: Integration): void {
  if (verifier.length !== KEY_LENGTH) throw new Refusal('oauthVerifierLength');
  if (verifier !== verifierOf(realm, consumer)) throw new Refusal('oauthVerifierWrong');
}

const newKey = ({ random }: Realm): string => random.text(KEY_LENGTH, LETTERS_AND_DIGITS);

function grantRequestToken(realm: Realm, consumer: Integration): Grant {
  const oauth_token = newKey(realm);
  const oauth_token_secret = newKey(realm);
  const integration = realm.world.integrations.update({
    ...consumer,
    request_token: oauth_token,
    request_token_secret: oauth_token_secret,
  });
  return { integration, oauth_token, oauth_token_secret };
}

/** The access token makes the integration active. [app/code/Magento/Integration/Controller/Token/Access.php] */
function grantAccessToken(realm: Realm, consumer: Integration): Grant {
  const oauth_token = newKey(realm);
  const oauth_token_secret = newKey(realm);
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
