import { mapInSteps, type Steps } from '../../platform/steps.ts';
import type { Entry } from '../entries/entry.ts';

/** Ids of the audit rules, in the order in which findings are listed. */
export const AUDIT_RULE_IDS = [
  'revoked-token-used',
  'expired-token-used',
  'refused-token-sent-again',
  'sign-in-storm',
  'sign-out-without-revoke',
  'bearer-and-cookie',
  'secret-in-url',
  'token-crosses-websites',
  'personal-data-by-get',
] as const;
/** The id of an audit rule. */
export type AuditRuleId = (typeof AUDIT_RULE_IDS)[number];

/** A violation of a rule. */
export interface Violation {
  /** The requests that show it, oldest first. */
  readonly entries: readonly Entry[];
  /** What happened, in a sentence without secrets. */
  readonly message: string;
}

/** Facts about the world that rules use in addition to the journal. */
export interface AuditedWorld {
  /** Whether a customer account is valid in its own website only. */
  readonly accountsArePerWebsite: boolean;
  /** @param code code of a store view */
  websiteOfStore(code: string): string | undefined;
  /** @param id id of a customer */
  websiteOfCustomer(id: number): string | undefined;
}

/** A rule for recorded requests. */
export interface AuditRule {
  readonly id: AuditRuleId;
  /** The meaning of a violation, and its consequence. */
  readonly sentence: string;
  /** @param entries oldest first */
  find(entries: readonly Entry[], world: AuditedWorld): Steps<Violation[]>;
}

/** Maximum number of ids listed in a message, which then ends with the number of the others. */
const MAX_LISTED_IDS = 20;

/** Formats the ids of requests: `request 3`, `requests 3, 4 and 7`, `requests 1, 2, 3 and 988 more`. */
export function formatRequestIds(entries: readonly Entry[]): string {
  const ids = entries.slice(0, MAX_LISTED_IDS).map(({ id }) => String(id));
  const more = entries.length - ids.length;
  const last = more > 0 ? `${more} more` : ids.pop();
  return ids.length === 0 ? `request ${last}` : `requests ${ids.join(', ')} and ${last}`;
}

/** Number of entries with a lower id, by binary search: rules call it for each of many entries. */
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

/** Whether a request arrived after the response to an earlier one. */
export const arrivedAfterResponse = (later: Entry, earlier: Entry): boolean =>
  later.id > earlier.id && later.started >= earlier.started + earlier.durationMs;

/** Describes the token of a request: `the token of customer roni@example.com`. */
export const describeToken = ({ token }: Entry): string =>
  token?.owner === undefined ? 'an unreadable token' : `the token of ${token.type} ${token.owner}`;

/** Groups entries by a key, in the order in which the keys first occur. Entries without a key are left out. */
export function* groupBy<Key>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => Key | undefined,
): Steps<Map<Key, Entry[]>> {
  const groups = new Map<Key, Entry[]>();
  yield* mapInSteps(entries, (entry) => {
    const key = keyOf(entry);
    if (key === undefined) return;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  });
  return groups;
}
