import { closest, distance } from 'fastest-levenshtein';

/** The command line or an environment variable is invalid. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The error for an option that has no value, but needs one. */
export const missingValue = (flag: string): UsageError => new UsageError(`${flag}: the value is missing`);

/** The error for a required option that was not set. */
export const missingOption = (flags: string): UsageError => new UsageError(`${flags} is required`);

/** Maximum share of characters by which a suggestion differs from the word. */
const MAX_DIFFERENCE = 0.5;

/** `; did you mean 'port'?`, or an empty string when no candidate is similar. */
export function suggestion(word: string, candidates: readonly string[]): string {
  if (candidates.length === 0) return '';
  const match = closest(word, candidates);
  return distance(word, match) > match.length * MAX_DIFFERENCE ? '' : `; did you mean '${match}'?`;
}
