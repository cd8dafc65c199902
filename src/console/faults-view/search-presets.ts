import type { ExplainedMessage, ListedPreset } from '../client/api-types.ts';

/** Share of the words of the best result that another one must have. */
const MIN_SHARE = 0.5;
const MIN_WORD = 2;
/** Additional score of a word in the id. */
const ID_WEIGHT = 0.3;

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\d%_]+/u)
    .filter((word) => word.length >= MIN_WORD);

/** The text of a preset that is searched. */
function textOf({ id, why, clears, messages, subject, variants = {} }: ListedPreset): string {
  const ofVariants = Object.entries(variants).flatMap(([name, variant]) => [
    name,
    variant.why,
    ...(variant.messages ?? []),
  ]);
  return [id, subject, why, clears, ...messages, ...ofVariants].join(' ').toLowerCase();
}

/**
 * Finds presets by ids, messages and causes. Those that reproduce the explained messages come first, then those with most of
 * the words.
 */
export function searchPresets(
  presets: readonly ListedPreset[],
  query: string,
  explained: readonly ExplainedMessage[],
): readonly ListedPreset[] {
  const words = wordsOf(query);
  if (words.length === 0) return presets;
  const causes = explained.flatMap(({ causes: each }) => each.flatMap(({ preset }) => preset ?? []));
  const scored = presets.map((preset) => {
    const text = textOf(preset);
    const found = words.filter((word) => text.includes(word)).length / words.length;
    const inId = words.filter((word) => preset.id.includes(word)).length / words.length;
    const rank = causes.findIndex((name) => name.replace(/;.*$/, '') === preset.id);
    return {
      preset,
      found,
      score: found + inId * ID_WEIGHT + (rank === -1 ? 0 : 1 + (causes.length - rank) / causes.length),
    };
  });
  const best = Math.max(...scored.map(({ found }) => found));
  return scored
    .filter(({ found, score }) => score >= 1 || (best > 0 && found >= best * MIN_SHARE))
    .toSorted((a, b) => b.score - a.score)
    .map(({ preset }) => preset);
}

/** Causes of the explained messages that no preset reproduces. */
export const otherCauses = (explained: readonly ExplainedMessage[]): readonly string[] => [
  ...new Set(
    explained.flatMap(({ causes }) => causes.filter(({ preset }) => preset === undefined).map(({ why }) => why)),
  ),
];
