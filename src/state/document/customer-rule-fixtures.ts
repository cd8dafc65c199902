import * as v from 'valibot';
import { EMAIL } from '../../magento/attributes/email.ts';
import { describedProperty } from '../../matching/described-property.ts';
import { customerFields } from '../tables/customer-fields.ts';
import { customAttributeListSchema } from './customer-fixtures.ts';
import { fieldEntries, requiredProperty, scalarSchemas } from './field-schemas.ts';
import { idSchema, quoteValue } from './value-schemas.ts';

/** Placeholder for the number of an account within its rule, from 1. */
export const INDEX = '{{index}}';

/** Maximum number of accounts of one rule. They need no memory, but listing all of them takes time. */
const MAX_COUNT = 10_000_000;

/** The fields that a rule can set: all except those of a single account, and times, which change while a world runs. */
const {
  id: _id,
  addresses: _addresses,
  created_at: _createdAt,
  updated_at: _updatedAt,
  rp_token: _rpToken,
  rp_token_created_at: _rpTokenCreatedAt,
  otp: _otp,
  otp_expires_at: _otpExpiresAt,
  failures: _failures,
  first_failure: _firstFailure,
  locked_until: _lockedUntil,
  last_login_at: _lastLoginAt,
  tokens_revoked_at: _tokensRevokedAt,
  faults: _faults,
  orders: _orders,
  wishlist: _wishlist,
  payment_tokens: _paymentTokens,
  ...sharedFields
} = customerFields;

const countProblem = `expected a whole number from 1 to ${MAX_COUNT}`;

const emailTemplateSchema = v.pipe(
  v.string(),
  v.check(
    (text) => text.split(INDEX).length === 2 && !/\d\{\{index\}\}|\{\{index\}\}\d/.test(text),
    (issue) =>
      `${quoteValue(issue.input)} must contain ${INDEX} once, not next to a digit, such as user-${INDEX}@example.com`,
  ),
  v.check(
    (text) => EMAIL.test(text.replace(INDEX, String(MAX_COUNT))),
    (issue) => `${quoteValue(issue.input)} is not a valid e-mail address with a number for ${INDEX}`,
  ),
);

/** The schema of a rule that generates customers. */
export const customerRuleSchema = v.strictObject({
  count: requiredProperty(
    v.pipe(v.number(), v.integer(countProblem), v.minValue(1, countProblem), v.maxValue(MAX_COUNT, countProblem)),
    `Number of customers. At most ${MAX_COUNT}.`,
  ),
  first_id: describedProperty(
    idSchema,
    'Id of the first customer; the others follow it. Default: after the ids of all listed customers and of the rules before.',
  ),
  except: describedProperty(
    v.array(idSchema),
    'Ids of customers that the rule does not make, such as those that were deleted. Default: none.',
  ),
  ...fieldEntries(sharedFields, {
    ...scalarSchemas,
    email: emailTemplateSchema,
    custom_attributes: customAttributeListSchema,
  }),
});

/** A rule that generates customers, in a fixture document. */
export type CustomerRuleFixture = v.InferInput<typeof customerRuleSchema>;
