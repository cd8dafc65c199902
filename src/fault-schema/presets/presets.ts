import { suggestName } from '../../matching/closest-name.ts';
import { adminPresets } from './admin-presets.ts';
import { bearerTokenPresets } from './bearer-token-presets.ts';
import { integrationPresets } from './integration-presets.ts';
import type { Preset, PresetVariant } from './preset.ts';
import { signInPresets } from './sign-in-presets.ts';
import { storePresets } from './store-presets.ts';
import { tokenPresets } from './token-presets.ts';
import { transportPresets } from './transport-presets.ts';

/** The presets by subject. */
const presetsBySubject: Readonly<Record<string, readonly Preset[]>> = {
  Tokens: tokenPresets,
  'Bearer tokens': bearerTokenPresets,
  'Sign-in': signInPresets,
  Admins: adminPresets,
  Integrations: integrationPresets,
  'Stores, carts and preview': storePresets,
  Transport: transportPresets,
};

const allPresets = [
  ...tokenPresets,
  ...bearerTokenPresets,
  ...signInPresets,
  ...adminPresets,
  ...integrationPresets,
  ...storePresets,
  ...transportPresets,
] as const;

/** Id of a preset. */
export type PresetId = (typeof allPresets)[number]['id'];

/** Id of a preset, or of one of its variants: `network-faults;variant=timeout`. */
export type PresetName = PresetId | `${PresetId};variant=${string}`;

/** A preset with a known id. */
export interface KnownPreset extends Preset {
  readonly id: PresetId;
}

/** Every preset, by subject. */
export const presets: readonly KnownPreset[] = allPresets;

/** Every id, each followed by those of its variants. */
export const PRESET_NAMES: readonly PresetName[] = allPresets.flatMap((preset): PresetName[] => [
  preset.id,
  ...Object.keys(preset.variants ?? {}).map((variant): PresetName => `${preset.id};variant=${variant}`),
]);

const byId: ReadonlyMap<string, KnownPreset> = new Map(presets.map((preset) => [preset.id, preset]));

/** The preset of an id. */
export const findPreset = (id: string): KnownPreset | undefined => byId.get(id);

const subjects: ReadonlyMap<string, string> = new Map(
  Object.entries(presetsBySubject).flatMap(([subject, list]) => list.map(({ id }) => [id, subject] as const)),
);

/** The subject of a preset; empty for an unknown id. */
export const presetSubject = (id: string): string => subjects.get(id) ?? '';

/** The variant of a preset by its name. */
export const findVariant = ({ variants = {} }: Preset, name: string): PresetVariant | undefined =>
  Object.hasOwn(variants, name) ? variants[name] : undefined;

const VARIANT = /;variant=(.*)$/s;

/** Splits `ID;variant=NAME`. */
export const splitPresetName = (name: string): { readonly id: string; readonly variant: string | undefined } => ({
  id: name.replace(VARIANT, ''),
  variant: VARIANT.exec(name)?.[1],
});

/** Longer than any id. The rest of a longer string is neither compared nor repeated in messages. */
const MAX_ID_LENGTH = 64;

/**
 * Why a name is not that of a preset, with the closest id if one is similar.
 *
 * @param kind what the name could be
 */
export function unknownPresetMessage(name: string, kind = 'preset'): string {
  const { id, variant } = splitPresetName(name);
  const preset = findPreset(id);
  if (preset !== undefined && variant !== undefined) return unknownVariantMessage(preset, variant);
  const shown = id.slice(0, MAX_ID_LENGTH);
  const similar = suggestName(
    shown,
    presets.map((each) => each.id),
    ({ length }) => length / 2,
  );
  const advice =
    similar !== undefined
      ? `did you mean '${similar}'?`
      : "GET /__mock/presets and the command 'presets' list all presets";
  return `unknown ${kind} '${shown}'; ${advice}`;
}

/** Why a variant is unknown, with the variants that the preset has. */
export function unknownVariantMessage({ id, variants = {} }: Preset, variant: string): string {
  const names = Object.keys(variants);
  const shown = variant.slice(0, MAX_ID_LENGTH);
  const known = names.length === 0 ? `'${id}' has no variants` : `'${id}' has ${names.join(', ')}`;
  return `unknown variant '${shown}'; ${known}`;
}
