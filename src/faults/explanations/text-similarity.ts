/** A phrase prepared for comparisons. */
export interface PreparedPhrase {
  /** The phrase without its placeholders. */
  readonly plain: string;
  readonly words: readonly string[];
  /** Matches the phrase with any values in place of its placeholders. */
  readonly withValues: RegExp;
  /** Number of characters without placeholders and spaces; small for a phrase that would match every message. */
  readonly length: number;
}

const PLACEHOLDER = /%\w+/g;

/** A phrase of Magento, prepared for comparison with messages. */
export function preparePhrase(text: string): PreparedPhrase {
  const pieces = text.split(PLACEHOLDER).map(normalizeText);
  const plain = pieces.join(' ').replace(/ +/g, ' ').trim();
  return {
    plain,
    words: wordsOf(plain),
    // A value at the end is the rest of the message.
    withValues: new RegExp(
      pieces
        .map(escapeRegExp)
        .join('.*?')
        .replace(/\.\*\?$/, '.*'),
    ),
    length: plain.replaceAll(' ', '').length,
  };
}

/** A message prepared for comparisons. */
export interface PreparedMessage {
  readonly text: string;
  /** Without the words that contain a digit. */
  readonly withoutValues: string;
}

/** Longer than any phrase with its values. The rest of a longer message is ignored. */
const MAX_MESSAGE_LENGTH = 1_000;

/** A message of a user, prepared for comparison with phrases. The text after 1,000 characters is ignored. */
export function prepareMessage(message: string): PreparedMessage {
  const text = normalizeText(message.slice(0, MAX_MESSAGE_LENGTH));
  const words = text.split(' ').filter((word) => !/\d/.test(word));
  return { text, withoutValues: words.join(' ') };
}

/** Minimum length of compared strings, since shorter ones match too many phrases. */
const MIN_LENGTH = 4;
/** Minimum share of the words of a message that occur in a similar phrase. */
const MIN_SHARED_WORDS = 0.6;

/**
 * The similarity of a message to a phrase, from 0 to 1: highest for the phrase itself, lower for a message that contains the
 * phrase, that is a part of it, or that shares many of its words. A second comparison ignores words that look like values.
 */
export const textSimilarity = (phrase: PreparedPhrase, { text, withoutValues }: PreparedMessage): number =>
  Math.max(compare(phrase, text), 0.95 * compare(phrase, withoutValues));

function compare({ plain, words, withValues, length }: PreparedPhrase, text: string): number {
  const textLength = text.replaceAll(' ', '').length;
  if (length < MIN_LENGTH || textLength < MIN_LENGTH) return 0;
  const match = withValues.exec(text);
  // Of two phrases that the message contains, the one that covers more of it ranks higher.
  if (match) return 0.8 + 0.1 * (match[0].length / text.length) + 0.1 * Math.min(1, length / textLength);
  if (plain.includes(text)) return 0.5 + 0.3 * (textLength / length);
  return compareWords(words, wordsOf(text));
}

function compareWords(phraseWords: readonly string[], messageWords: readonly string[]): number {
  const known = new Set(phraseWords);
  const shared = new Set(messageWords.filter((word) => known.has(word)));
  const share = messageWords.length === 0 ? 0 : shared.size / new Set(messageWords).size;
  return share < MIN_SHARED_WORDS || shared.size < 2 ? 0 : 0.25 * share + 0.25 * (shared.size / known.size);
}

/** Ignores case, quotes, punctuation and the width of spaces. */
const normalizeText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u2018\u2019`]/g, "'")
    .replace(/[^a-z0-9'%_=\s-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The words of more than three letters, since shorter ones occur in every sentence. */
const wordsOf = (text: string): string[] => text.split(' ').filter((word) => word.length > 3);
const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');
