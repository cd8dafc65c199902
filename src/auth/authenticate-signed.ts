import type { TokenValidation } from '../domain/tokens/token-lifecycle.ts';
import type { HttpRequest } from '../http/message.ts';
import { Refusal } from '../magento/phrases/refusal.ts';
import { findByRequestToken, findIntegrationToken } from '../state/integration-keys.ts';
import type { Realm } from '../state/realm.ts';
import type { Integration } from '../state/tables/account-rows.ts';
import type { Caller } from './caller.ts';
import { GUEST } from './identity.ts';
import { readOauthParameters } from './oauth-parameters.ts';
import { checkSignedRequest, requireSignature } from './oauth-request.ts';

const UNSIGNED_CALLER: Caller = { identity: GUEST, guestReason: 'the Authorization header has no OAuth parameters' };

/** Required parameters, in the order in which Magento reports missing ones. */
const SIGNED_REQUEST_PARAMETERS = [
  'oauth_consumer_key',
  'oauth_signature',
  'oauth_signature_method',
  'oauth_nonce',
  'oauth_timestamp',
  'oauth_token',
];

/**
 * Identifies the integration that signed a request. An inactive integration is a guest. The world is not changed:
 * `requireIdentity` records the nonce. [app/code/Magento/Webapi/Model/Authorization/OauthUserContext.php]
 */
export function authenticateSigned(realm: Realm, request: HttpRequest): Caller {
  // A header without parameters is ignored.
  if (Object.keys(readOauthParameters(realm, request)).length === 0) return UNSIGNED_CALLER;
  let token: TokenValidation | undefined;
  const { nonce, result, refusal } = checkSignedRequest(
    realm,
    request,
    SIGNED_REQUEST_PARAMETERS,
    (parameters, consumer) => {
      token = requireAccessToken(realm, parameters['oauth_token'] ?? '', consumer);
      if (token.state === 'revoked') throw new Refusal('oauthTokenRevoked');
      requireSignature(realm, request, parameters, consumer.consumer_secret, consumer.access_token_secret);
      return consumer;
    },
  );
  const checked = { nonce, ...(token && { token }) };
  if (result === undefined) return { identity: GUEST, ...checked, ...(refusal && { refusal }) };
  if (result.status !== 'active') {
    return { identity: GUEST, nonce, token: { state: 'unreadable', why: 'its integration is inactive' } };
  }
  return { identity: { type: 'integration', id: result.id, name: result.name, by: 'signature' }, ...checked };
}

/** [Integration/Model/Oauth/Token/Provider.php validateAccessTokenRequest] */
function requireAccessToken({ world }: Realm, token: string, consumer: Integration): TokenValidation {
  const found = findIntegrationToken(world, token);
  const owner = found?.integration ?? findByRequestToken(world, token);
  // Magento stores tokens of customers and admins in the same table, without a consumer.
  if (owner === undefined && world.tokens.find(token) === undefined)
    throw new Refusal('oauthTokenUnknown', {}, { why: 'no integration has the access token' });
  if (owner?.id !== consumer.id) {
    const why = owner
      ? `oauth_token belongs to integration ${owner.name}`
      : 'oauth_token is not a token of an integration';
    throw new Refusal('oauthTokenOfAnother', {}, { why });
  }
  if (found === undefined)
    throw new Refusal('oauthTokenNoAccess', {}, { why: 'oauth_token is a request token, not an access token' });
  const { record } = found;
  const since = world.tokens.endedAt('revoked', record) ?? world.tokens.endedAt('expired', record);
  return since === undefined ? { state: 'live', token: record } : { state: 'revoked', token: record, since };
}
