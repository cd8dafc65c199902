import { closest, distance } from 'fastest-levenshtein';

/** The command line or an environment variable is invalid. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** The command whose help describes what is valid; `undefined` for the help of the program. */
  command: string | undefined;
}

/** The error for an option that has no value, but needs one. */
export const missingValue = (flag: string): UsageError => new UsageError(`${flag}: the value is missing`);

/** The error for a required option that was not set. */
export const missingOption = (flags: string): UsageError => new UsageError(`${flags} is required`);

/** Maximum share of characters by which a suggestion differs from the word; two characters may differ in any case. */
const MAX_DIFFERENCE = 0.5;

/** `; did you mean 'port'?`, or an empty string when no candidate is similar. */
export function suggestion(word: string, candidates: readonly string[]): string {
  if (candidates.length === 0) return '';
  const match = closest(word, candidates);
  // The dashes of two options would make any two of them similar.
  const candidate = withoutDashes(match);
  return distance(withoutDashes(word), candidate) > Math.max(2, candidate.length * MAX_DIFFERENCE)
    ? ''
    : `; did you mean '${match}'?`;
}

const withoutDashes = (name: string): string => name.replace(/^-+/, '');
