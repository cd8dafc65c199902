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
  /** Why it cannot be the cause in the simulated release. */
  readonly note?: string;
}

/** The definition of a cause, with the releases in which it is possible. */
export interface CauseDefinition extends ReleaseRange {
  readonly why: string;
  readonly preset?: PresetName;
}

/** Possible causes of messages, by the key of the phrase. */
export type CausesByPhrase = Readonly<Partial<Record<PhraseKey, readonly CauseDefinition[]>>>;

/** Defines the causes of phrases, the most common first; a string is a cause that is possible in every release. */
export const defineCauses = (
  causes: { readonly [Key in PhraseKey]?: readonly (string | CauseDefinition)[] },
): CausesByPhrase =>
  Object.fromEntries(Object.entries(causes).map(([key, list]) => [key, list.map(toCauseDefinition)]));

/** Converts the short form of a cause. */
export const toCauseDefinition = (cause: string | CauseDefinition): CauseDefinition =>
  typeof cause === 'string' ? { why: cause } : cause;
