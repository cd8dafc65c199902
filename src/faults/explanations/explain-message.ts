import { PHRASE_KEYS } from '../../fault-schema/effects/refusal-schema.ts';
import {
  findPreset,
  findVariant,
  type PresetName,
  presets,
  splitPresetName,
} from '../../fault-schema/presets/presets.ts';
import type { Phrase } from '../../magento/phrases/phrase.ts';
import { type PhraseKey, phrases } from '../../magento/phrases/phrases.ts';
import { isInRange, type ReleaseRange } from '../../magento/releases/since.ts';
import type { Realm } from '../../state/realm.ts';
import { accountCauses } from './account-causes.ts';
import type { Cause, CauseDefinition } from './cause.ts';
import { clientMessages } from './client-messages.ts';
import { customerDataCauses } from './customer-data-causes.ts';
import { integrationCauses } from './integration-causes.ts';
import { noteOnFault } from './preset-requirements.ts';
import { requestCauses } from './request-causes.ts';
import { serverMessages } from './server-messages.ts';
import { storefrontCauses } from './storefront-causes.ts';
import { type PreparedPhrase, prepareMessage, preparePhrase, textSimilarity } from './text-similarity.ts';
import { tokenCauses } from './token-causes.ts';

/** A message that is similar to the one to explain, and its possible causes. */
export interface Explanation {
  /** Key of the phrase; absent for a message that Magento does not send. */
  readonly phrase?: PhraseKey;
  readonly text: string;
  /** The most common first; those that are impossible in the release last. */
  readonly causes: readonly Cause[];
}

const MAX_EXPLANATIONS = 5;
/** Maximum number of messages that are read from a response. */
const MAX_MESSAGES = 20;
/** Minimum score of another phrase, as a share of the best score. */
const MIN_SHARE_OF_BEST = 0.6;
/** Minimum score of a phrase that the message contains completely. */
const MIN_WHOLE_PHRASE_SCORE = 0.8;

/**
 * Finds the known messages that are most similar to one, the most similar first: messages of Magento in the wording of every
 * release, with or without values for their placeholders, and messages of clients and of servers in front of Magento.
 *
 * @param message an error message or a part of it, or a whole response as JSON
 * @param realm a realm of the release that sent the message; causes that are impossible in it come last
 */
export function explainMessage(message: string, realm?: Realm): Explanation[] {
  const messages = messagesOf(message).slice(0, MAX_MESSAGES);
  const texts = messages.flatMap((each) =>
    knownMessages.filter(({ matches }) => matches.test(each.slice(0, MAX_SEARCHED_LENGTH))),
  );
  const scored = similarPhrases(messages);
  const best = scored[0]?.score ?? 0;
  const isPhrase = best >= MIN_WHOLE_PHRASE_SCORE;
  const phraseKeys = scored.filter(({ score }) => score >= best * MIN_SHARE_OF_BEST).map(({ key }) => key);
  const fromMessages = [...new Set(texts)].map(({ text, phrase, causes }) =>
    explanationOf(text, phrase, causes, realm),
  );
  const fromPhrases = [...new Set(phraseKeys)].map((phrase) => explanationOf(phrases[phrase].text, phrase, [], realm));
  // Phrases that only share words with a known message are not listed beside it.
  const isListed = isPhrase || fromMessages.length === 0;
  return [...(isListed ? fromPhrases : []), ...fromMessages].slice(0, MAX_EXPLANATIONS);
}

const knownMessages = [...serverMessages, ...clientMessages];
/** Number of characters at the start of a message in which known messages are searched. */
const MAX_SEARCHED_LENGTH = 2_000;

