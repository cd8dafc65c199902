import { closest, distance } from 'fastest-levenshtein';
import { adminPresets } from './presets/admins.ts';
import { bearerPresets } from './presets/bearers.ts';
import { integrationPresets } from './presets/integrations.ts';
import type { Preset, Variant } from './presets/preset.ts';
import { signInPresets } from './presets/sign-in.ts';
import { storePresets } from './presets/store.ts';
import { tokenPresets } from './presets/tokens.ts';
import { transportPresets } from './presets/transport.ts';

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
