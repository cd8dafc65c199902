import { matches, type Pattern } from '../wire/pattern.ts';
import { type Entry, type Outcome, outcomeOf, subjectOf } from './entry.ts';

/** Which entries are meant: those that meet all that is given. */
export interface Query {
  readonly where?: Pattern | undefined;
  readonly outcome?: Outcome | undefined;
  /** Only what came after: by id, or by world time in milliseconds. */
  readonly after?: { readonly id: number } | { readonly time: number } | undefined;
}

/** A query as a test, its cheap questions first. */
export function testOf({ where, outcome, after }: Query): (entry: Entry) => boolean {
  const isAfter = after === undefined ? undefined : 'id' in after ? afterId(after.id) : afterTime(after.time);
  const asks = where !== undefined && Object.values(where).some((condition) => condition !== undefined);
  return (entry) => {
    if (isAfter !== undefined && !isAfter(entry)) return false;
    if (outcome !== undefined && outcomeOf(entry) !== outcome) return false;
    return !asks || matches(where, subjectOf(entry));
  };
}

const afterId = (id: number) => (entry: Entry) => entry.id > id;
const afterTime = (time: number) => (entry: Entry) => entry.at > time;
