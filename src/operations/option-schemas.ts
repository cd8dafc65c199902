import * as v from 'valibot';
import { booleanSchema, countSchema, moduleNameSchema } from '../state/document/value-schemas.ts';

const nameSchema = v.optional(v.string());

/** Schemas of options in the in-process API. Unknown keys are errors, as unknown query parameters of the control API are. */
export const optionSchemas = {
  audit: v.strictObject({ off: v.optional(v.array(v.string())) }),
  owner: v.strictObject({ customer: nameSchema, website: nameSchema, admin: nameSchema, integration: nameSchema }),
  page: v.strictObject({ limit: v.optional(countSchema), after: v.optional(countSchema) }),
  modules: v.record(moduleNameSchema, v.nullable(booleanSchema)),
  mailbox: v.strictObject({ to: nameSchema, template: nameSchema }),
} as const;
