import type { PhraseKey } from '../../magento/phrases/phrases.ts';

/** A possible cause of a Magento message. */
export interface Cause {
  readonly why: string;
  /** The preset that reproduces it. */
  readonly preset?: string;
}

export type Causes = Readonly<Partial<Record<PhraseKey, readonly Cause[]>>>;

/** Causes as sentences, by phrase: those that no preset reproduces. */
export const defineCauses = (causes: { readonly [Key in PhraseKey]?: readonly string[] }): Causes =>
  Object.fromEntries(Object.entries(causes).map(([key, sentences]) => [key, sentences.map((why) => ({ why }))]));
