import * as v from 'valibot';
import { accountFaults } from '../../fault-schema/fault-schema.ts';
import { order, orderItem } from './catalog-fixtures.ts';
import { code, count, country, date, email, filledText, flag, id, text, time, wholeNumber } from './value-schemas.ts';

const region = v.strictObject({
  region: v.optional(v.nullable(text)),
  region_code: v.optional(v.nullable(text)),
  region_id: v.optional(v.nullable(wholeNumber)),
});

const customAttribute = v.strictObject({
  attribute_code: filledText,
  value: v.union([text, v.number(), flag, v.null()]),
});

export const address = v.strictObject({
  id: v.optional(id),
  firstname: filledText,
  lastname: filledText,
  middlename: v.optional(v.nullable(text)),
  prefix: v.optional(v.nullable(text)),
  suffix: v.optional(v.nullable(text)),
  company: v.optional(v.nullable(text)),
  street: v.array(text),
  city: filledText,
  region: v.optional(region),
  postcode: v.optional(v.nullable(text)),
  country_code: v.optional(country, 'US'),
  telephone: v.optional(v.nullable(text)),
  fax: v.optional(v.nullable(text)),
  vat_id: v.optional(v.nullable(text)),
  default_billing: v.optional(flag, false),
  default_shipping: v.optional(flag, false),
  custom_attributes: v.optional(v.array(customAttribute)),
});

/** A customer in Magento's attribute names. What a running world adds (`failures`, `locked_until` …) is taken back too. */
export const customer = v.strictObject({
  id: v.optional(id),
  email,
  password: v.optional(text),
  firstname: filledText,
  lastname: filledText,
  middlename: v.optional(v.nullable(text)),
  prefix: v.optional(v.nullable(text)),
  suffix: v.optional(v.nullable(text)),
  dob: v.optional(v.nullable(date)),
  gender: v.optional(v.nullable(wholeNumber)),
  taxvat: v.optional(v.nullable(text)),
  website: v.optional(code),
  store: v.optional(code),
  group_id: v.optional(count),
  is_active: v.optional(flag),
  is_subscribed: v.optional(flag),
  allow_remote_shopping_assistance: v.optional(flag),
  addresses: v.optional(v.array(address)),
  custom_attributes: v.optional(v.array(customAttribute)),
  created_at: v.optional(time),
  updated_at: v.optional(time),
  confirmation: v.optional(v.nullable(text)),
  rp_token: v.optional(v.nullable(text)),
  rp_token_created_at: v.optional(v.nullable(time)),
  otp: v.optional(v.nullable(text)),
  otp_expires_at: v.optional(v.nullable(time)),
  failures: v.optional(count),
  first_failure: v.optional(v.nullable(time)),
  locked_until: v.optional(v.nullable(time)),
  last_login_at: v.optional(v.nullable(time)),
  tokens_revoked_at: v.optional(v.nullable(time)),
  faults: v.optional(accountFaults),
  /** Made up when left out; none for an empty list. */
  orders: v.optional(v.array(order)),
  /** What is on the wish list; made up when left out. */
  wishlist: v.optional(v.array(orderItem)),
});

export type CustomerFixture = v.InferInput<typeof customer>;
export type AddressFixture = v.InferInput<typeof address>;
