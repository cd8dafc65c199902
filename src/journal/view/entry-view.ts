import {
  type Entry,
  type Outcome,
  outcomeOf,
  type RecordedFault,
  type RecordedIdentity,
  type RecordedToken,
  subjectOf,
} from '../entries/entry.ts';
import { createMask } from '../redaction/redact.ts';
import type { Mark } from '../redaction/redaction-token.ts';
import { type NearMissView, nearMissView } from './near-miss-view.ts';

/** A message as the doors tell it. */
interface MessageView {
  readonly headers: Readonly<Record<string, string>>;
  /** JSON as its value, anything else as its text. */
  readonly body: unknown;
  /** Characters that the body had; the journal kept its beginning. */
  readonly cut_from?: number;
}

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
  readonly outcome: Outcome;
  readonly magento: string;
  readonly identity: RecordedIdentity;
  readonly token?: RecordedToken;
  /** Whom a sign-in names. */
  readonly named?: { readonly customer?: string; readonly admin?: string };
  /** The phrase that was answered, and what its text does not tell. */
  readonly refusal?: { readonly phrase: string; readonly why?: string };
  /** Id of the fault that decided, and all that fired with what they did. */
  readonly fault?: string;
  readonly faults?: readonly RecordedFault[];
  /** The fault that came nearest to firing, where none did. */
  readonly near_miss?: NearMissView;
  /** What can be done about the answer. */
  readonly hint?: string;
  /** A GraphQL request taken apart. */
  readonly graphql?: {
    readonly operations: readonly string[];
    readonly fields: readonly { readonly name: string; readonly alias?: string }[];
    readonly variables: unknown;
  };
  readonly duration_ms: number;
  readonly request: MessageView;
  readonly response: MessageView;
}

/** How a world tells its entries: its time in words, and what stands for secrets. */
export interface ViewOptions {
  readonly isoText: (time: number) => string;
  readonly redactionToken: Mark;
}

export function entryView(entry: Entry, { isoText, redactionToken }: ViewOptions): EntryView {
  const { request, response, cut } = entry;
  const { store, refusal, hint } = entry.exchange;
  const mask = createMask(redactionToken, entry.exchange.secretNames?.());
  const operations = entry.exchange.operations.map(mask.text);
  const [fault] = entry.faults ?? [];
  const nearFault = fault === undefined ? entry.nearMiss?.nearest(subjectOf(entry)) : undefined;
  const graphql = entry.exchange.graphql?.();
  const named = entry.exchange.signInSubject();
  return {
    id: entry.id,
    at: isoText(entry.at),
    operation: operations[0] ?? '',
    ...(operations.length > 1 && { operations }),
    method: request.method,
    path: mask.text(request.path),
    ...(request.query !== '' && { query: mask.query(request.query) }),
    store,
    status: response.status,
    outcome: outcomeOf(entry),
    magento: entry.magento,
    identity: entry.identity,
    ...(entry.token && { token: entry.token }),
    ...(Object.keys(named).length > 0 && { named }),
    ...(refusal && {
      refusal: { phrase: refusal.key, ...(refusal.why !== undefined && { why: mask.text(refusal.why) }) },
    }),
    ...(fault && entry.faults && { fault: fault.id, faults: entry.faults }),
    ...(nearFault && { near_miss: nearMissView(nearFault, mask) }),
    ...(hint !== undefined && { hint }),
    ...(graphql && { graphql: { ...graphql, variables: mask.value(graphql.variables) } }),
    duration_ms: Math.round(entry.durationMs * 1000) / 1000,
    request: {
      headers: mask.headers(request.headers),
      body: mask.body(request.body),
      ...(cut?.request !== undefined && { cut_from: cut.request }),
    },
    response: {
      headers: mask.headers(response.headers),
      body: mask.body(response.body),
      ...(cut?.reply !== undefined && { cut_from: cut.reply }),
    },
  };
}
