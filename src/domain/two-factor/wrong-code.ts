import type { Digest } from '../../platform/digest.ts';

/** Seconds in which a code is valid. */
export const CODE_PERIOD = 30;

/** Number of periods in a day. A wrong code is searched in the last and in the next 24 hours. */
const MAX_PERIODS = (24 * 3600) / CODE_PERIOD;

/** Why a code of an authenticator app is not valid: when it was, or will be. */
export function explainWrongCode({ oneTimeCode }: Digest, secret: string, code: string, now: number): string {
  if (code === '') return 'no code was sent';
  if (!/^\d{6}$/.test(code)) return 'a code has six digits';
  for (let periods = 1; periods <= MAX_PERIODS; periods += 1) {
    const seconds = periods * CODE_PERIOD;
    const milliseconds = seconds * 1000;
    if (now >= milliseconds && oneTimeCode(secret, now - milliseconds) === code)
      return `the code was valid ${seconds} s ago`;
    if (oneTimeCode(secret, now + milliseconds) === code) return `the code will be valid in ${seconds} s`;
  }
  return 'the code was never valid for this secret';
}
