import type { Entry, Outcome } from '../journal/entries/entry.ts';
import { compileRedactionPatterns } from '../journal/redaction/redact-text.ts';
import { droppedNote } from '../journal/verification/failure-report.ts';
import { createEntryTest, type EntryQuery } from '../journal/verification/query.ts';
import { type EntryView, entryView, type ViewOptions } from '../journal/view/entry-view.ts';
import { formatAllRequests } from '../journal/view/request-table.ts';
import { soleOperation } from '../matching/match-pattern.ts';
import type { Pattern } from '../matching/pattern.ts';
import { NotFound } from '../platform/errors.ts';
import { mapInSteps, mapLazily, type Steps } from '../platform/steps.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';
import { viewOptionsOf } from './view-options.ts';

/** Selects requests in addition to a pattern. */
export interface RequestFilter {
  /** Only requests with this outcome. */
  readonly outcome?: Outcome | undefined;
  /** Only requests after this one, by id, or after a time of the world (ISO 8601, or relative such as `-10m`). */
  readonly since?: string | number | undefined;
}

/** Selects requests, and limits their number. */
export interface RequestQuery extends RequestFilter {
  /** Only the newest requests, up to this number. */
  readonly limit?: number | undefined;
}

/** Recorded requests. */
export interface RequestList {
  /** Oldest first. */
  readonly items: readonly EntryView[];
  /** Requests recorded since the journal was cleared. */
  readonly total: number;
  /** Number of requests that the journal has deleted, the oldest ones. */
  readonly dropped: number;
}

/** Number of entries from which their redaction takes longer than its preparation. */
const MANY_ENTRIES = 50;

/** Searches for the entries that a pattern matches, oldest first, and prepares to show many of them. */
export function* findEntries(
  sandbox: Sandbox,
  where: Pattern = {},
  { limit, ...filter }: RequestQuery = {},
): Steps<readonly Entry[]> {
  const { journal } = sandbox;
  const found = yield* journal.search(createEntryTest(toEntryQuery(sandbox, where, filter)), limit);
  if (found.length >= MANY_ENTRIES && !journal.settings.showSecrets) yield* compileRedactionPatterns();
  return found;
}

/** Recorded requests that a pattern matches, oldest first. */
export function* listRequests(sandbox: Sandbox, where?: Pattern, query?: RequestQuery): Steps<RequestList> {
  const { total, dropped } = sandbox.journal;
  const entries = yield* findEntries(sandbox, where, query);
  const viewOptions = viewOptionsOf(sandbox);
  const items = yield* mapInSteps(entries, (entry) => entryView(entry, viewOptions));
  return { items, total, dropped };
}

/** The JSON of `listRequests` in pieces. After the search, the requests are formatted one after the other. */
export function* streamRequests(sandbox: Sandbox, where?: Pattern, query?: RequestQuery): Steps<Iterable<string>> {
  const { total, dropped } = sandbox.journal;
  const entries = yield* findEntries(sandbox, where, query);
  return listPieces(entries, viewOptionsOf(sandbox), `"total":${total},"dropped":${dropped}`);
}

function* listPieces(entries: readonly Entry[], viewOptions: ViewOptions, totals: string): Iterable<string> {
  yield '{"items":[';
  for (const [index, entry] of entries.entries())
    yield `${index === 0 ? '' : ','}${JSON.stringify(entryView(entry, viewOptions))}`;
  yield `],${totals}}`;
}

/**
 * The recorded requests after one, oldest first. After the search, they are formatted one after the other.
 *
 * @param since id of the last request that is left out
 */
export function* streamViews(sandbox: Sandbox, since: number): Steps<Iterable<EntryView>> {
  const entries = yield* findEntries(sandbox, {}, { since });
  const viewOptions = viewOptionsOf(sandbox);
  return mapLazily(entries, (entry) => entryView(entry, viewOptions));
}

/** Requests that a pattern matches as a table, oldest first, with the reason of each response. */
export function* tabulateRequests(sandbox: Sandbox, where?: Pattern, query?: RequestQuery): Steps<string> {
  const note = droppedNote(sandbox.journal);
  const found = yield* findEntries(sandbox, where, query);
  const lines = found.length === 0 ? ['no requests'] : yield* formatAllRequests(found, viewOptionsOf(sandbox));
  return [...lines, ...note].join('\n');
}

/**
 * A recorded request.
 *
 * @param showSecrets whether passwords and tokens are shown; default: the setting of the journal
 * @throws NotFound when the journal has no request with the id
 */
export function getRequest(sandbox: Sandbox, id: number, showSecrets?: boolean): EntryView {
  const entry = sandbox.journal.get(id);
  if (entry === undefined) throw new NotFound(`the journal has no request ${id}`);
  return entryView(entry, viewOptionsOf(sandbox, showSecrets));
}

/** Number of recorded requests that a pattern matches. */
export function* countRequests(sandbox: Sandbox, where: Pattern = {}, filter: RequestFilter = {}): Steps<number> {
  const { journal } = sandbox;
  const query = toEntryQuery(sandbox, where, filter);
  const operation = query.outcome === undefined && query.after === undefined ? soleOperation(where) : undefined;
  if (operation !== undefined) return journal.countOperation(operation);
  const found = yield* journal.search(createEntryTest(query));
  return found.length;
}

/**
 * A pattern and filter as a query of the journal.
 *
 * @throws InvalidDocument when `since` is neither an id nor a time
 */
export const toEntryQuery = (sandbox: Sandbox, where: Pattern, { outcome, since }: RequestFilter): EntryQuery => ({
  where,
  outcome,
  after: parseSince(sandbox, since),
});

/** @throws InvalidDocument when `since` is neither an id nor a time */
export function parseSince({ realm }: Sandbox, since: RequestFilter['since']): EntryQuery['after'] {
  if (since === undefined) return undefined;
  if (/^\d+$/.test(String(since))) return { id: Number(since) };
  const time = realm.clock.parse(String(since));
  if (time === undefined)
    throw new InvalidDocument([{ path: ['since'], message: `'${since}' is not the id of a request or a time` }]);
  return { time };
}
