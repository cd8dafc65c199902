import { adminPresetCases } from './admin-preset-cases.ts';
import { bearerTokenPresetCases } from './bearer-token-preset-cases.ts';
import type { PresetCase } from './preset-case.ts';
import { signInPresetCases } from './sign-in-preset-cases.ts';
import { storePresetCases } from './store-preset-cases.ts';
import { tokenPresetCases } from './token-preset-cases.ts';
import { transportPresetCases } from './transport-preset-cases.ts';

/** The cases of all presets. */
export const presetCases: readonly PresetCase[] = [
  ...tokenPresetCases,
  ...bearerTokenPresetCases,
  ...signInPresetCases,
  ...adminPresetCases,
  ...storePresetCases,
  ...transportPresetCases,
];

/** A preset as it is added by name. */
export function nameOf({ preset, variant }: PresetCase): string {
  return variant === undefined ? preset : `${preset};variant=${variant}`;
}

/** Presets that delay responses, never respond, or affect preflight requests only. They have tests of their own. */
export const PRESETS_WITH_OWN_TESTS: readonly string[] = [
  'session-lock-slow',
  'network-faults;variant=timeout',
  'cors-preflight-fails',
  'cors-preflight-fails;variant=no-headers',
  'cors-preflight-fails;variant=missing-allowed-headers',
];
