import { closest, distance } from 'fastest-levenshtein';
import { adminPresets } from './admin-presets.ts';
import { bearerPresets } from './bearer-token-presets.ts';
import { integrationPresets } from './integration-presets.ts';
import type { Preset, Variant } from './preset.ts';
import { signInPresets } from './sign-in-presets.ts';
import { storePresets } from './store-presets.ts';
import { tokenPresets } from './token-presets.ts';
import { transportPresets } from './transport-presets.ts';

/** Every preset, by subject. */
export const presets: readonly Preset[] = [
  ...tokenPresets,
  ...bearerPresets,
  ...signInPresets,
  ...adminPresets,
  ...integrationPresets,
  ...storePresets,
  ...transportPresets,
];

const byId: ReadonlyMap<string, Preset> = new Map(presets.map((preset) => [preset.id, preset]));

export const findPreset = (id: string): Preset | undefined => byId.get(id);

/** A form of a preset by its name. */
export const findVariant = ({ variants = {} }: Preset, name: string): Variant | undefined =>
  Object.hasOwn(variants, name) ? variants[name] : undefined;

/** Ids are shorter: so much of a text is compared and told. */
const COMPARED = 64;

/** An id that there is not, and the one that is near enough to be meant. */
export function unknownPreset(id: string): string {
  const near = closest(
    id.slice(0, COMPARED),
    presets.map((each) => each.id),
  );
  const shown = id.slice(0, COMPARED);
  const advice =
    distance(shown, near) <= near.length / 2 ? `did you mean '${near}'?` : 'GET /__mock/presets lists them';
  return `there is no preset '${shown}'; ${advice}`;
}
