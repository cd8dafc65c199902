import type { HttpRequest } from '../http/message.ts';
import { Refusal, refusalOf, required } from '../magento/phrases/refusal.ts';
import { OAUTH_METHODS, type OauthMethod } from '../platform/digest.ts';
import { findConsumer } from '../state/integration-keys.ts';
import type { Realm } from '../state/realm.ts';
import type { Integration } from '../state/tables/account-rows.ts';
import { requireFreshNonce, type UsedNonce } from './oauth-nonce.ts';
import { type OauthParameters, readOauthParameters, signedUrl } from './oauth-parameters.ts';

/** Length of consumer keys, tokens, verifiers and all secrets. [lib/internal/Magento/Framework/Oauth/Helper/Oauth.php] */
export const KEY_LENGTH = 32;

/** PHP compares it as a number: `1` and `1.00` are the same version. */
const VERSION = /^\s*\+?0*1(?:\.0*)?\s*$/;

/** A signed request as far as it was looked at. */
export interface Judged<Outcome> {
  /** Used up, whatever came after; nothing when it was refused before its nonce was looked at. */
  readonly nonce?: UsedNonce | undefined;
  readonly outcome?: Outcome;
  readonly refusal?: Refusal;
}

/**
 * Looks at a signed request in Magento's order: version, presence, token length, method, consumer and nonce; then what the
 * call decides. Changes nothing. [lib/internal/Magento/Framework/Oauth/Oauth.php]
 *
 * @param names parameters that must be there, in the order in which missing ones are told
 */
export function judgeRequest<Outcome>(
  realm: Realm,
  request: HttpRequest,
  names: readonly string[],
  decide: (parameters: OauthParameters, consumer: Integration) => Outcome,
): Judged<Outcome> {
  const parameters = readOauthParameters(request);
  let nonce: UsedNonce | undefined;
  try {
    requireProtocol(realm, parameters, names);
    const consumer = requireConsumer(realm, parameters['oauth_consumer_key'] ?? '');
    nonce = requireFreshNonce(realm, consumer, parameters);
    return { nonce, outcome: decide(parameters, consumer) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { nonce, refusal: error };
  }
}

function requireProtocol(realm: Realm, parameters: OauthParameters, names: readonly string[]): void {
  const { oauth_version: version, oauth_token: token } = parameters;
  if (version !== undefined && !VERSION.test(version)) throw new Refusal('oauthVersion', [version]);
  const [missing, ...others] = names.filter((name) => parameters[name] === undefined).map(required);
  if (missing !== undefined) throw refusalOf([missing, ...others]);
  if (token !== undefined && token.length !== KEY_LENGTH) throw new Refusal('oauthTokenLength');
  const method = parameters['oauth_signature_method'] ?? '';
  if (!methodsOf(realm).some((each) => each === method)) throw new Refusal('oauthMethod', [method]);
}

/** HMAC-SHA1 was dropped in 2.4.4. */
const methodsOf = ({ behaviour }: Realm): readonly OauthMethod[] =>
  behaviour.oauth_signature === 'sha256_only' ? ['HMAC-SHA256'] : OAUTH_METHODS;

/** [Integration/Model/Oauth/Token/Provider.php getConsumerByKey] */
function requireConsumer({ world }: Realm, key: string): Integration {
  if (key !== '' && key.length !== KEY_LENGTH) throw new Refusal('oauthConsumerLength');
  const consumer = findConsumer(world, key);
  if (consumer === undefined) throw new Refusal('oauthConsumerUnknown');
  return consumer;
}

/** Refuses a signature that is not the one of these secrets over this request. */
export function requireSignature(
  realm: Realm,
  request: HttpRequest,
  { oauth_signature: signature, ...parameters }: OauthParameters,
  consumerSecret: string | null,
  tokenSecret: string | null,
): void {
  const signatureMethod = OAUTH_METHODS.find((method) => method === parameters['oauth_signature_method']);
  const base = { method: request.method, url: signedUrl(realm, request), parameters };
  const right =
    signatureMethod &&
    realm.digest.oauthSignature({ signatureMethod, ...base }, consumerSecret ?? '', tokenSecret ?? '');
  if (signature === right) return;
  const names = Object.keys(parameters).sort().join(', ');
  const why = `another secret, or another request than ${base.method} ${base.url} with the parameters ${names}`;
  throw new Refusal('oauthSignature', {}, { why });
}
