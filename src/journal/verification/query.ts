import { compilePattern, partMatches } from '../../matching/match-pattern.ts';
import type { Pattern } from '../../matching/pattern.ts';
import type { PatternPart } from '../../matching/pattern-part.ts';
import { type Entry, type Outcome, outcomeOf, subjectOf } from '../entries/entry.ts';

/** Selects entries that meet all given conditions. */
export interface EntryQuery {
  readonly where?: Pattern | undefined;
  readonly outcome?: Outcome | undefined;
  /** Only entries after an id, or after a world time in milliseconds. */
  readonly after?: { readonly id: number } | { readonly time: number } | undefined;
}

/** Creates a test for entries. It checks the conditions that are fast to check first. */
export function createEntryTest({ where = {}, outcome, after }: EntryQuery): (entry: Entry) => boolean {
  const isAfter = after && createAfterTest(after);
  const parts = [...compilePattern(where)].sort((a, b) => costOf(a) - costOf(b));
  const cheap = parts.filter((part) => costOf(part) !== EXPENSIVE);
  const expensive = parts.slice(cheap.length);
  const lacks = createLackTest(expensive.flatMap(requiredStrings));
  return (entry) => {
    if (isAfter !== undefined && !isAfter(entry)) return false;
    if (outcome !== undefined && outcomeOf(entry) !== outcome) return false;
    if (parts.length === 0) return true;
    if (cheap.length === 0 && lacks(entry)) return false;
    const subject = subjectOf(entry);
    for (const part of cheap) if (!partMatches(part, subject)) return false;
    for (const part of expensive) if (!partMatches(part, subject)) return false;
    return true;
  };
}

function createAfterTest(after: NonNullable<EntryQuery['after']>): (entry: Entry) => boolean {
  if ('id' in after) return ({ id }) => id > after.id;
  return ({ at }) => at > after.time;
}

const CHEAP = 0;
const MODERATE = 1;
const EXPENSIVE = 2;

/** Keys whose values are computed from a body. */
const MODERATE_KEYS: ReadonlySet<string> = new Set(['customer', 'admin', 'message', 'category', 'body']);

/** The cost of reading a part. For variables, the body is parsed again. */
function costOf({ part, isNested }: PatternPart): number {
  if (part.startsWith('variables.')) return EXPENSIVE;
  return isNested || MODERATE_KEYS.has(part.split('.', 1)[0] ?? part) ? MODERATE : CHEAP;
}

/** Strings that a body contains without escapes. A number can be written in several ways, so it does not match. */
const PLAIN_STRING = /^[A-Za-z_@](?:[\w@. -]*[\w@.-])?$/;

/** The strings of a condition on a variable: if the body contains none of them, the condition does not hold. */
function requiredStrings(part: PatternPart): (readonly string[])[] {
  if (costOf(part) !== EXPENSIVE || part.literals === undefined) return [];
  return part.literals.every((text) => PLAIN_STRING.test(text)) ? [part.literals] : [];
}

/** Creates a test whether a request lacks a required string, without parsing it. The result is reused for an equal body. */
function createLackTest(texts: readonly (readonly string[])[]): (entry: Entry) => boolean {
  if (texts.length === 0) return () => false;
  let last: { readonly body: string; readonly path: string; readonly lacks: boolean } | undefined;
  return ({ request: { body, query, path }, exchange }) => {
    if (query !== '') return false;
    // Segments of a REST path are variables as well.
    const searchedPath = exchange.graphql === undefined ? path : '';
    if (last?.body !== body || last.path !== searchedPath)
      last = { body, path: searchedPath, lacks: lacksAny(body, searchedPath, texts) };
    return last.lacks;
  };
}

function lacksAny(body: string, path: string, texts: readonly (readonly string[])[]): boolean {
  for (const literals of texts) if (!holdsAny(body, literals) && !holdsAny(path, literals)) return !body.includes('\\');
  return false;
}

function holdsAny(text: string, literals: readonly string[]): boolean {
  for (const literal of literals) if (text.length >= literal.length && text.includes(literal)) return true;
  return false;
}
