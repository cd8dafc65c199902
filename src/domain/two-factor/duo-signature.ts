import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';

/** Seconds. */
const DUO_LIFETIME = 300;
const APP_LIFETIME = 3600;

/**
 * The request of Duo's Web SDK: two signed values, one for Duo and one for the shop.
 * [magento/security-package TwoFactorAuth/Model/Provider/Engine/DuoSecurity.php, up to 2.4.7]
 */
export function signDuoRequest(realm: Realm, username: string): string {
  const duoValue = signValue(realm, getSecretKey(realm), 'TX', username, DUO_LIFETIME);
  return `${duoValue}:${signValue(realm, getApplicationKey(realm), 'APP', username, APP_LIFETIME)}`;
}

/** Duo's response for a user who has approved the request. */
export function signDuoResponse(realm: Realm, username: string, request: string): string {
  const [, appValue = ''] = request.split(':');
  return `${signValue(realm, getSecretKey(realm), 'AUTH', username, DUO_LIFETIME)}:${appValue}`;
}

/** Whether Duo has signed its approval for a user, and the shop its request for the same user. */
export function isValidDuoResponse(realm: Realm, username: string, response: string): boolean {
  const values = response.split(':');
  const [authValue = '', appValue = ''] = values;
  return (
    values.length === 2 &&
    verifyValue(realm, getSecretKey(realm), 'AUTH', authValue) === username &&
    verifyValue(realm, getApplicationKey(realm), 'APP', appValue) === username
  );
}

function signValue(realm: Realm, key: string, prefix: string, username: string, lifetime: number): string {
  const expiry = realm.clock.seconds() + lifetime;
  const value = `${prefix}|${realm.digest.encodeBase64(`${username}|${getIntegrationKey(realm)}|${expiry}`)}`;
  return `${value}|${realm.digest.hmac(key, value, 'sha1')}`;
}

/** Returns the user name of a signed value; `undefined` if it is invalid or has expired. */
function verifyValue(realm: Realm, key: string, prefix: string, value: string): string | undefined {
  const parts = value.split('|');
  const [sentPrefix = '', encoded = '', signature] = parts;
  if (parts.length !== 3 || sentPrefix !== prefix) return undefined;
  if (signature !== realm.digest.hmac(key, `${sentPrefix}|${encoded}`, 'sha1')) return undefined;
  const fields = realm.digest.decodeBase64(encoded).split('|');
  const [username, integrationKey, expiry] = fields;
  const isUnexpired = realm.clock.seconds() < Math.trunc(Number(expiry) || 0);
  const isValid = fields.length === 3 && integrationKey === getIntegrationKey(realm) && isUnexpired;
  return isValid ? username : undefined;
}

const getIntegrationKey = (realm: Realm): string => setting(realm, 'twofactorauth/duo/integration_key');
const getSecretKey = (realm: Realm): string => setting(realm, 'twofactorauth/duo/secret_key');
/** Magento generates one at installation. [TwoFactorAuth/Setup/Patch/Data/GenerateDuoSecurityKey.php] */
const getApplicationKey = (realm: Realm): string =>
  setting(realm, 'twofactorauth/duo/application_key') || realm.world.generatedKey;
