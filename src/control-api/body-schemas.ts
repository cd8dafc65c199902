import * as v from 'valibot';
import { faultChangesSchema } from '../fault-schema/fault-changes.ts';
import { faultSchema } from '../fault-schema/fault-schema.ts';
import { activationSchema } from '../operations/activate-integration.ts';
import { optionSchemas } from '../operations/option-schemas.ts';
import { providerStateSchema } from '../operations/provider-states.ts';
import { checkList, filterFields, orderFields, timeoutSchema } from '../operations/query-schemas.ts';
import { fixtureDocumentSchema } from '../state/document/fixture-document.ts';
import {
  booleanSchema,
  codeSchema,
  configSchema,
  countSchema,
  emailSchema,
  integerSchema,
  nonEmptyStringSchema,
  stringSchema,
} from '../state/document/value-schemas.ts';

const ownerFields = {
  customer: v.optional(emailSchema),
  website: v.optional(codeSchema),
  admin: v.optional(nonEmptyStringSchema),
  integration: v.optional(nonEmptyStringSchema),
};
const durationSchema = v.union([v.number(), nonEmptyStringSchema], 'expected seconds, or a duration such as 10m');

const checkSchema = v.strictObject({
  ...filterFields,
  times: v.optional(countSchema),
  at_least: v.optional(countSchema),
  at_most: v.optional(countSchema),
  ...orderFields,
});

/** Schemas of the bodies of control calls. `fixtures` is any value here: the document is validated by its own function. */
export const bodySchemas = {
  reset: v.strictObject({ fixtures: v.optional(v.unknown()) }),
  config: configSchema,
  modules: optionSchemas.modules,
  magento: v.strictObject({ version: v.optional(stringSchema), behaviour: fixtureDocumentSchema.entries.behaviour }),
  clock: v.strictObject({ now: v.optional(stringSchema), frozen: v.optional(booleanSchema) }),
  advance: v.strictObject({ seconds: v.optional(durationSchema), duration: v.optional(durationSchema) }),
  mint: v.strictObject({ ...ownerFields, expires_in: v.optional(durationSchema) }),
  activation: activationSchema,
  throttle: v.strictObject({ type: v.picklist(['customer', 'admin']), name: nonEmptyStringSchema }),
  endTokens: v.strictObject({ ...ownerFields, token: v.optional(nonEmptyStringSchema) }),
  count: v.strictObject(filterFields),
  find: v.strictObject({ ...filterFields, limit: v.optional(countSchema) }),
  verify: v.strictObject({ ...checkSchema.entries, checks: v.optional(checkList(checkSchema)) }),
  wait: v.strictObject({ ...filterFields, times: v.optional(countSchema), timeout_ms: v.optional(timeoutSchema) }),
  sandbox: v.strictObject({
    id: v.optional(
      v.pipe(
        v.string(),
        v.regex(
          /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/,
          'expected up to 64 letters, digits, - and _, beginning with a letter or digit',
        ),
      ),
    ),
    fixtures: v.optional(v.unknown()),
    ttl_seconds: v.optional(v.pipe(v.number(), v.minValue(1, 'expected 1 or more'))),
  }),
  fault: faultSchema,
  faultChanges: faultChangesSchema,
  failHandshakes: v.strictObject({ connections: countSchema }),
  release: v.strictObject({ count: v.optional(v.pipe(integerSchema, v.minValue(1, 'expected 1 or more'))) }),
  providerStateChange: providerStateSchema,
  explain: v.strictObject({ message: nonEmptyStringSchema }),
} as const;

/** A check of recorded requests in the body of `/requests/verify`. */
export type CheckBody = v.InferOutput<typeof checkSchema>;
