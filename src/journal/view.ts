import type { Entry, RecordedIdentity, RecordedToken } from './entry.ts';
import { type Mark, maskBody, maskHeaders, maskQuery } from './mask.ts';

/** An entry as the doors tell it, its secrets masked. */
export interface EntryView {
  readonly id: number;
  readonly at: string;
  /** GraphQL root field or REST route; `operations` when there are several. */
  readonly operation: string;
  readonly operations?: readonly string[];
  readonly method: string;
  readonly path: string;
  readonly query?: string;
  readonly store: string;
  readonly status: number;
  readonly magento: string;
  readonly identity: RecordedIdentity;
  readonly token?: RecordedToken;
  /** The phrase that was answered, and what its text does not tell. */
  readonly refusal?: { readonly phrase: string; readonly why?: string };
  readonly duration_ms: number;
  readonly request: { readonly headers: Readonly<Record<string, string>>; readonly body: unknown };
  readonly response: { readonly headers: Readonly<Record<string, string>>; readonly body: unknown };
}

/**
 * @param isoText writes world time
 * @param mark stands in for each secret
 */
export function viewOf(entry: Entry, isoText: (time: number) => string, mark: Mark): EntryView {
  const { request, reply } = entry;
  const { operations, store, refusal } = entry.exchange;
  return {
    id: entry.id,
    at: isoText(entry.at),
    operation: operations[0] ?? '',
    ...(operations.length > 1 && { operations }),
    method: request.method,
    path: request.path,
    ...(request.query !== '' && { query: maskQuery(request.query, mark) }),
    store,
    status: reply.status,
    magento: entry.magento,
    identity: entry.identity,
    ...(entry.token && { token: entry.token }),
    ...(refusal && { refusal: { phrase: refusal.key, ...(refusal.why !== undefined && { why: refusal.why }) } }),
    duration_ms: Math.round(entry.durationMs * 1000) / 1000,
    request: { headers: maskHeaders(request.headers, mark), body: maskBody(request.body, mark) },
    response: { headers: maskHeaders(reply.headers, mark), body: maskBody(reply.body, mark) },
  };
}
