import type { Outcome } from '../journal/entries/entry.ts';
import { type Query, testOf } from '../journal/verification/query.ts';
import { type EntryView, entryView } from '../journal/view/entry-view.ts';
import type { Pattern } from '../matching/pattern.ts';
import { NotFound } from '../platform/errors.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';
import { viewOptionsOf } from './view-options.ts';

/** Which requests are meant, beside their pattern. */
export interface RequestFilter {
  readonly outcome?: Outcome | undefined;
  /** An entry's id or a time: only what came after it. */
  readonly since?: string | number | undefined;
}

export interface RequestQuery extends RequestFilter {
  /** Only the newest so many. */
  readonly limit?: number | undefined;
}

export interface RecordedRequests {
  readonly items: readonly EntryView[];
  /** Ever recorded. */
  readonly total: number;
  /** Pushed out of the journal, so no longer to be found. */
  readonly dropped: number;
}

/** Recorded requests that a pattern matches, newest last. */
export function listRequests(
  sandbox: Sandbox,
  where: Pattern = {},
  { limit, ...filter }: RequestQuery = {},
): RecordedRequests {
  const { journal } = sandbox;
  const telling = viewOptionsOf(sandbox);
  const found = journal.find(testOf(queryOf(sandbox, where, filter)), limit);
  return { items: found.map((entry) => entryView(entry, telling)), total: journal.total, dropped: journal.dropped };
}

/** @throws NotFound when the journal holds none of that id */
export function getRequest(sandbox: Sandbox, id: number): EntryView {
  const entry = sandbox.journal.get(id);
  if (entry === undefined) throw new NotFound(`the journal holds no request ${id}`);
  return entryView(entry, viewOptionsOf(sandbox));
}

/** How many recorded requests a pattern matches. */
export const countRequests = (sandbox: Sandbox, where: Pattern = {}, filter: RequestFilter = {}): number =>
  sandbox.journal.count(testOf(queryOf(sandbox, where, filter)));

/**
 * A filter as the journal reads it.
 *
 * @throws InvalidDocument when `since` is neither an id nor a time
 */
export const queryOf = (sandbox: Sandbox, where: Pattern, { outcome, since }: RequestFilter): Query => ({
  where,
  outcome,
  after: afterOf(sandbox, since),
});

export function afterOf({ realm }: Sandbox, since: RequestFilter['since']): Query['after'] {
  if (since === undefined) return undefined;
  if (/^\d+$/.test(String(since))) return { id: Number(since) };
  const time = realm.clock.read(String(since));
  if (time === undefined)
    throw new InvalidDocument([{ path: ['since'], message: `'${since}' is neither a request's id nor a time` }]);
  return { time };
}
