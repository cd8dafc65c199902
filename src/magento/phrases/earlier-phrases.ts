import type { Release } from '../releases/release.ts';
import { isInRange } from '../releases/since.ts';
import { type PhraseKey, phrases } from './phrases.ts';

/** Phrases that replaced another one, whose kind and parameters differ, with the phrase of the releases before. */
const earlierPhrases: Readonly<Partial<Record<PhraseKey, PhraseKey>>> = {
  cartOfAnotherWebsite: 'cartOfAnotherStore',
};

/** The phrase that a release sends for a problem: the key itself, or the phrase that it replaced in a later release. */
export function phraseInRelease(release: Release, key: PhraseKey): PhraseKey {
  const earlier = earlierPhrases[key];
  return earlier === undefined || isInRange(release, phrases[key]) ? key : earlier;
}
