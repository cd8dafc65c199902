import type { Realm } from '../../state/realm.ts';
import { signingKey } from '../tokens/token-format.ts';

/** Seconds. */
const LIFETIME = 3600;

/** A tfa token as read from its text. */
export interface TfaTokenReading {
  readonly userId: number;
  /** Why it is not valid; nothing when it is. */
  readonly fault: string | undefined;
}

/**
 * The token that a two-factor mail carries: base64 of the JSON, a dot and the base64 of its keyed hash. It can be used many
 * times. [magento/security-package TwoFactorAuth/Model/UserConfig/SignedTokenManager.php]
 */
export function tfaToken(realm: Realm, userId: number): string {
  const data = JSON.stringify({ user_id: userId, tfa_configuration: true, iss: realm.clock.seconds() });
  return realm.digest.base64(`${data}.${signatureOf(realm, data)}`);
}

/** Whom a tfa token names and whether it is valid; nothing when it cannot even be read. */
export function readTfaToken(realm: Realm, token: string): TfaTokenReading | undefined {
  const [data = '', signature] = realm.digest.fromBase64(token).split('.');
  const claims = parsed(data);
  const userId = claims?.['user_id'];
  if (claims === undefined || typeof userId !== 'number' || !Number.isInteger(userId)) return undefined;
  return { userId, fault: faultOf(realm, data, claims, signature) };
}

function faultOf(
  realm: Realm,
  data: string,
  claims: Readonly<Record<string, unknown>>,
  signature: string | undefined,
): string | undefined {
  if (!claims['tfa_configuration'] || claims['iss'] === undefined) return 'no tfa token by its claims';
  const age = realm.clock.seconds() - Math.trunc(Number(claims['iss']) || 0);
  if (age >= LIFETIME) return `expired ${age - LIFETIME} s ago`;
  return signature === signatureOf(realm, data) ? undefined : 'signed with another key';
}

const signatureOf = (realm: Realm, data: string): string =>
  realm.digest.base64(realm.digest.keyedHash(signingKey(realm), data, 'sha256'));

function parsed(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
