import * as v from 'valibot';
import { describedProperty } from '../matching/described-property.ts';
import { patternSchema } from '../matching/pattern-schema.ts';
import { effectSchema } from './effects/effect-schema.ts';
import { integerFrom, nonEmptyString } from './effects/effect-values.ts';
import { PRESET_NAMES, unknownPresetMessage } from './presets/presets.ts';

const presetMessage = (input: unknown, otherwise: string): string =>
  typeof input === 'string' ? unknownPresetMessage(input) : otherwise;

/** A preset by its id, or a variant of it: `network-faults;variant=timeout`. */
export const presetNameSchema = v.picklist(PRESET_NAMES, ({ input }) =>
  presetMessage(input, 'expected the id of a preset'),
);

const id = v.pipe(v.string(), v.regex(/^[\w][\w.@-]{0,127}$/, 'expected up to 128 letters, digits, -, _, . and @'));
const probability = v.pipe(
  v.number(),
  v.minValue(0, 'expected a number from 0 to 1'),
  v.maxValue(1, 'expected a number from 0 to 1'),
);

/** The effects of a fault. */
export const thenSchema = v.union(
  [presetNameSchema, effectSchema, v.pipe(v.array(effectSchema), v.nonEmpty('must name at least one effect'))],
  ({ input }) => presetMessage(input, 'expected an effect, an array of effects or the id of a preset'),
);

/** Number of times that a fault fires. */
export const timesSchema = integerFrom(1);

const schema = v.strictObject({
  /** Name of the fault. Default: the id of its preset, or `fault-1`. */
  id: describedProperty(id, 'Name of the fault. Default: the id of its preset, or `fault-1`.'),
  /** Preset whose conditions and effects the fault has. Either `preset` or `then` is required. */
  preset: describedProperty(
    presetNameSchema,
    'Preset whose conditions and effects the fault has. Either `preset` or `then` is required.',
  ),
  /** Variant of the preset. */
  variant: describedProperty(nonEmptyString, 'Variant of the preset.'),
  /** Conditions on the request; with a preset, they are added to its own. Default: every request. */
  when: describedProperty(
    patternSchema,
    'Conditions on the request; with a preset, they are added to its own. Default: every request.',
  ),
  /** The effect, an array of effects of which each firing applies the next, or the id of a preset. */
  then: describedProperty(
    thenSchema,
    'The effect, an array of effects of which each firing applies the next, or the id of a preset.',
  ),
  /** Number of times that it fires. Default: no limit, or the length of an array in `then`. */
  times: describedProperty(
    timesSchema,
    'Number of times that it fires. Default: no limit, or the length of an array in `then`.',
  ),
  /** Number of matching requests that are skipped first. Default: 0. */
  after: describedProperty(integerFrom(0), 'Number of matching requests that are skipped first. Default: 0.'),
  /** Fires on every n-th matching request only. Default: 1. */
  every: describedProperty(integerFrom(1), 'Fires on every n-th matching request only. Default: 1.'),
  /** Probability of firing on a matching request, from 0 to 1. The seed of the world decides. Default: 1. */
  probability: describedProperty(
    probability,
    'Probability of firing on a matching request, from 0 to 1. The seed of the world decides. Default: 1.',
  ),
  /** Time after which it ends, on the clock of the world: seconds, or a duration such as `10m`. Default: no limit. */
  for: describedProperty(
    v.union([v.number(), nonEmptyString], 'expected seconds, or a duration such as 10m'),
    'Time after which it ends, on the clock of the world: seconds, or a duration such as `10m`. Default: no limit.',
  ),
  /** If several faults match, the one with the highest priority answers; with equal priorities, the newest. Default: 0. */
  priority: describedProperty(
    integerFrom(Number.MIN_SAFE_INTEGER),
    'If several faults match, the one with the highest priority answers; with equal priorities, the newest. Default: 0.',
  ),
  /** Whether it may fire. Default: true. */
  enabled: describedProperty(v.boolean(), 'Whether it may fire. Default: true.'),
});

/** A fault as it is written in a fixture document. A named interface keeps the declarations of all documents short. */
export interface FaultFixture extends v.InferInput<typeof schema> {}

/** Schema of a fault in a fixture document, a control API call or an option. */
export const faultSchema: v.GenericSchema<FaultFixture> = schema;

/** Faults of an account: each a fault, or the id of a preset. */
export const accountFaultsSchema = v.array(
  v.union([presetNameSchema, faultSchema], ({ input }) =>
    presetMessage(input, 'expected a fault, or the id of a preset'),
  ),
);

/** Faults of an account in a fixture document. */
export type AccountFaults = v.InferInput<typeof accountFaultsSchema>;
