/** Chance that repeats: the same seed and the same draws give the same values. */
export interface Random {
  /** A text of `length` characters drawn from `alphabet`. */
  text(length: number, alphabet: string): string;
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** A stream of its own under a name; it neither takes from this one nor gives to it. */
  fork(name: string): Random;
}

export const LETTERS_AND_DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';
export const HEX_DIGITS = '0123456789abcdef';
export const DIGITS = '0123456789';

/** A random UUID (version 4). */
export function uuid(entropy: Random): string {
  const digits = entropy.text(32, HEX_DIGITS);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `${'89ab'[Number.parseInt(digits.charAt(16), 16) % 4]}${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join('-');
}
