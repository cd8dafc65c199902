import { closest, distance } from 'fastest-levenshtein';

/** The command line or an environment variable is invalid. Exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const missingValue = (flag: string): UsageError => new UsageError(`${flag}: the value is missing`);

export const missingOption = (flags: string): UsageError => new UsageError(`${flags} is required`);

/** Beyond this share of differing characters, a suggestion would be a guess. */
const MAX_DIFFERENCE = 0.5;

/** `; did you mean 'port'?`, or an empty string when no candidate is similar. */
export function suggestion(word: string, candidates: readonly string[]): string {
  if (candidates.length === 0) return '';
  const match = closest(word, candidates);
  return distance(word, match) > match.length * MAX_DIFFERENCE ? '' : `; did you mean '${match}'?`;
}
