import type { PhraseKey } from '../../magento/phrases/phrases.ts';

/** What can make Magento say a phrase. */
export interface Cause {
  readonly why: string;
  /** The preset by which to try it. */
  readonly preset?: string;
}

export type Causes = Readonly<Partial<Record<PhraseKey, readonly Cause[]>>>;

/** Holds a list to the shape: sentences, for causes that have no preset, or that a preset does not tell. */
export const causesOf = (causes: { readonly [Key in PhraseKey]?: readonly string[] }): Causes =>
  Object.fromEntries(Object.entries(causes).map(([key, sentences]) => [key, sentences.map((why) => ({ why }))]));
