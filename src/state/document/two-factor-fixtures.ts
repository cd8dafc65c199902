import * as v from 'valibot';
import { PROVIDER_CODES } from '../../magento/config/two-factor-providers.ts';
import { describedProperty } from '../../matching/described-property.ts';
import { ONE_TOUCH_ANSWERS } from '../tables/two-factor-rows.ts';
import { requiredProperty } from './field-schemas.ts';
import {
  base32Schema,
  booleanSchema,
  digitsSchema,
  idSchema,
  integerSchema,
  nonEmptyStringSchema,
  publicKeySchema,
  timeSchema,
} from './value-schemas.ts';

const provider = v.picklist(PROVIDER_CODES, `expected one of ${PROVIDER_CODES.join(', ')}`);
const byte = v.pipe(integerSchema, v.minValue(0, 'expected a byte'), v.maxValue(255, 'expected a byte'));
const challenge = v.pipe(v.array(byte), v.nonEmpty('must not be empty'));

const verification = v.strictObject({
  code: requiredProperty(digitsSchema, 'Code that the admin enters.'),
  expires_at: requiredProperty(timeSchema, 'When the code expires.'),
});

const authy = v.strictObject({
  active: describedProperty(booleanSchema, 'Whether the provider is active. Default: true.'),
  country_code: requiredProperty(digitsSchema, 'Country calling code, digits only.'),
  phone_number: requiredProperty(nonEmptyStringSchema, 'Phone number without the country calling code.'),
  user: describedProperty(idSchema, "Authy's id of the user. Default: generated when the phone is verified."),
  code: describedProperty(
    digitsSchema,
    'Code that the Authy app shows; it does not change. Default: generated when first used.',
  ),
  onetouch: describedProperty(
    v.picklist(ONE_TOUCH_ANSWERS, `expected one of ${ONE_TOUCH_ANSWERS.join(', ')}`),
    'Answer of the user to a OneTouch prompt; `pending`: no answer yet. Default: `approved`.',
  ),
  pending_approval: describedProperty(nonEmptyStringSchema, 'UUID of a OneTouch prompt that was sent.'),
  verification: describedProperty(verification, 'Code that was sent to verify the phone.'),
});

const publicKey = v.strictObject({
  id: requiredProperty(nonEmptyStringSchema, 'Id of the credential, base64.'),
  key: requiredProperty(publicKeySchema, 'ES256 public key, PEM.'),
  aaguid: describedProperty(nonEmptyStringSchema, 'AAGUID of the authenticator, base64.'),
});

const u2fkey = v.strictObject({
  active: describedProperty(booleanSchema, 'Whether the provider is active. Default: true.'),
  public_keys: describedProperty(v.array(publicKey), 'Registered security keys.'),
  register_challenge: describedProperty(challenge, 'Bytes that the next registration must sign.'),
  authentication_challenge: describedProperty(challenge, 'Bytes that the next sign-in must sign.'),
});

const duo = v.strictObject({
  active: describedProperty(booleanSchema, 'Whether the provider is active. Default: true.'),
  passcode: describedProperty(
    digitsSchema,
    'Passcode that Duo accepts; it does not change. Default: generated at setup.',
  ),
});

/** The schema of the second factors of an admin. A provider that is present is active by default. */
export const twoFactorFixtureSchema = v.strictObject({
  providers: describedProperty(
    v.array(provider),
    'Providers that were chosen for the admin. As in Magento, only `twofactorauth/general/force_providers` applies.',
  ),
  default_provider: describedProperty(provider, 'Provider that the admin uses by default.'),
  google: describedProperty(
    v.strictObject({ secret: requiredProperty(base32Schema, 'Base 32 secret.') }),
    'Google Authenticator secret that was issued and is not active yet; the active one is `totp_secret`.',
  ),
  authy: describedProperty(authy, 'Authy.'),
  duo_security: describedProperty(duo, 'Duo Security.'),
  u2fkey: describedProperty(u2fkey, 'WebAuthn (`u2fkey`).'),
});

/** The second factors of an admin in a fixture document. */
export type TwoFactorFixture = v.InferInput<typeof twoFactorFixtureSchema>;