function similarPhrases(messages: readonly string[]) {
  const sent = messages.map(prepareMessage);
  return allPhrases()
    .map(({ key, phrase }) => ({ key, score: Math.max(...sent.map((each) => textSimilarity(phrase, each))) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

const explanationOf = (
  text: string,
  phrase: PhraseKey | undefined,
  causes: readonly CauseDefinition[],
  realm: Realm | undefined,
): Explanation => ({
  ...(phrase !== undefined && { phrase }),
  text,
  causes:
    phrase === undefined ? orderCauses(causes, realm) : [...orderCauses(causes, realm), ...causesOf(phrase, realm)],
});

const CAUSES = [tokenCauses, accountCauses, customerDataCauses, storefrontCauses, requestCauses, integrationCauses];

/**
 * The possible causes of a phrase: first the defined ones, the most common first, then the problems of other presets that
 * reproduce the message.
 *
 * @param realm a realm of the release that sent the message; causes that are impossible in it come last
 */
export function causesOf(key: PhraseKey, realm?: Realm): Cause[] {
  const written = CAUSES.flatMap((each) => each[key] ?? []);
  const named = new Set(written.flatMap(({ preset }) => preset ?? []));
  const causes = orderCauses([...written, ...presetCauses(key).filter(({ preset }) => !named.has(preset))], realm);
  return causes.length > 0 ? causes : [{ why: `A check of the request failed; see ${phrases[key].source}.` }];
}

/** Adds a note to the causes that are impossible in the release, and moves them to the end. */
function orderCauses(causes: readonly CauseDefinition[], realm: Realm | undefined): Cause[] {
  const noted = causes.map(({ since, until, ...cause }): Cause => {
    const range = { ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
    const note = realm && impossibleReason(realm, range, cause.preset);
    return { ...cause, ...(note !== undefined && { note }) };
  });
  return [...noted.filter(({ note }) => note === undefined), ...noted.filter(({ note }) => note !== undefined)];
}

function impossibleReason(realm: Realm, range: ReleaseRange, preset: PresetName | undefined): string | undefined {
  if (!isInRange(realm.release, range)) return `not in Magento ${realm.release.name}`;
  if (preset === undefined) return undefined;
  const { id, variant = '' } = splitPresetName(preset);
  const known = findPreset(id);
  return known && noteOnFault(realm, { preset: id, then: [(findVariant(known, variant) ?? known).then].flat() });
}

function presetCauses(key: PhraseKey): (CauseDefinition & { readonly preset: PresetName })[] {
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

let preparedPhrases: readonly { readonly key: PhraseKey; readonly phrase: PreparedPhrase }[] | undefined;

/** Every phrase in every wording, prepared at the first call. */
function allPhrases() {
  preparedPhrases ??= PHRASE_KEYS.flatMap((key) =>
    textsOf(phrases[key]).map((text) => ({ key, phrase: preparePhrase(text) })),
  );
  return preparedPhrases;
}

const textsOf = ({ text, earlierTexts = [], alternatives = [] }: Phrase): string[] => [
  text,
  ...earlierTexts.map((each) => each.text),
  ...alternatives,
];

/** The messages in a response as JSON, or in a line of a log that contains one; for any other string, the string itself. */
function messagesOf(text: string): string[] {
  const found = messagesInJson(text) ?? quotedMessages(text);
  if (found.length > 0) return found;
  // The handshake of an integration answers with a form.
  return text.includes('oauth_problem=') ? [text, ...new URLSearchParams(text).values()] : [text];
}

/** The messages in JSON, also in JSON that was encoded twice; `undefined` for a string that is not JSON. */
function messagesInJson(text: string): string[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? (messagesInJson(value) ?? [value]) : messagesIn(value);
  } catch {
    return undefined;
  }
}

const QUOTED_MESSAGE = /\\?"message\\?"\s*:\s*\\?("(?:\\.|[^"\\])*")/g;

/** The messages of a response within another string, such as `401 {"message":"…"}`. */
function quotedMessages(text: string): string[] {
  const unescaped = text.includes('\\"message') ? text.replaceAll(/\\(["\\])/g, '$1') : text;
  return [...unescaped.slice(0, MAX_SEARCHED_LENGTH).matchAll(QUOTED_MESSAGE)].flatMap(
    ([, quoted = '']) => messagesInJson(quoted) ?? [],
  );
}

function messagesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(messagesIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, each]) => {
    if (typeof each === 'string') return key === 'message' ? [each] : [];
    return typeof each === 'object' ? messagesIn(each) : [];
  });
}
