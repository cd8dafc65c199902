import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';

/** Seconds. */
const DUO_EXPIRE = 300;
const APP_EXPIRE = 3600;

/**
 * What Duo's Web SDK is asked, and what it answers: two signed values, one for Duo and one for the shop.
 * [magento/security-package TwoFactorAuth/Model/Provider/Engine/DuoSecurity.php, to 2.4.7]
 */
export function duoRequest(realm: Realm, username: string): string {
  const asked = signed(realm, secretKey(realm), 'TX', username, DUO_EXPIRE);
  return `${asked}:${signed(realm, applicationKey(realm), 'APP', username, APP_EXPIRE)}`;
}

/** Duo's answer of a user who has agreed. */
export function duoResponse(realm: Realm, username: string, request: string): string {
  const [, app = ''] = request.split(':');
  return `${signed(realm, secretKey(realm), 'AUTH', username, DUO_EXPIRE)}:${app}`;
}

/** Whether Duo has said yes for a user, and the shop had asked for the same one. */
export function isDuoResponse(realm: Realm, username: string, response: string): boolean {
  const values = response.split(':');
  const [auth = '', app = ''] = values;
  return (
    values.length === 2 &&
    userOf(realm, secretKey(realm), 'AUTH', auth) === username &&
    userOf(realm, applicationKey(realm), 'APP', app) === username
  );
}

function signed(realm: Realm, key: string, prefix: string, username: string, lifetime: number): string {
  const expiry = realm.clock.seconds() + lifetime;
  const value = `${prefix}|${realm.digest.base64(`${username}|${integrationKey(realm)}|${expiry}`)}`;
  return `${value}|${realm.digest.keyedHash(key, value, 'sha1')}`;
}

/** The user whom a signed value names; nothing when it does not hold. */
function userOf(realm: Realm, key: string, prefix: string, value: string): string | undefined {
  const parts = value.split('|');
  const [sentPrefix = '', encoded = '', signature] = parts;
  if (parts.length !== 3 || sentPrefix !== prefix) return undefined;
  if (signature !== realm.digest.keyedHash(key, `${sentPrefix}|${encoded}`, 'sha1')) return undefined;
  const fields = realm.digest.fromBase64(encoded).split('|');
  const [user, integration, expiry] = fields;
  const isLive = realm.clock.seconds() < Math.trunc(Number(expiry) || 0);
  return fields.length === 3 && integration === integrationKey(realm) && isLive ? user : undefined;
}

const integrationKey = (realm: Realm): string => setting(realm, 'twofactorauth/duo/integration_key');
const secretKey = (realm: Realm): string => setting(realm, 'twofactorauth/duo/secret_key');
/** Magento draws one when it is installed. [TwoFactorAuth/Setup/Patch/Data/GenerateDuoSecurityKey.php] */
const applicationKey = (realm: Realm): string =>
  setting(realm, 'twofactorauth/duo/application_key') || realm.world.generatedKey;
