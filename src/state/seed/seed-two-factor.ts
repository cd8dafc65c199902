import type { TwoFactorFixture } from '../document/two-factor-fixtures.ts';
import { NOTHING_SET_UP, type TwoFactor } from '../tables/two-factor-rows.ts';

/** What an admin has set up, as the world holds it. `readTime` gives milliseconds since 1970. */
export function seedTwoFactor(
  fixture: TwoFactorFixture | null | undefined,
  readTime: (text: string) => number,
): TwoFactor {
  if (fixture === undefined || fixture === null) return NOTHING_SET_UP;
  const { authy, duo_security, u2fkey } = fixture;
  return {
    ...fixture,
    authy: authy && {
      ...authy,
      active: authy.active ?? true,
      onetouch: authy.onetouch ?? 'approved',
      verification: authy.verification && {
        code: authy.verification.code,
        expires_at: readTime(authy.verification.expires_at),
      },
    },
    duo_security: duo_security && { ...duo_security, active: duo_security.active ?? true },
    u2fkey: u2fkey && { ...u2fkey, active: u2fkey.active ?? true, public_keys: u2fkey.public_keys ?? [] },
  };
}
