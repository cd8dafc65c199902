/** A repeatable random sequence: the same seed gives the same values. */
export interface Random {
  /** A string of `length` characters from `alphabet`. */
  string(length: number, alphabet: string): string;
  /** A number from 0 up to, but not including, 1. */
  next(): number;
  /** A separate sequence with a name; the two do not influence each other. */
  fork(name: string): Random;
}

/** Alphabet of opaque tokens: lowercase letters and digits. */
export const LETTERS_AND_DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** Alphabet of hexadecimal numbers. */
export const HEX_DIGITS = '0123456789abcdef';
/** Alphabet of decimal numbers. */
export const DIGITS = '0123456789';

/** Alphabet of ids of carts and lists: letters of both cases and digits. */
const ALPHANUMERIC_CHARACTERS = `${LETTERS_AND_DIGITS}ABCDEFGHIJKLMNOPQRSTUVWXYZ`;

/** An id of a cart or list, or a key that is sent by e-mail: 32 letters and digits. [fw/Math/Random.php getUniqueHash] */
export const uniqueHash = (random: Random): string => random.string(32, ALPHANUMERIC_CHARACTERS);

/** A random UUID (version 4). */
export function uuid(random: Random): string {
  const digits = random.string(32, HEX_DIGITS);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `${'89ab'[Number.parseInt(digits.charAt(16), 16) % 4]}${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join('-');
}
