import { validateToken } from '../../../src/domain/tokens/token-lifecycle.ts';
import { createTfaToken } from '../../../src/domain/two-factor/tfa-token.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import type { Realm } from '../../../src/state/realm.ts';
import type { Admin } from '../../../src/state/tables/account-rows.ts';
import { createRealm } from '../create-realm.ts';

export const PASSWORD = 'Password1';

/** Settings that every provider needs, and all of them forced. */
const PROVIDER_SETTINGS = {
  'twofactorauth/general/force_providers': 'google,duo_security,authy,u2fkey',
  'twofactorauth/duo/api_hostname': 'duo.example.com',
  'twofactorauth/duo/integration_key': 'integration',
  'twofactorauth/duo/secret_key': 'secret',
  'twofactorauth/duo/client_id': 'client',
  'twofactorauth/duo/client_secret': 'secret',
  'twofactorauth/authy/api_key': 'authy',
};

/** A shop with the admin `anna`, whose second factors are given. */
export function createTwoFactorRealm(
  admin: Partial<NonNullable<FixtureDocument['admins']>[number]> = {},
  { config, ...document }: FixtureDocument = {},
): Realm {
  const admins = [{ username: 'anna', password: PASSWORD, email: 'anna@example.com', ...admin }];
  return createRealm({ admins, config: { ...PROVIDER_SETTINGS, ...config }, ...document });
}

export function adminOf({ world }: Realm, id = 1): Admin {
  const admin = world.admins.get(id);
  if (admin === undefined) throw new Error(`there is no admin ${id}`);
  return admin;
}

/** The token of the mail with which anna sets up a provider. */
export const setupToken = (realm: Realm, userId = 1): string => createTfaToken(realm, userId);

/** Type and id of the owner of a live token. */
export function ownerOf(realm: Realm, token: string): object | undefined {
  const validation = validateToken(realm, token);
  return validation.state === 'live' ? validation.token.owner : undefined;
}

export const ANNA = { type: 'admin', id: 1 };
