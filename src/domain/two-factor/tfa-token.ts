import type { Realm } from '../../state/realm.ts';
import { getSigningKey } from '../tokens/token-format.ts';

/** Lifetime of a token in seconds. */
const LIFETIME = 3600;

/** The result of checking the token of a two-factor mail. */
export interface TfaTokenValidation {
  readonly userId: number;
  /** Why the token is invalid; `undefined` for a valid one. */
  readonly problem: string | undefined;
}

/**
 * Creates the token of a two-factor mail: base64 of a JSON object, a dot and the base64 of its HMAC. It can be used several
 * times. [magento/security-package TwoFactorAuth/Model/UserConfig/SignedTokenManager.php]
 */
export function createTfaToken(realm: Realm, userId: number): string {
  const data = JSON.stringify({ user_id: userId, tfa_configuration: true, iss: realm.clock.seconds() });
  return realm.digest.encodeBase64(`${data}.${sign(realm, data)}`);
}

/** Checks the token of a two-factor mail. Returns `undefined` for a token without a user id. */
export function validateTfaToken(realm: Realm, token: string): TfaTokenValidation | undefined {
  const [data = '', signature] = realm.digest.decodeBase64(token).split('.');
  const claims = parseObject(data);
  const userId = claims['user_id'];
  if (typeof userId !== 'number' || !Number.isInteger(userId)) return undefined;
  return { userId, problem: findProblem(realm, data, claims, signature) };
}

function findProblem(
  realm: Realm,
  data: string,
  claims: Readonly<Record<string, unknown>>,
  signature: string | undefined,
): string | undefined {
  if (!claims['tfa_configuration'] || claims['iss'] === undefined)
    return 'the tfa token does not have the claims tfa_configuration and iss';
  const age = realm.clock.seconds() - Math.trunc(Number(claims['iss']) || 0);
  if (age >= LIFETIME) return `the tfa token expired ${age - LIFETIME} s ago`;
  return signature === sign(realm, data) ? undefined : 'the tfa token is signed with another key';
}

const sign = (realm: Realm, data: string): string =>
  realm.digest.encodeBase64(realm.digest.hmac(getSigningKey(realm), data, 'sha256'));

/** @returns an empty object for anything else */
function parseObject(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json);
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
