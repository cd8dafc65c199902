import type { Effect } from '../effects/effect-schema.ts';
import type { Pattern } from '../../matching/pattern.ts';

/** What a preset does: the part of a fault that it gives. What the user says of the fault goes over it. */
export interface Recipe {
  readonly when?: Pattern;
  /** One effect, or several that are played one after another. */
  readonly then: Effect | readonly Effect[];
  readonly times?: number;
  readonly after?: number;
  readonly for?: string;
}

/** Another form of the same problem. */
export interface Variant extends Recipe {
  readonly why: string;
  readonly says?: readonly string[];
}

/** A fault by name. */
export interface Preset extends Recipe {
  readonly id: string;
  /** The real problem that it stands for. */
  readonly why: string;
  /** What ends it. */
  readonly clears: string;
  /** Where the problem is told: `owner/repository#issue`, or `owner/repository path`. */
  readonly sources: readonly string[];
  /** Keys of the phrases that it makes Magento say. */
  readonly says?: readonly string[];
  /** A second fault that belongs to it. */
  readonly also?: Recipe;
  /** By name. */
  readonly variants?: Readonly<Record<string, Variant>>;
}

/** Holds a list to the shape, and keeps it in its order. */
export const presetsOf = (...presets: readonly Preset[]): readonly Preset[] => presets;

/** Pages of the documentation, which all name the same folder. */
export const docs = (page: string): string => `AdobeDocs/commerce-webapi src/pages/${page}`;
