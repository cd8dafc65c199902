import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Admin } from '../../state/tables/account-rows.ts';
import type { U2fKey, U2fPublicKey } from '../../state/tables/two-factor-rows.ts';
import { adminSettingUp } from './provider-setup.ts';
import { adminToken, saveTwoFactor, signInWithProvider } from './two-factor-sign-in.ts';
import { creationOptions, requestOptions } from './u2f-options.ts';

/** What a key's answer is held against. */
export interface U2fPrompt {
  readonly domain: string;
  readonly challenge: readonly number[];
}

/** Bytes of a challenge. */
const LENGTH = 16;

/** Options for `navigator.credentials.create`. [TwoFactorAuth/Model/Provider/Engine/U2fKey/Configure.php getRegistrationData] */
export function startU2fRegistration(realm: Realm, tfaToken: string) {
  const admin = adminSettingUp(realm, tfaToken, 'u2fkey');
  const domain = domainOf(realm);
  const register_challenge = newChallenge(realm);
  saveU2fKey(realm, admin, { register_challenge });
  return creationOptions(realm, admin, domain, register_challenge);
}

/** What a new key has to have signed. [U2fKey/Configure.php activate] */
export function u2fRegistration(realm: Realm, tfaToken: string): U2fPrompt {
  const { two_factor } = adminSettingUp(realm, tfaToken, 'u2fkey');
  const challenge = two_factor.u2fkey?.register_challenge;
  if (challenge === undefined) throw new Refusal('u2fNotStarted');
  return { domain: domainOf(realm), challenge };
}

/** Activates a key that signed the challenge. All is asked once more, since time has passed since it was given out. */
export function registerU2fKey(realm: Realm, tfaToken: string, { challenge }: U2fPrompt, key: U2fPublicKey): void {
  const admin = adminSettingUp(realm, tfaToken, 'u2fkey');
  if (admin.two_factor.u2fkey?.register_challenge !== challenge) throw new Refusal('u2fNotStarted');
  saveU2fKey(realm, admin, { active: true, public_keys: [key], register_challenge: undefined });
}

/** Options for `navigator.credentials.get`. [U2fKey/Authenticate.php getAuthenticationData] */
export function startU2fSignIn(realm: Realm, username: string, password: string) {
  const admin = signInWithProvider(realm, username, password, 'u2fkey');
  const domain = domainOf(realm);
  const authentication_challenge = newChallenge(realm);
  saveU2fKey(realm, admin, { authentication_challenge });
  return requestOptions(realm, admin, domain, authentication_challenge);
}

export interface U2fSignIn extends U2fPrompt {
  readonly userId: number;
  readonly keys: readonly U2fPublicKey[];
}

/** What a registered key has to have signed. [U2fKey/Authenticate.php createAdminAccessToken] */
export function u2fSignIn(realm: Realm, username: string, password: string): U2fSignIn {
  const { id, two_factor } = signInWithProvider(realm, username, password, 'u2fkey');
  const { authentication_challenge: challenge, public_keys: keys = [] } = two_factor.u2fkey ?? {};
  if (challenge === undefined) throw new Refusal('u2fNotPrompted');
  return { userId: id, domain: domainOf(realm), challenge, keys };
}

/** A token for who signed the challenge, which is used up: of two answers to one challenge, the first counts. */
export function finishU2fSignIn(realm: Realm, { userId, challenge }: U2fSignIn): string {
  const admin = realm.world.admins.get(userId);
  if (admin === undefined || admin.two_factor.u2fkey?.authentication_challenge !== challenge) {
    throw new Refusal('u2fNotPrompted');
  }
  saveU2fKey(realm, admin, { authentication_challenge: undefined });
  return adminToken(realm, admin);
}

const newChallenge = ({ random }: Realm): readonly number[] =>
  Array.from({ length: LENGTH }, () => Math.floor(random.next() * 256));

function saveU2fKey(realm: Realm, admin: Admin, changed: Partial<U2fKey>): void {
  const before = admin.two_factor.u2fkey ?? { active: false, public_keys: [] };
  saveTwoFactor(realm, admin, { u2fkey: { ...before, ...changed } });
}

/** The configured domain, else the Admin's, with its port. [U2fKey/{WebApiConfigReader,ConfigReader}.php] */
function domainOf(realm: Realm): string {
  const configured = setting(realm, 'twofactorauth/u2fkey/webapi_challenge_domain');
  if (configured !== '') return configured;
  const [, domain] = /^https?:\/\/(.+?)\//.exec(setting(realm, 'web/unsecure/base_url')) ?? [];
  if (domain === undefined) throw new Refusal('u2fDomainUnknown');
  return domain;
}
