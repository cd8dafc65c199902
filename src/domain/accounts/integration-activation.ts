import { generateOauthKey, oauthVerifierOf } from '../../state/integration-keys.ts';
import type { Realm } from '../../state/realm.ts';
import { endOwnerTokens } from '../../state/revoke-tokens.ts';
import type { Integration } from '../../state/tables/account-rows.ts';

/** An integration that the merchant has sent for activation: it has a verifier, and its keys. */
export type PendingIntegration = Integration & {
  readonly consumer_key: string;
  readonly consumer_secret: string;
  readonly oauth_verifier: string;
};

/**
 * Begins the OAuth handshake of an integration with a callback URL. One that has an access token loses it.
 * [Integration/Controller/Adminhtml/Integration/TokensExchange.php, Integration/Model/OauthService.php postToConsumer]
 */
export function sendForActivation(realm: Realm, integration: Integration): PendingIntegration {
  revokeTokens(realm, integration);
  const pending: PendingIntegration = {
    ...integration,
    ...consumerOf(realm, integration),
    status: 'inactive',
    access_token: null,
    access_token_secret: null,
    activated_at: realm.clock.now(),
    oauth_verifier: verifierOf(realm, integration),
  };
  realm.world.integrations.put(pending);
  return pending;
}

/** A verifier that was issued already stays until the handshake is complete. */
const verifierOf = (realm: Realm, integration: Integration): string =>
  (integration.access_token === null ? oauthVerifierOf(realm, integration) : null) ?? generateOauthKey(realm);

/**
 * Activates an integration without a callback URL: the merchant copies its tokens.
 * [Integration/Controller/Adminhtml/Integration/TokensDialog.php]
 */
export function activateAtOnce(realm: Realm, integration: Integration): Integration {
  revokeTokens(realm, integration);
  const active: Integration = {
    ...integration,
    ...consumerOf(realm, integration),
    status: 'active',
    access_token: generateOauthKey(realm),
    access_token_secret: generateOauthKey(realm),
    activated_at: realm.clock.now(),
    oauth_verifier: null,
    request_token: null,
    request_token_secret: null,
  };
  realm.world.integrations.put(active);
  return active;
}

/** Every integration of a Magento has a consumer; one of a fixture may have none. */
const consumerOf = (realm: Realm, { consumer_key, consumer_secret }: Integration) => ({
  consumer_key: consumer_key ?? generateOauthKey(realm),
  consumer_secret: consumer_secret ?? generateOauthKey(realm),
});

const revokeTokens = ({ world, clock }: Realm, { id }: Integration): void =>
  endOwnerTokens(world, 'revoked', { type: 'integration', id }, clock.seconds());
