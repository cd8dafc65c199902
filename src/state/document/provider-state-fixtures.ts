import * as v from 'valibot';
import { presetNameSchema } from '../../fault-schema/fault-schema.ts';
import { unknownPresetMessage } from '../../fault-schema/presets/presets.ts';

/**
 * The schema of the provider states of Pact, by name: the id of a preset, or a part of a fixture document. The part is
 * validated after its placeholders are replaced.
 */
export const providerStatesSchema = v.record(
  v.string(),
  v.union([presetNameSchema, v.record(v.string(), v.unknown())], ({ input }) =>
    typeof input === 'string'
      ? unknownPresetMessage(input)
      : 'expected the id of a preset, or a part of a fixture document',
  ),
);

/** The provider states of Pact in a fixture document. */
export type ProviderStatesFixture = v.InferInput<typeof providerStatesSchema>;
