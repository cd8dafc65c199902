import type { TokenReading } from '../domain/tokens/token-lifecycle.ts';
import type { HttpRequest } from '../http/message.ts';
import { Refusal } from '../magento/phrases/refusal.ts';
import { findByRequestToken, findIntegrationToken } from '../state/integration-keys.ts';
import type { Realm } from '../state/realm.ts';
import type { Integration } from '../state/tables/account-rows.ts';
import { GUEST, type Identity } from './identity.ts';
import type { UsedNonce } from './oauth-nonce.ts';
import { readOauthParameters } from './oauth-parameters.ts';
import { judgeRequest, requireSignature } from './oauth-request.ts';

const REQUIRED = [
  'oauth_consumer_key',
  'oauth_signature',
  'oauth_signature_method',
  'oauth_nonce',
  'oauth_timestamp',
  'oauth_token',
];

/** Who a signature says is asking; what a refusal means, the transport decides. */
export interface SignedCaller {
  readonly identity: Identity;
  readonly token?: TokenReading;
  readonly nonce?: UsedNonce | undefined;
  readonly refusal?: Refusal;
}

/**
 * The integration that signed a request. An inactive one is a guest. Looks only: the nonce is kept by whoever acts on it.
 * [app/code/Magento/Webapi/Model/Authorization/OauthUserContext.php]
 */
export function authenticateSigned(realm: Realm, request: HttpRequest): SignedCaller {
  // A header with nothing in it is none.
  if (Object.keys(readOauthParameters(request)).length === 0) return { identity: GUEST };
  let token: TokenReading | undefined;
  const { nonce, outcome, refusal } = judgeRequest(realm, request, REQUIRED, (parameters, consumer) => {
    token = requireAccessToken(realm, parameters['oauth_token'] ?? '', consumer);
    if (token.state === 'revoked') throw new Refusal('oauthTokenRevoked');
    requireSignature(realm, request, parameters, consumer.consumer_secret, consumer.access_token_secret);
    return consumer;
  });
  const told = { nonce, ...(token && { token }) };
  if (outcome === undefined) return { identity: GUEST, ...told, ...(refusal && { refusal }) };
  if (outcome.status !== 'active') {
    return { identity: GUEST, nonce, token: { state: 'unreadable', why: 'its integration is inactive' } };
  }
  return { identity: { type: 'integration', id: outcome.id, name: outcome.name, by: 'signature' }, ...told };
}

/** [Integration/Model/Oauth/Token/Provider.php validateAccessTokenRequest] */
function requireAccessToken({ world }: Realm, text: string, consumer: Integration): TokenReading {
  const found = findIntegrationToken(world, text);
  const requested = found ? undefined : findByRequestToken(world, text);
  const holder = found?.integration ?? requested;
  // Tokens of customers and admins lie in the same table, without a consumer.
  if (holder === undefined && world.tokens.find(text) === undefined) throw new Refusal('oauthTokenUnknown');
  if (holder?.id !== consumer.id) {
    const why = holder ? `it is a token of integration '${holder.name}'` : 'it is no token of an integration';
    throw new Refusal('oauthTokenOfAnother', {}, { why });
  }
  if (found === undefined) throw new Refusal('oauthTokenNoAccess', {}, { why: 'it is a request token' });
  const { record } = found;
  const since = world.tokens.endOf('revoked', record) ?? world.tokens.endOf('expired', record);
  return since === undefined ? { state: 'live', token: record } : { state: 'revoked', token: record, since };
}
