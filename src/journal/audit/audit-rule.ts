import type { Entry } from '../entries/entry.ts';

/** What a rule found. */
export interface Found {
  /** The requests that it rests on, oldest first. */
  readonly entries: readonly Entry[];
  /** What happened, in a sentence that names no secret. */
  readonly message: string;
}

/** What rules have to know of the world beside the journal. */
export interface AuditedWorld {
  /** Whether a customer's account counts in its own website only. */
  readonly accountsArePerWebsite: boolean;
  websiteOfStore(code: string): string | undefined;
  websiteOfCustomer(id: number): string | undefined;
}

/** A rule over what was recorded. */
export interface Rule {
  readonly id: string;
  /** What is wrong when it finds something, and why that matters. */
  readonly sentence: string;
  /** @param entries oldest first */
  find(entries: readonly Entry[], world: AuditedWorld): Found[];
}

/** More ids than that are not read. */
const MOST_IDS = 20;

/** `request 3`, `requests 3, 4 and 7`, `requests 1, 2, 3 and 988 more`. */
export function requestsText(entries: readonly Entry[]): string {
  const ids = entries.slice(0, MOST_IDS).map(({ id }) => String(id));
  const left = entries.length - ids.length;
  const last = left > 0 ? `${left} more` : ids.pop();
  return ids.length === 0 ? `request ${last}` : `requests ${ids.join(', ')} and ${last}`;
}

/** How many of some entries, oldest first, came before an id: found by halving, for rules ask it often. */
export function countBefore(entries: readonly Entry[], id: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.id ?? id) < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const whoseToken = ({ token }: Entry): string =>
  token?.owner === undefined ? 'a token that cannot be read' : `the token of ${token.type} ${token.owner}`;

/** Entries by a key, in the order in which the keys first come; without those that have none. */
export function groupBy<Key>(entries: readonly Entry[], keyOf: (entry: Entry) => Key | undefined): Entry[][] {
  const groups = new Map<Key, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return [...groups.values()];
}
