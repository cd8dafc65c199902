/** A phrase made ready to be compared with. */
export interface Likeness {
  /** Its text without the placeholders. */
  readonly plain: string;
  readonly words: readonly string[];
  /** Finds the phrase with whatever values in it. */
  readonly filled: RegExp;
  /** How much of it is its own words: a phrase that is all placeholder is like everything. */
  readonly own: number;
}

const PLACEHOLDER = /%\w+/g;

export function preparedOf(text: string): Likeness {
  const pieces = text.split(PLACEHOLDER).map(plainOf);
  const plain = pieces.join(' ').replace(/ +/g, ' ').trim();
  return {
    plain,
    words: wordsOf(plain),
    filled: new RegExp(pieces.map(escaped).join('.*?')),
    own: plain.replaceAll(' ', '').length,
  };
}

/** Fewer letters than that say nothing. */
const LEAST = 4;
/** So much of a message has to be found in a phrase word by word. */
const ENOUGH_WORDS = 0.6;

/**
 * How like a phrase a message is, from 0 to 1: most when it is the phrase, then when it holds it, is a part of it, or has
 * many of its words. What looks like a value in it does not count.
 */
export const likenessOf = (phrase: Likeness, { said, withoutValues }: Said): number =>
  Math.max(compared(phrase, said), 0.95 * compared(phrase, withoutValues));

/** A message made ready to be compared. */
export interface Said {
  readonly said: string;
  /** Without the words that have a digit in them. */
  readonly withoutValues: string;
}

/** No phrase has as many characters, whatever its values: so much of a message is read. */
const READ = 1_000;

export function saidIn(message: string): Said {
  const said = plainOf(message.slice(0, READ));
  const words = said.split(' ').filter((word) => !/\d/.test(word));
  return { said, withoutValues: words.join(' ') };
}

function compared({ plain, words, filled, own }: Likeness, said: string): number {
  const length = said.replaceAll(' ', '').length;
  if (own < LEAST || length < LEAST) return 0;
  const match = filled.exec(said);
  // Of two that are both in it, the one that says more of it.
  if (match) return 0.8 + 0.1 * (match[0].length / said.length) + 0.1 * Math.min(1, own / length);
  if (plain.includes(said)) return 0.5 + 0.3 * (length / own);
  return sharedWords(words, wordsOf(said));
}

function sharedWords(words: readonly string[], said: readonly string[]): number {
  const known = new Set(words);
  const shared = new Set(said.filter((word) => known.has(word)));
  const found = said.length === 0 ? 0 : shared.size / new Set(said).size;
  return found < ENOUGH_WORDS || shared.size < 2 ? 0 : 0.25 * found + 0.25 * (shared.size / known.size);
}

/** Case, quotes, points and the width of spaces do not count. */
const plainOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\u2018\u2019`]/g, "'")
    .replace(/[^a-z0-9'%_=\s-]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Short ones are in every sentence. */
const wordsOf = (text: string): string[] => text.split(' ').filter((word) => word.length > 3);
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');
