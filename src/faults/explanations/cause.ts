import type { PresetName } from '../../fault-schema/presets/presets.ts';
import type { PhraseKey } from '../../magento/phrases/phrases.ts';
import type { ReleaseRange } from '../../magento/releases/since.ts';

/** A possible cause of a message. */
export interface Cause {
  readonly why: string;
  /** The preset that reproduces it. */
  readonly preset?: string;
  /** Id of the recorded request that was answered with the message for this reason. */
  readonly request?: number;
  /** Why it cannot be the cause in the release that is on. */
  readonly note?: string;
}

/** A cause as the tables have it, with the releases in which it is possible. */
export interface CauseDefinition extends ReleaseRange {
  readonly why: string;
  readonly preset?: PresetName;
}

export type CausesByPhrase = Readonly<Partial<Record<PhraseKey, readonly CauseDefinition[]>>>;

/** Causes by phrase, the commonest first; a string for one that is possible in every release. */
export const defineCauses = (
  causes: { readonly [Key in PhraseKey]?: readonly (string | CauseDefinition)[] },
): CausesByPhrase =>
  Object.fromEntries(Object.entries(causes).map(([key, list]) => [key, list.map(toCauseDefinition)]));

export const toCauseDefinition = (cause: string | CauseDefinition): CauseDefinition =>
  typeof cause === 'string' ? { why: cause } : cause;
