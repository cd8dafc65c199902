import { adminPresets } from './presets/admins.ts';
import { bearerPresets } from './presets/bearers.ts';
import { integrationPresets } from './presets/integrations.ts';
import type { Preset } from './presets/preset.ts';
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
