import * as v from 'valibot';
import { describedProperty } from '../../matching/described-property.ts';
import { requiredProperty } from './field-schemas.ts';
import { nonEmptyStringSchema } from './value-schemas.ts';

const password = describedProperty(
  nonEmptyStringSchema,
  'Its password. Default: that of the same account in the fixtures at the start. `GET /__mock/world` does not show it.',
);

/** Accounts of the real store behind `--upstream`. */
export const upstreamFixtureSchema = v.strictObject({
  customer: describedProperty(
    v.strictObject({ email: requiredProperty(nonEmptyStringSchema, 'E-mail address of the account.'), password }),
    'The account whose token replaces that of every customer.',
  ),
  admin: describedProperty(
    v.strictObject({
      username: requiredProperty(nonEmptyStringSchema, 'User name of the account.'),
      password,
      totp_secret: describedProperty(
        nonEmptyStringSchema,
        'Secret of its Google Authenticator, in Base32, for a store with two-factor authentication.',
      ),
    }),
    'The account whose token replaces that of every admin and integration.',
  ),
});

/** The upstream store of a fixture document, and its accounts. */
export type UpstreamFixture = v.InferInput<typeof upstreamFixtureSchema>;

/** The accounts without their passwords and secrets. */
export const withoutUpstreamSecrets = ({ customer, admin }: UpstreamFixture): UpstreamFixture => ({
  ...(customer && { customer: { email: customer.email } }),
  ...(admin && { admin: { username: admin.username } }),
});
