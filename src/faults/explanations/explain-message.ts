import { PHRASE_KEYS } from '../../fault-schema/effects/refusal-schema.ts';
import { type PresetName, presets } from '../../fault-schema/presets/presets.ts';
import type { Phrase } from '../../magento/phrases/phrase.ts';
import { type PhraseKey, phrases } from '../../magento/phrases/phrases.ts';
import { accountCauses } from './account-causes.ts';
import type { Cause } from './cause.ts';
import { integrationCauses } from './integration-causes.ts';
import { requestCauses } from './request-causes.ts';
import { type PreparedPhrase, prepareMessage, preparePhrase, textSimilarity } from './text-similarity.ts';
import { tokenCauses } from './token-causes.ts';

/** A phrase that is similar to a message, and its possible causes. */
export interface Explanation {
  readonly phrase: PhraseKey;
  readonly text: string;
  readonly causes: readonly Cause[];
}

const MAX_EXPLANATIONS = 5;
/** Number of messages that are read of a response. */
const MAX_MESSAGES = 20;
/** Share of the best score that another phrase must reach. */
const MIN_SHARE_OF_BEST = 0.6;

/**
 * Finds the Magento phrases that are most similar to a message: the whole message, a part of it, with values for its
 * placeholders, or in the wording of another release. The most similar comes first.
 *
 * @param message an error message, or a whole response as JSON
 */
export function explainMessage(message: string): Explanation[] {
  const messages = messagesOf(message).slice(0, MAX_MESSAGES).map(prepareMessage);
  const scored = allPhrases()
    .map(({ key, phrase }) => ({ key, score: Math.max(...messages.map((each) => textSimilarity(phrase, each))) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  const keys = scored.filter(({ score }) => score >= best * MIN_SHARE_OF_BEST).map(({ key }) => key);
  return [...new Set(keys)]
    .slice(0, MAX_EXPLANATIONS)
    .map((phrase) => ({ phrase, text: phrases[phrase].text, causes: causesOf(phrase) }));
}

const CAUSES = [tokenCauses, accountCauses, requestCauses, integrationCauses];

/** Possible causes of a phrase: first those that a preset reproduces. */
export function causesOf(key: PhraseKey): Cause[] {
  const causes = [...presetCauses(key), ...CAUSES.flatMap((each) => each[key] ?? [])];
  return causes.length > 0 ? causes : [{ why: `A check of the request failed; see ${phrases[key].source}.` }];
}

function presetCauses(key: PhraseKey): Cause[] {
  return presets.flatMap(({ id, why, says, variants = {} }) => {
    const ofVariants = Object.entries(variants).filter(([, variant]) => variant.says?.includes(key));
    return [
      ...(says?.includes(key) ? [{ why, preset: id }] : []),
      ...ofVariants.map(([name, variant]) => ({
        why: variant.why,
        preset: `${id};variant=${name}` satisfies PresetName,
      })),
    ];
  });
}

let prepared: readonly { readonly key: PhraseKey; readonly phrase: PreparedPhrase }[] | undefined;

/** Every phrase in every wording, prepared at the first call. */
function allPhrases() {
  prepared ??= PHRASE_KEYS.flatMap((key) =>
    textsOf(phrases[key]).map((text) => ({ key, phrase: preparePhrase(text) })),
  );
  return prepared;
}

const textsOf = ({ text, earlierTexts = [], alternatives = [] }: Phrase): string[] => [
  text,
  ...earlierTexts.map((each) => each.text),
  ...alternatives,
];

/** The messages in a response that is given as JSON, else the string itself. */
function messagesOf(text: string): string[] {
  try {
    const found = messagesIn(JSON.parse(text));
    return found.length > 0 ? found : [text];
  } catch {
    return [text];
  }
}

function messagesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(messagesIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === 'message' && typeof each === 'string' ? [each] : typeof each === 'object' ? messagesIn(each) : [],
  );
}
