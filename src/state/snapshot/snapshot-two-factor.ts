import type { TwoFactorFixture } from '../document/two-factor-fixtures.ts';
import type { TwoFactor } from '../tables/two-factor-rows.ts';

/** What an admin has set up, in the fixture document's words; nothing when that is nothing. */
export function twoFactorFixture(
  { providers, default_provider, google, authy, duo_security, u2fkey }: TwoFactor,
  isoText: (time: number) => string,
): TwoFactorFixture | undefined {
  const fixture = kept({
    providers: providers && [...providers],
    default_provider,
    google,
    authy: authy && kept({ ...authy, verification: verification(authy.verification, isoText) }),
    duo_security: duo_security && kept({ ...duo_security }),
    u2fkey:
      u2fkey &&
      kept({
        active: u2fkey.active,
        public_keys: u2fkey.public_keys.map((key) => kept({ ...key })),
        register_challenge: u2fkey.register_challenge && [...u2fkey.register_challenge],
        authentication_challenge: u2fkey.authentication_challenge && [...u2fkey.authentication_challenge],
      }),
  });
  return Object.keys(fixture).length > 0 ? fixture : undefined;
}

const verification = (
  pending: NonNullable<TwoFactor['authy']>['verification'],
  isoText: (time: number) => string,
): NonNullable<TwoFactorFixture['authy']>['verification'] =>
  pending && { code: pending.code, expires_at: isoText(pending.expires_at) };

/** Without the keys that have no value. */
const kept = <Fixture extends object>(fixture: Fixture): Fixture =>
  Object.fromEntries(Object.entries(fixture).filter(([, value]) => value !== undefined)) as Fixture;
