/** Chance that repeats: the same seed and the same draws give the same values. */
export interface Entropy {
  /** A text of `length` characters drawn from `alphabet`. */
  text(length: number, alphabet: string): string;
  /** A number from 0 up to, not including, 1. */
  fraction(): number;
  /** A stream of its own under a name; it neither takes from this one nor gives to it. */
  fork(name: string): Entropy;
}

export const LETTERS_AND_DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';
export const HEX_DIGITS = '0123456789abcdef';
export const DIGITS = '0123456789';
