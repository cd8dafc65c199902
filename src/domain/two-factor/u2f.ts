import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Admin } from '../../state/tables/account-rows.ts';
import type { U2fKey, U2fPublicKey } from '../../state/tables/two-factor-rows.ts';
import { authenticateSetup } from './provider-setup.ts';
import { issueTokenForAdmin, saveTwoFactor, signInWithProvider } from './two-factor-sign-in.ts';
import { buildCreationOptions, buildRequestOptions } from './u2f-options.ts';

/** The values that a key must have signed. */
export interface U2fPrompt {
  readonly domain: string;
  readonly challenge: readonly number[];
}

/** In bytes. */
const CHALLENGE_LENGTH = 16;

/** Options for `navigator.credentials.create`. [TwoFactorAuth/Model/Provider/Engine/U2fKey/Configure.php getRegistrationData] */
export function startU2fRegistration(realm: Realm, tfaToken: string) {
  const admin = authenticateSetup(realm, tfaToken, 'u2fkey');
  const domain = getDomain(realm);
  const register_challenge = generateChallenge(realm);
  saveU2fKey(realm, admin, { register_challenge });
  return buildCreationOptions(realm, admin, domain, register_challenge);
}

/** Returns the values that a new key must have signed. [U2fKey/Configure.php activate] */
export function getU2fRegistrationPrompt(realm: Realm, tfaToken: string): U2fPrompt {
  const { two_factor } = authenticateSetup(realm, tfaToken, 'u2fkey');
  const challenge = two_factor.u2fkey?.register_challenge;
  if (challenge === undefined) throw new Refusal('u2fNotStarted');
  return { domain: getDomain(realm), challenge };
}

/** Activates a key that has signed the challenge. All checks are repeated, since the verification was asynchronous. */
export function registerU2fKey(realm: Realm, tfaToken: string, { challenge }: U2fPrompt, key: U2fPublicKey): void {
  const admin = authenticateSetup(realm, tfaToken, 'u2fkey');
  if (admin.two_factor.u2fkey?.register_challenge !== challenge) throw new Refusal('u2fNotStarted');
  saveU2fKey(realm, admin, { active: true, public_keys: [key], register_challenge: undefined });
}

/** Options for `navigator.credentials.get`. [U2fKey/Authenticate.php getAuthenticationData] */
export function startU2fSignIn(realm: Realm, username: string, password: string) {
  const admin = signInWithProvider(realm, username, password, 'u2fkey');
  const domain = getDomain(realm);
  const authentication_challenge = generateChallenge(realm);
  saveU2fKey(realm, admin, { authentication_challenge });
  return buildRequestOptions(realm, admin, domain, authentication_challenge);
}

/** The values that a registered key must have signed, and the registered keys. */
export interface U2fSignInPrompt extends U2fPrompt {
  readonly userId: number;
  readonly keys: readonly U2fPublicKey[];
}

/** Returns the values that a registered key must have signed. [U2fKey/Authenticate.php createAdminAccessToken] */
export function getU2fSignInPrompt(realm: Realm, username: string, password: string): U2fSignInPrompt {
  const { id, two_factor } = signInWithProvider(realm, username, password, 'u2fkey');
  const { authentication_challenge: challenge, public_keys: keys = [] } = two_factor.u2fkey ?? {};
  if (challenge === undefined)
    throw new Refusal(
      'u2fNotPrompted',
      {},
      { why: 'no challenge is pending: it was not requested, or was used already' },
    );
  return { userId: id, domain: getDomain(realm), challenge, keys };
}

/** Issues a token for a signed challenge, and deletes the challenge, so that a second response to it is refused. */
export function finishU2fSignIn(realm: Realm, { userId, challenge }: U2fSignInPrompt): string {
  const admin = realm.world.admins.get(userId);
  if (admin === undefined || admin.two_factor.u2fkey?.authentication_challenge !== challenge) {
    throw new Refusal(
      'u2fNotPrompted',
      {},
      { why: 'no challenge is pending: it was not requested, or was used already' },
    );
  }
  saveU2fKey(realm, admin, { authentication_challenge: undefined });
  return issueTokenForAdmin(realm, admin);
}

const generateChallenge = ({ random }: Realm): readonly number[] =>
  Array.from({ length: CHALLENGE_LENGTH }, () => Math.floor(random.next() * 256));

function saveU2fKey(realm: Realm, admin: Admin, changes: Partial<U2fKey>): void {
  const before = admin.two_factor.u2fkey ?? { active: false, public_keys: [] };
  saveTwoFactor(realm, admin, { u2fkey: { ...before, ...changes } });
}

/** The configured domain, by default the Admin's with its port. [U2fKey/{WebApiConfigReader,ConfigReader}.php] */
function getDomain(realm: Realm): string {
  const configured = setting(realm, 'twofactorauth/u2fkey/webapi_challenge_domain');
  if (configured !== '') return configured;
  const [, domain] = /^https?:\/\/(.+?)\//.exec(setting(realm, 'web/unsecure/base_url')) ?? [];
  if (domain === undefined) throw new Refusal('u2fDomainUnknown');
  return domain;
}
