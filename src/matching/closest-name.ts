import { closest, distance } from 'fastest-levenshtein';

/**
 * Maximum number of unknown names for which one validation searches the closest name: each search compares up to a thousand names.
 * Further problems are reported without a suggestion.
 */
export const MAX_SUGGESTIONS = 90;

/**
 * The closest names that the current validation has found, since it may check a value several times; `undefined` outside a
 * validation.
 */
let found: Map<string, string> | undefined;

/**
 * Runs a validation in which only the first unknown names get a suggestion, so that its time does not depend on their number. A
 * validation inside another one shares its limit.
 */
export function limitSuggestions<Result>(validate: () => Result): Result {
  if (found !== undefined) return validate();
  found = new Map();
  try {
    return validate();
  } finally {
    found = undefined;
  }
}

/**
 * The known name that is closest to an unknown one, for a message; `undefined` if none is similar, or at the limit of the
 * validation.
 *
 * @param maxDistance maximum number of different characters
 */
export function suggestName(
  name: string,
  known: readonly string[],
  maxDistance: (match: string) => number,
): string | undefined {
  const match = known.length === 0 ? undefined : findClosest(name, known);
  return match !== undefined && distance(name, match) <= maxDistance(match) ? match : undefined;
}

function findClosest(name: string, known: readonly string[]): string | undefined {
  if (found === undefined) return closest(name, known);
  // Arrays of known names are often copies, so they are identified by their content. Those of several types begin with `id`.
  const search = `${name} ${known.length} ${known[0]} ${known.at(-1)}`;
  const earlier = found.get(search);
  if (earlier !== undefined || found.size >= MAX_SUGGESTIONS) return earlier;
  const match = closest(name, known);
  found.set(search, match);
  return match;
}

/** Maximum number of different characters in a misspelled name. */
const MAX_TYPING_ERRORS = 2;

/** The known name that another one is a misspelling of. Only names of a similar length are compared. */
export function findMisspelledName(name: string, known: readonly string[]): string | undefined {
  const similar = known.filter(({ length }) => Math.abs(length - name.length) <= MAX_TYPING_ERRORS);
  if (similar.length === 0) return undefined;
  const match = closest(name, similar);
  return distance(name, match) <= MAX_TYPING_ERRORS ? match : undefined;
}
