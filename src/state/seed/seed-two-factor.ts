import type { TwoFactorFixture } from '../document/two-factor-fixtures.ts';
import { EMPTY_TWO_FACTOR, type TwoFactor } from '../tables/two-factor-rows.ts';
import type { ParseTime } from './fixture-time.ts';

/** Builds the second factors of an admin. */
export function seedTwoFactor(fixture: TwoFactorFixture | null | undefined, parseTime: ParseTime): TwoFactor {
  if (fixture === undefined || fixture === null) return EMPTY_TWO_FACTOR;
  const { authy, duo_security, u2fkey } = fixture;
  return {
    ...fixture,
    authy: authy && {
      ...authy,
      active: authy.active ?? true,
      onetouch: authy.onetouch ?? 'approved',
      verification: authy.verification && {
        code: authy.verification.code,
        expires_at: parseTime(authy.verification.expires_at),
      },
    },
    duo_security: duo_security && { ...duo_security, active: duo_security.active ?? true },
    u2fkey: u2fkey && { ...u2fkey, active: u2fkey.active ?? true, public_keys: u2fkey.public_keys ?? [] },
  };
}
