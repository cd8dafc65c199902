import type { Effect } from '../../fault-schema/effects/effect-schema.ts';
import { phraseInRelease } from '../../magento/phrases/earlier-phrases.ts';
import { type Phrase, textIn } from '../../magento/phrases/phrase.ts';
import { type PhraseKey, phrases } from '../../magento/phrases/phrases.ts';
import type { Release } from '../../magento/releases/release.ts';
import { isSince, type Since } from '../../magento/releases/since.ts';

/** Explains that effects refuse with a message that a release does not have; `undefined` if it has all of them. */
export function explainMissingPhrase(release: Release, effects: readonly Effect[]): string | undefined {
  const missing = effects
    .flatMap((effect) => phrasesOf(effect, release))
    .map((key): Phrase => phrases[key])
    .find((phrase) => textIn(release, phrase) === undefined);
  if (missing === undefined) return undefined;
  const { text, since, until, earlierTexts = [] } = missing;
  const range =
    until !== undefined && isSince(release, until)
      ? `was removed in ${firstOf(until)}`
      : `was added in ${firstOf(earlierTexts[0]?.since ?? since)}`;
  return `Magento ${release.name} does not have the message ${quote(text)}, which ${range}`;
}

const quote = (text: string): string => (text.includes('"') ? `'${text}'` : `"${text}"`);

const firstOf = (releases: Since | undefined): string => [releases].flat()[0] ?? '';

/** The phrases that an effect refuses with in a release: one, or one for each protocol. One with parameters is sent as it is. */
function phrasesOf({ refuse }: Effect, release: Release): PhraseKey[] {
  if (refuse === undefined) return [];
  const references = typeof refuse === 'string' || 'phrase' in refuse ? [refuse] : [refuse.graphql, refuse.rest];
  return references.flatMap((each) => {
    if (each === undefined) return [];
    return [typeof each === 'string' ? phraseInRelease(release, each) : each.phrase];
  });
}
