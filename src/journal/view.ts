import { type Entry, type RecordedFault, type RecordedIdentity, type RecordedToken, subjectOf } from './entry.ts';
import type { Mark } from './mark.ts';
import { createMask } from './mask.ts';
import { type NearFaultView, nearFaultView } from './near-fault-view.ts';

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
  /** Id of the fault that decided, and all that fired with what they did. */
  readonly fault?: string;
  readonly faults?: readonly RecordedFault[];
  /** The fault that came nearest to firing, where none did. */
  readonly near_fault?: NearFaultView;
  /** What can be done about the answer. */
  readonly hint?: string;
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
  const { store, refusal, hint } = entry.exchange;
  const mask = createMask(mark, entry.exchange.secretNames?.());
  const operations = entry.exchange.operations.map(mask.text);
  const [fault] = entry.faults ?? [];
  const nearFault = fault === undefined ? entry.nearFault?.nearest(subjectOf(entry)) : undefined;
  return {
    id: entry.id,
    at: isoText(entry.at),
    operation: operations[0] ?? '',
    ...(operations.length > 1 && { operations }),
    method: request.method,
    path: mask.text(request.path),
    ...(request.query !== '' && { query: mask.query(request.query) }),
    store,
    status: reply.status,
    magento: entry.magento,
    identity: entry.identity,
    ...(entry.token && { token: entry.token }),
    ...(refusal && {
      refusal: { phrase: refusal.key, ...(refusal.why !== undefined && { why: mask.text(refusal.why) }) },
    }),
    ...(fault && entry.faults && { fault: fault.id, faults: entry.faults }),
    ...(nearFault && { near_fault: nearFaultView(nearFault, mask) }),
    ...(hint !== undefined && { hint }),
    duration_ms: Math.round(entry.durationMs * 1000) / 1000,
    request: { headers: mask.headers(request.headers), body: mask.body(request.body) },
    response: { headers: mask.headers(reply.headers), body: mask.body(reply.body) },
  };
}
