import * as v from 'valibot';
import { accountFaultsSchema } from '../../fault-schema/fault-schema.ts';
import { describedProperty } from '../../matching/described-property.ts';
import { adminFields } from '../tables/admin-fields.ts';
import { fieldEntries, requiredProperty, scalarSchemas } from './field-schemas.ts';
import { twoFactorFixtureSchema } from './two-factor-fixtures.ts';
import {
  codeSchema,
  countSchema,
  emailSchema,
  idSchema,
  integerSchema,
  nonEmptyStringSchema,
  oauthSecretSchema,
  stringSchema,
  timeSchema,
  webUrlSchema,
} from './value-schemas.ts';

/** The schema of a role in a fixture document. */
export const roleFixtureSchema = v.strictObject({
  id: describedProperty(idSchema, 'Id of the role. Default: the next free number.'),
  name: requiredProperty(nonEmptyStringSchema, 'Name of the role. Unique.'),
  resources: requiredProperty(
    v.array(nonEmptyStringSchema),
    'ACL resources, such as `Magento_Customer::manage`; `Magento_Backend::all` is all of them.',
  ),
});

/** The schema of a customer group in a fixture document. */
export const customerGroupFixtureSchema = v.strictObject({
  id: describedProperty(
    countSchema,
    'Id of the group. 0 to 3 replace the installed groups; 0 is the group of guests. Default: the next free number.',
  ),
  code: requiredProperty(nonEmptyStringSchema, 'Name of the group. Unique; letter case is ignored.'),
  tax_class_id: describedProperty(countSchema, 'Id of the tax class. Default: 3 (Retail Customer).'),
  exclude_website_ids: describedProperty(v.array(idSchema), 'Ids of the websites that exclude the group.'),
});

/** The schema of an admin user in a fixture document. */
export const adminFixtureSchema = v.strictObject(
  fieldEntries(adminFields, { ...scalarSchemas, two_factor: twoFactorFixtureSchema, faults: accountFaultsSchema }),
);

/** The schema of an integration in a fixture document. */
export const integrationFixtureSchema = v.strictObject({
  id: describedProperty(idSchema, 'Id of the integration. Default: the next free number, from 1.'),
  name: requiredProperty(nonEmptyStringSchema, 'Name of the integration. Unique.'),
  email: describedProperty(v.nullable(emailSchema), 'E-mail address of the integration.'),
  resources: describedProperty(
    v.array(nonEmptyStringSchema),
    'ACL resources, such as `Magento_Customer::customer`; `Magento_Backend::all` is all of them. Default: none.',
  ),
  status: describedProperty(
    v.picklist(['active', 'inactive']),
    'Whether the integration is active. Default: `active`, or `inactive` before the OAuth handshake.',
  ),
  access_token: describedProperty(
    v.nullable(oauthSecretSchema),
    'Access token, 32 characters. An integration with a consumer key and without it must first do the OAuth handshake.',
  ),
  access_token_secret: describedProperty(v.nullable(oauthSecretSchema), 'Access token secret, 32 characters.'),
  consumer_key: describedProperty(v.nullable(oauthSecretSchema), 'OAuth consumer key, 32 characters. Unique.'),
  consumer_secret: describedProperty(v.nullable(oauthSecretSchema), 'OAuth consumer secret, 32 characters.'),
  callback_url: describedProperty(
    v.nullable(webUrlSchema),
    'URL to which an activation by the control API posts the keys. Default: none, the tokens are issued at once.',
  ),
  identity_url: describedProperty(
    v.nullable(webUrlSchema),
    "Page of the integration that the merchant's browser opens when it is activated. Default: none.",
  ),
  activated_at: describedProperty(
    v.nullable(timeSchema),
    'When the merchant activated the integration, which starts the OAuth handshake. Default: when the world starts.',
  ),
  oauth_verifier: describedProperty(
    v.nullable(oauthSecretSchema),
    'Verifier that the OAuth handshake requires, 32 characters. Default: generated from the seed.',
  ),
  request_token: describedProperty(
    v.nullable(oauthSecretSchema),
    'Request token of an unfinished OAuth handshake, 32 characters.',
  ),
  request_token_secret: describedProperty(v.nullable(oauthSecretSchema), 'Secret of `request_token`, 32 characters.'),
  nonces: describedProperty(
    v.record(v.string(), integerSchema),
    'Nonces that the integration has used (`oauth_nonce`), with the timestamps of their requests: seconds since 1970.',
  ),
  tokens_revoked_at: describedProperty(v.nullable(timeSchema), 'When the access token was revoked.'),
});

