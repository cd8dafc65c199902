import { conditionSchema, patternSchema } from '../matching/pattern-schema.ts';
import { effectSchema } from './effects/effect-schema.ts';
import { phraseKeySchema, phraseValueSchema } from './effects/refusal-schema.ts';
import { faultSchema, presetNameSchema } from './fault-schema.ts';

/** Schemas that are used in several places. A JSON Schema defines each once, by these names, and refers to it. */
export const faultDefinitions = {
  condition: conditionSchema,
  pattern: patternSchema,
  effect: effectSchema,
  fault: faultSchema,
  phrase_key: phraseKeySchema,
  phrase_value: phraseValueSchema,
  preset: presetNameSchema,
};
