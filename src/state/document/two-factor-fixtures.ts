import * as v from 'valibot';
import { PROVIDER_CODES } from '../../magento/config/two-factor-providers.ts';
import { ONE_TOUCH_ANSWERS } from '../tables/two-factor-rows.ts';
import { base32, digits, filledText, flag, id, pem, time, wholeNumber } from './value-schemas.ts';

const provider = v.picklist(PROVIDER_CODES, `expected one of ${PROVIDER_CODES.join(', ')}`);
const byte = v.pipe(wholeNumber, v.minValue(0, 'expected a byte'), v.maxValue(255, 'expected a byte'));
const challenge = v.optional(v.pipe(v.array(byte), v.nonEmpty('must not be empty')));

const authy = v.strictObject({
  active: v.optional(flag),
  country_code: digits,
  phone_number: filledText,
  user: v.optional(id),
  code: v.optional(digits),
  onetouch: v.optional(v.picklist(ONE_TOUCH_ANSWERS, `expected one of ${ONE_TOUCH_ANSWERS.join(', ')}`)),
  pending_approval: v.optional(filledText),
  verification: v.optional(v.strictObject({ code: digits, expires_at: time })),
});

const u2fkey = v.strictObject({
  active: v.optional(flag),
  public_keys: v.optional(v.array(v.strictObject({ id: filledText, key: pem, aaguid: v.optional(filledText) }))),
  register_challenge: challenge,
  authentication_challenge: challenge,
});

/** What an admin has set up. A provider that is named is active unless it says that it is not. */
export const twoFactor = v.strictObject({
  providers: v.optional(v.array(provider)),
  default_provider: v.optional(provider),
  google: v.optional(v.strictObject({ secret: base32 })),
  authy: v.optional(authy),
  duo_security: v.optional(v.strictObject({ active: v.optional(flag), passcode: v.optional(digits) })),
  u2fkey: v.optional(u2fkey),
});

export type TwoFactorFixture = v.InferInput<typeof twoFactor>;
