/** A phrase prepared for comparisons. */
export interface PreparedPhrase {
  /** The phrase without its placeholders. */
  readonly plain: string;
  readonly words: ReadonlySet<string>;
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
    words: new Set(wordsOf(plain)),
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
  readonly whole: PreparedText;
  /** The message without the words that contain a digit; `undefined` if there are none. */
  readonly withoutValues: PreparedText | undefined;
}

/** A string of a message with what its comparison with each phrase needs. */
interface PreparedText {
  readonly text: string;
  /** Number of characters without spaces. */
  readonly length: number;
  readonly words: ReadonlySet<string>;
}

/** Longer than any phrase with its values. The rest of a longer message is ignored. */
const MAX_MESSAGE_LENGTH = 1_000;

/** A message of a user, prepared for comparison with phrases. The text after 1,000 characters is ignored. */
export function prepareMessage(message: string): PreparedMessage {
  const text = normalizeText(message.slice(0, MAX_MESSAGE_LENGTH));
  const words = text.split(' ').filter((word) => !/\d/.test(word));
  const withoutValues = words.join(' ');
  return {
    whole: prepareText(text),
    withoutValues: withoutValues === text ? undefined : prepareText(withoutValues),
  };
}

const prepareText = (text: string): PreparedText => ({
  text,
  length: text.replaceAll(' ', '').length,
  words: new Set(wordsOf(text)),
});

/** Minimum length of compared strings, since shorter ones match too many phrases. */
const MIN_LENGTH = 4;
/** Minimum share of the words of a message that occur in a similar phrase. */
const MIN_SHARED_WORDS = 0.6;

/**
 * The similarity of a message to a phrase, from 0 to 1: highest for the phrase itself, lower for a message that contains the
 * phrase, that is a part of it, or that shares many of its words. A second comparison ignores words that look like values.
 */
export const textSimilarity = (phrase: PreparedPhrase, { whole, withoutValues }: PreparedMessage): number =>
  Math.max(compare(phrase, whole), withoutValues === undefined ? 0 : 0.95 * compare(phrase, withoutValues));

function compare(phrase: PreparedPhrase, { text, length, words }: PreparedText): number {
  if (phrase.length < MIN_LENGTH || length < MIN_LENGTH) return 0;
  const match = phrase.withValues.exec(text);
  // Of two phrases that the message contains, the one that covers more of it ranks higher.
  if (match) return 0.8 + 0.1 * (match[0].length / text.length) + 0.1 * Math.min(1, phrase.length / length);
  if (phrase.plain.includes(text)) return 0.5 + 0.3 * (length / phrase.length);
  return compareWords(phrase.words, words);
}

function compareWords(phraseWords: ReadonlySet<string>, messageWords: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of messageWords) if (phraseWords.has(word)) shared += 1;
  const share = messageWords.size === 0 ? 0 : shared / messageWords.size;
  return share < MIN_SHARED_WORDS || shared < 2 ? 0 : 0.25 * share + 0.25 * (shared / phraseWords.size);
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
