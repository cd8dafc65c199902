import * as v from 'valibot';
import { patternSchema } from '../matching/pattern-schema.ts';
import { thenSchema, timesSchema } from './fault-schema.ts';

/** Schema of the changes of a fault. `null` restores the default. */
export const faultChangesSchema = v.strictObject({
  enabled: v.optional(v.boolean()),
  times: v.optional(v.nullable(timesSchema)),
  when: v.optional(v.nullable(patternSchema)),
  then: v.optional(thenSchema),
});

/** Changes of a fault. */
export interface FaultChanges extends v.InferInput<typeof faultChangesSchema> {}
