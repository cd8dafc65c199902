import { listForcedProviders } from '../domain/two-factor/two-factor-sign-in.ts';
import { CODE_PERIOD } from '../domain/two-factor/wrong-code.ts';
import { unknownName } from '../matching/closed-condition.ts';
import { NotFound } from '../platform/errors.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';
import type { Realm } from '../state/realm.ts';
import { type Admin, adminKey } from '../state/tables/account-rows.ts';

/** Two-factor providers whose codes are typed. */
export const CODE_PROVIDERS = ['google', 'authy', 'duo_security'] as const;
/** A two-factor provider whose codes are typed. */
export type CodeProvider = (typeof CODE_PROVIDERS)[number];

/** The one-time code of an admin, at the time of the world. */
export interface OneTimeCodeView {
  readonly code: string;
  /** Seconds of world time for which an authenticator shows the code; null for a code that does not change. */
  readonly expires_in: number | null;
  readonly provider: CodeProvider;
}

/**
 * The one-time code that an admin has to type now. Before a Google secret is activated, it is the code that activates it.
 *
 * @param provider default: the first of the providers in `twofactorauth/general/force_providers` that has a code for the admin
 * @throws NotFound when the admin does not exist or has no code; InvalidDocument when the provider is unknown
 */
export function getOneTimeCode({ realm }: Sandbox, username: string, provider?: string): OneTimeCodeView {
  const known = CODE_PROVIDERS.find((each) => each === provider);
  if (provider !== undefined && known === undefined)
    throw new InvalidDocument([
      { path: ['provider'], message: unknownName('provider with a code', provider, CODE_PROVIDERS) },
    ]);
  const admin = realm.world.admins.find(adminKey(username));
  if (admin === undefined) throw new NotFound(`no admin has the username '${username}'`);
  for (const each of known === undefined ? providersOf(realm) : [known]) {
    const view = codeOf(realm, admin, each);
    if (view !== undefined) return view;
  }
  const missing = known === undefined ? 'second factor with a code' : `code of the provider ${known}`;
  throw new NotFound(`admin '${admin.username}' has no ${missing}; set totp_secret or two_factor of the admin`);
}

/** Forced providers first, since a sign-in accepts no others. */
const providersOf = (realm: Realm): CodeProvider[] => {
  const forced = listForcedProviders(realm);
  const isForced = (provider: CodeProvider) => forced.includes(provider);
  return [...CODE_PROVIDERS.filter(isForced), ...CODE_PROVIDERS.filter((provider) => !isForced(provider))];
};

function codeOf(realm: Realm, { totp_secret, two_factor }: Admin, provider: CodeProvider): OneTimeCodeView | undefined {
  if (provider === 'google') {
    const secret = totp_secret ?? two_factor.google?.secret;
    return secret === undefined ? undefined : googleCode(realm, secret);
  }
  const code = provider === 'authy' ? two_factor.authy?.code : two_factor.duo_security?.passcode;
  return code === undefined ? undefined : { code, expires_in: null, provider };
}

const googleCode = ({ clock, digest }: Realm, secret: string): OneTimeCodeView => ({
  code: digest.oneTimeCode(secret, clock.now()),
  expires_in: CODE_PERIOD - (clock.seconds() % CODE_PERIOD),
  provider: 'google',
});
