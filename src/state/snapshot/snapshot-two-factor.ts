import type { TwoFactorFixture } from '../document/two-factor-fixtures.ts';
import type { TwoFactor } from '../tables/two-factor-rows.ts';
import type { TimeFormat } from './snapshot-row.ts';

/** The second factors of an admin as a fixture; `undefined` without any. */
export function twoFactorFixture(
  { providers, default_provider, google, authy, duo_security, u2fkey }: TwoFactor,
  clock: TimeFormat,
): TwoFactorFixture | undefined {
  const fixture = withoutUndefined({
    providers: providers && [...providers],
    default_provider,
    google,
    authy: authy && withoutUndefined({ ...authy, verification: verificationFixture(authy.verification, clock) }),
    duo_security: duo_security && withoutUndefined({ ...duo_security }),
    u2fkey:
      u2fkey &&
      withoutUndefined({
        active: u2fkey.active,
        public_keys: u2fkey.public_keys.map((key) => withoutUndefined({ ...key })),
        register_challenge: u2fkey.register_challenge && [...u2fkey.register_challenge],
        authentication_challenge: u2fkey.authentication_challenge && [...u2fkey.authentication_challenge],
      }),
  });
  return Object.keys(fixture).length > 0 ? fixture : undefined;
}

const verificationFixture = (
  verification: NonNullable<TwoFactor['authy']>['verification'],
  clock: TimeFormat,
): NonNullable<TwoFactorFixture['authy']>['verification'] =>
  verification && { code: verification.code, expires_at: clock.isoString(verification.expires_at) };

function withoutUndefined<Fixture extends object>(fixture: Fixture): Fixture;
function withoutUndefined(fixture: object): object {
  return Object.fromEntries(Object.entries(fixture).filter(([, value]) => value !== undefined));
}
