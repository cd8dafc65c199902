import * as v from 'valibot';
import { presetNameSchema } from '../../fault-schema/fault-schema.ts';
import { unknownPresetMessage } from '../../fault-schema/presets/presets.ts';

/**
 * What the provider states of Pact set up, by the name of the state: the id of a preset, or a part of a fixture document. The
 * part is checked after its parameters are filled in.
 */
export const providerStatesSchema = v.record(
  v.string(),
  v.union([presetNameSchema, v.record(v.string(), v.unknown())], ({ input }) =>
    typeof input === 'string'
      ? unknownPresetMessage(input)
      : 'expected the id of a preset, or a part of a fixture document',
  ),
);

export type ProviderStatesFixture = v.InferInput<typeof providerStatesSchema>;