/** The schema of a token of a customer, an admin or an integration in a fixture document. */
export const tokenFixtureSchema = v.strictObject({
  token: requiredProperty(
    v.pipe(nonEmptyStringSchema, v.regex(/^\S+$/, 'must not contain spaces')),
    'The token: any string without spaces.',
  ),
  customer: describedProperty(emailSchema, 'E-mail address of the customer that the token belongs to.'),
  website: describedProperty(
    codeSchema,
    'Code of the website of `customer`. Default: the website of the first store view.',
  ),
  admin: describedProperty(nonEmptyStringSchema, 'User name of the admin that the token belongs to.'),
  integration: describedProperty(nonEmptyStringSchema, 'Name of the integration that the token belongs to.'),
  issued_at: describedProperty(timeSchema, 'When the token was issued. Default: when the world starts.'),
  expires_at: describedProperty(
    v.nullable(timeSchema),
    'When the token expires. Default: `oauth/access_token_lifetime/customer` or `/admin` hours after `issued_at`.',
  ),
  revoked_at: describedProperty(v.nullable(timeSchema), 'When the token was revoked. Default: not revoked.'),
});

/** The schema of the failed sign-ins of one user name in a fixture document: Magento's `oauth_token_request_log`. */
export const throttleFixtureSchema = v.strictObject({
  name: requiredProperty(
    stringSchema,
    'User name as sent: the e-mail address of a customer or the user name of an admin.',
  ),
  type: requiredProperty(v.picklist(['customer', 'admin']), 'Type of the account.'),
  failures: requiredProperty(
    v.pipe(v.number(), v.integer(), v.minValue(1)),
    'Number of failed sign-ins. From `oauth/authentication_lock/max_failures_count` on, sign-in is refused.',
  ),
  locked_until: requiredProperty(timeSchema, 'When the failures are deleted.'),
});

/** The schema of an e-mail in a fixture document. */
export const mailFixtureSchema = v.strictObject({
  id: describedProperty(idSchema, 'Id of the mail.'),
  at: describedProperty(timeSchema, 'When the mail was sent. Default: when the world starts.'),
  to: requiredProperty(nonEmptyStringSchema, 'E-mail address of the recipient.'),
  template: requiredProperty(nonEmptyStringSchema, "Id of Magento's e-mail template."),
  variables: requiredProperty(
    v.record(v.string(), v.unknown()),
    'Variables of the template, and `link` if the mail has a link.',
  ),
});

/** A role in a fixture document. */
export type RoleFixture = v.InferInput<typeof roleFixtureSchema>;
/** A customer group in a fixture document. */
export type CustomerGroupFixture = v.InferInput<typeof customerGroupFixtureSchema>;
/** An admin user in a fixture document. */
export type AdminFixture = v.InferInput<typeof adminFixtureSchema>;
/** An integration in a fixture document. */
export type IntegrationFixture = v.InferInput<typeof integrationFixtureSchema>;
/** A token in a fixture document. */
export type TokenFixture = v.InferInput<typeof tokenFixtureSchema>;
/** Failed sign-ins of a user name in a fixture document. */
export type ThrottleFixture = v.InferInput<typeof throttleFixtureSchema>;
/** An e-mail in a fixture document. */
export type MailFixture = v.InferInput<typeof mailFixtureSchema>;
