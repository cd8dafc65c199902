import type { PhraseKey } from '../../magento/phrases/phrases.ts';
import type { Pattern } from '../../matching/pattern.ts';
import type { Effect } from '../effects/effect-schema.ts';

/** Default conditions, effects and counters of a fault. Those of the fault itself override them. */
export interface FaultTemplate {
  readonly when?: Pattern;
  /** One effect, or several of which each firing applies the next. */
  readonly then: Effect | readonly Effect[];
  readonly times?: number;
  readonly after?: number;
  readonly for?: string;
}

/** Another form of the same problem. */
export interface PresetVariant extends FaultTemplate {
  /** The real problem that it reproduces. */
  readonly why: string;
  /** Keys of the Magento messages that it causes. */
  readonly says?: readonly PhraseKey[];
}

/** A named fault. */
export interface Preset extends FaultTemplate {
  readonly id: string;
  /** The real problem that it reproduces. */
  readonly why: string;
  /** What ends the fault. */
  readonly clears: string;
  /** Where the problem is reported: `owner/repository#issue`, or `owner/repository path`. */
  readonly sources: readonly string[];
  /** Keys of the Magento messages that it causes. */
  readonly says?: readonly PhraseKey[];
  /** A second fault, which is added and removed together with the first. */
  readonly also?: FaultTemplate;
  /** Other forms of the problem, by name. */
  readonly variants?: Readonly<Record<string, PresetVariant>>;
}

/** Returns an array of presets whose type contains their ids. */
export const definePresets = <const Id extends string>(
  ...presets: readonly (Preset & { readonly id: Id })[]
): readonly (Preset & { readonly id: Id })[] => presets;

/** A page of Adobe's Web API documentation, as a source. */
export const docs = (page: string): string => `AdobeDocs/commerce-webapi src/pages/${page}`;
