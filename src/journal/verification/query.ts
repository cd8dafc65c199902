import { type Part, type Pattern, partHolds, partsOf } from '../../matching/pattern.ts';
import { type Entry, type Outcome, outcomeOf, subjectOf } from '../entries/entry.ts';

/** Which entries are meant: those that meet all that is given. */
export interface Query {
  readonly where?: Pattern | undefined;
  readonly outcome?: Outcome | undefined;
  /** Only what came after: by id, or by world time in milliseconds. */
  readonly after?: { readonly id: number } | { readonly time: number } | undefined;
}

/** A query as a test, its cheap questions first. */
export function testOf({ where = {}, outcome, after }: Query): (entry: Entry) => boolean {
  const isAfter = after === undefined ? undefined : 'id' in after ? afterId(after.id) : afterTime(after.time);
  const parts = [...partsOf(where)].sort((a, b) => costOf(a) - costOf(b));
  const cheap = parts.filter((part) => costOf(part) !== DEAR);
  const dear = parts.slice(cheap.length);
  const lacks = lackOf(dear.flatMap(textsOf));
  return (entry) => {
    if (isAfter !== undefined && !isAfter(entry)) return false;
    if (outcome !== undefined && outcomeOf(entry) !== outcome) return false;
    if (parts.length === 0) return true;
    if (cheap.length === 0 && lacks(entry)) return false;
    const subject = subjectOf(entry);
    for (const part of cheap) if (!partHolds(part, subject)) return false;
    for (const part of dear) if (!partHolds(part, subject)) return false;
    return true;
  };
}

const afterId = (id: number) => (entry: Entry) => entry.id > id;
const afterTime = (time: number) => (entry: Entry) => entry.at > time;

const CHEAP = 0;
const DEAR = 2;

/** Variables take reading the body anew; names of accounts may. */
function costOf({ part }: Part): number {
  if (part.startsWith('variables.')) return DEAR;
  return part === 'customer' || part === 'admin' ? 1 : CHEAP;
}

/** Texts that stand as they are in a body that holds them: words, no numbers, which can be written in many ways. */
const PLAIN = /^[A-Za-z_@](?:[\w@. -]*[\w@.-])?$/;

/** For a condition on a variable, the texts of which one must be there; nothing where that cannot be told. */
function textsOf(part: Part): (readonly string[])[] {
  if (costOf(part) !== DEAR || part.literals === undefined) return [];
  return part.literals.every((text) => PLAIN.test(text)) ? [part.literals] : [];
}

/** Whether a request cannot hold a text that it must: seen without reading it, and the same body is looked through once. */
function lackOf(texts: readonly (readonly string[])[]): (entry: Entry) => boolean {
  if (texts.length === 0) return () => false;
  let last: { readonly body: string; readonly path: string; readonly lacks: boolean } | undefined;
  return ({ request: { body, query, path }, exchange }) => {
    if (query !== '') return false;
    // Pieces of a REST path are parameters as well.
    const pieces = exchange.graphql === undefined ? path : '';
    if (last?.body !== body || last.path !== pieces)
      last = { body, path: pieces, lacks: lacksOne(body, pieces, texts) };
    return last.lacks;
  };
}

function lacksOne(body: string, path: string, texts: readonly (readonly string[])[]): boolean {
  for (const literals of texts) if (!holdsAny(body, literals) && !holdsAny(path, literals)) return !body.includes('\\');
  return false;
}

function holdsAny(text: string, literals: readonly string[]): boolean {
  for (const literal of literals) if (text.length >= literal.length && text.includes(literal)) return true;
  return false;
}
