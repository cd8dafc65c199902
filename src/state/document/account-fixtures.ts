import * as v from 'valibot';
import { accountFaults } from '../../fault-schema/fault-schema.ts';
import { twoFactor } from './two-factor-fixtures.ts';
import {
  base32,
  code,
  config,
  count,
  currency,
  email,
  filledText,
  flag,
  id,
  oauthSecret,
  text,
  time,
  wholeNumber,
} from './value-schemas.ts';

export const website = v.strictObject({
  id: v.optional(id),
  code,
  name: v.optional(text),
  config: v.optional(config),
});

export const store = v.strictObject({
  id: v.optional(id),
  code,
  website: v.optional(code),
  name: v.optional(text),
  locale: v.optional(filledText),
  currency: v.optional(currency),
  is_active: v.optional(flag),
  config: v.optional(config),
});

export const role = v.strictObject({ id: v.optional(id), name: filledText, resources: v.array(filledText) });

/** A customer group; `id` 0 is that of whoever is not signed in. */
export const customerGroup = v.strictObject({
  id: v.optional(count),
  code: filledText,
  tax_class_id: v.optional(count),
  exclude_website_ids: v.optional(v.array(id)),
});

export const admin = v.strictObject({
  id: v.optional(id),
  username: filledText,
  password: v.optional(text),
  email: v.optional(email),
  firstname: v.optional(text),
  lastname: v.optional(text),
  role: v.optional(v.nullable(filledText)),
  is_active: v.optional(flag),
  totp_secret: v.optional(v.nullable(base32)),
  two_factor: v.optional(v.nullable(twoFactor)),
  last_login_at: v.optional(v.nullable(time)),
  tokens_revoked_at: v.optional(v.nullable(time)),
  faults: v.optional(accountFaults),
});

export const integration = v.strictObject({
  id: v.optional(id),
  name: filledText,
  email: v.optional(v.nullable(email)),
  resources: v.optional(v.array(filledText)),
  status: v.optional(v.picklist(['active', 'inactive'])),
  access_token: v.optional(v.nullable(oauthSecret)),
  access_token_secret: v.optional(v.nullable(oauthSecret)),
  consumer_key: v.optional(v.nullable(oauthSecret)),
  consumer_secret: v.optional(v.nullable(oauthSecret)),
  activated_at: v.optional(v.nullable(time)),
  oauth_verifier: v.optional(v.nullable(oauthSecret)),
  request_token: v.optional(v.nullable(oauthSecret)),
  request_token_secret: v.optional(v.nullable(oauthSecret)),
  /** Nonces that were used, with the timestamps they came with: seconds since 1970. */
  nonces: v.optional(v.record(v.string(), wholeNumber)),
  tokens_revoked_at: v.optional(v.nullable(time)),
});

/** A token that exists from the start: one owner, any text. */
export const token = v.strictObject({
  token: v.pipe(filledText, v.regex(/^\S+$/, 'must not contain spaces')),
  customer: v.optional(email),
  website: v.optional(code),
  admin: v.optional(filledText),
  integration: v.optional(filledText),
  issued_at: v.optional(time),
  expires_at: v.optional(v.nullable(time)),
  revoked_at: v.optional(v.nullable(time)),
});

/** A name that failed to sign in too often, or is on its way there: Magento's `oauth_token_request_log`. */
export const throttle = v.strictObject({
  name: text,
  type: v.picklist(['customer', 'admin']),
  failures: v.pipe(v.number(), v.integer(), v.minValue(1)),
  locked_until: time,
});

export const mail = v.strictObject({
  id: v.optional(id),
  at: v.optional(time),
  to: filledText,
  template: filledText,
  variables: v.record(v.string(), v.unknown()),
});

export type WebsiteFixture = v.InferInput<typeof website>;
export type StoreFixture = v.InferInput<typeof store>;
export type RoleFixture = v.InferInput<typeof role>;
export type CustomerGroupFixture = v.InferInput<typeof customerGroup>;
export type AdminFixture = v.InferInput<typeof admin>;
export type IntegrationFixture = v.InferInput<typeof integration>;
export type TokenFixture = v.InferInput<typeof token>;
export type ThrottleFixture = v.InferInput<typeof throttle>;
export type MailFixture = v.InferInput<typeof mail>;
