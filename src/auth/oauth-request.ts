import type { HttpRequest } from '../http/message.ts';
import { combineRefusals, missingField, Refusal } from '../magento/phrases/refusal.ts';
import { OAUTH_METHODS, type OauthMethod } from '../platform/digest.ts';
import { findConsumer, OAUTH_KEY_LENGTH } from '../state/integration-keys.ts';
import type { Realm } from '../state/realm.ts';
import type { Integration } from '../state/tables/account-rows.ts';
import { requireFreshNonce, type UsedNonce } from './oauth-nonce.ts';
import { getSignedUrl, type OauthParameters, readOauthParameters } from './oauth-parameters.ts';

/** PHP compares the version as a number: `1` and `1.00` are equal. */
const VALID_VERSION = /^\s*\+?0*1(?:\.0*)?\s*$/;

/** The result of checking a signed request. */
export interface SignedRequestCheck<Result> {
  /** Counts as used even if a later check fails; `undefined` if an earlier check failed. */
  readonly nonce?: UsedNonce | undefined;
  readonly result?: Result;
  readonly refusal?: Refusal;
}

/**
 * Checks a signed request in Magento's order: version, required parameters, token length, method, consumer, nonce; then calls
 * `check`. The world is not changed. [lib/internal/Magento/Framework/Oauth/Oauth.php]
 *
 * @param required names of the required parameters, in the order in which Magento reports missing ones
 * @param check performs the remaining checks of this kind of request, and returns its result
 */
export function checkSignedRequest<Result>(
  realm: Realm,
  request: HttpRequest,
  required: readonly string[],
  check: (parameters: OauthParameters, consumer: Integration) => Result,
): SignedRequestCheck<Result> {
  const parameters = readOauthParameters(realm, request);
  let nonce: UsedNonce | undefined;
  try {
    requireProtocolParameters(realm, parameters, required);
    const consumer = requireConsumer(realm, parameters['oauth_consumer_key'] ?? '');
    nonce = requireFreshNonce(realm, consumer, parameters);
    return { nonce, result: check(parameters, consumer) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { nonce, refusal: error };
  }
}

function requireProtocolParameters(realm: Realm, parameters: OauthParameters, required: readonly string[]): void {
  const { oauth_version: version, oauth_token: token } = parameters;
  if (version !== undefined && !VALID_VERSION.test(version)) throw new Refusal('oauthVersion', [version]);
  const [missing, ...others] = required.filter((name) => parameters[name] === undefined).map(missingField);
  if (missing !== undefined) throw combineRefusals([missing, ...others]);
  if (token !== undefined && token.length !== OAUTH_KEY_LENGTH) throw new Refusal('oauthTokenLength');
  const method = parameters['oauth_signature_method'] ?? '';
  if (!listSignatureMethods(realm).some((each) => each === method)) throw new Refusal('oauthMethod', [method]);
}

/** 2.4.4 removed HMAC-SHA1. */
const listSignatureMethods = ({ behaviour }: Realm): readonly OauthMethod[] =>
  behaviour.oauth_signature === 'sha256_only' ? ['HMAC-SHA256'] : OAUTH_METHODS;

/** [Integration/Model/Oauth/Token/Provider.php getConsumerByKey] */
function requireConsumer({ world }: Realm, key: string): Integration {
  if (key !== '' && key.length !== OAUTH_KEY_LENGTH) throw new Refusal('oauthConsumerLength');
  const consumer = findConsumer(world, key);
  if (consumer === undefined)
    throw new Refusal('oauthConsumerUnknown', {}, { why: 'no integration has the consumer key' });
  return consumer;
}

/** Refuses a signature that was not made with these secrets for this request. */
export function requireSignature(
  realm: Realm,
  request: HttpRequest,
  { oauth_signature: signature, ...parameters }: OauthParameters,
  consumerSecret: string | null,
  tokenSecret: string | null,
): void {
  const signatureMethod = OAUTH_METHODS.find((method) => method === parameters['oauth_signature_method']);
  const base = { method: request.method, url: getSignedUrl(realm, request), parameters };
  const expected =
    signatureMethod &&
    realm.digest.oauthSignature({ signatureMethod, ...base }, consumerSecret ?? '', tokenSecret ?? '');
  if (signature === expected) return;
  const names = Object.keys(parameters).sort().join(', ');
  const why = `the signature is for another secret, or another request than ${base.method} ${base.url} with the parameters ${names}`;
  throw new Refusal('oauthSignature', {}, { why });
}
