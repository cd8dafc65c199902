import type { AnsweredRefusal } from '../../http/exchange.ts';
import { headersWithCookies } from '../../http/set-cookie.ts';
import type { PhraseKey } from '../../magento/phrases/phrases.ts';
import {
  type Entry,
  nearMissOf,
  type Outcome,
  outcomeOf,
  type RecordedFault,
  type RecordedIdentity,
  type RecordedToken,
} from '../entries/entry.ts';
import { traceIdOf } from '../entries/trace-id.ts';
import { createRedactor, type Redactor } from '../redaction/redact.ts';
import type { RedactionTokenFactory } from '../redaction/redaction-token.ts';
import { type NearMissView, nearMissView } from './near-miss-view.ts';
import { answeredMessage } from './refusal-reason.ts';

/** The headers and body of a request or response. */
export interface MessageView {
  readonly headers: Readonly<Record<string, string>>;
  /** The value of a JSON body, or the body as a string. */
  readonly body: unknown;
  /** Original length of a truncated body, in characters. */
  readonly cut_from?: number;
}

/** A refusal: its phrase, its message, and its reason where the message does not contain it. */
export interface RefusalView {
  readonly phrase: PhraseKey;
  readonly message: string;
  readonly why?: string;
}

/** A recorded request and its response, with redacted secrets. */
export interface EntryView {
  readonly id: number;
  /** World time. */
  readonly at: string;
  /** Trace id of the header `traceparent`. */
  readonly trace_id?: string;
  /** The first GraphQL root field, or the REST route. */
  readonly operation: string;
  /** All GraphQL root fields, when there are several. */
  readonly operations?: readonly string[];
  /** ACL resources that the caller of the REST route needs. */
  readonly resources?: readonly string[];
  /** HTTP method. */
  readonly method: string;
  readonly path: string;
  /** Query string, without the question mark. */
  readonly query?: string;
  /** Code of the store view. */
  readonly store: string;
  /** HTTP status; 0 when no response was sent. */
  readonly status: number;
  readonly outcome: Outcome;
  /** Magento release that answered. */
  readonly magento: string;
  /** The caller. */
  readonly identity: RecordedIdentity;
  /** The token that the request sent. */
  readonly token?: RecordedToken;
  /** The account that a sign-in names. */
  readonly named?: { readonly customer?: string; readonly admin?: string };
  readonly refusal?: RefusalView;
  /** Id of the fault that decided the response. */
  readonly fault?: string;
  /** All faults that fired, and their effects. */
  readonly faults?: readonly RecordedFault[];
  /** The fault that almost fired; present if no other fault fired, or if a header of the request names it. */
  readonly near_miss?: NearMissView;
  /** How to change the request so that it succeeds. */
  readonly hint?: string;
  /** The parts of a GraphQL request. */
  readonly graphql?: {
    /** Type and name of each operation: `mutation SignIn`. */
    readonly operations: readonly string[];
    /** Root fields. */
    readonly fields: readonly { readonly name: string; readonly alias?: string }[];
    readonly variables: unknown;
  };
  readonly duration_ms: number;
  readonly request: MessageView;
  readonly response: MessageView;
}

/** Format of entries: of their times, and of redacted secrets. */
export interface ViewOptions {
  readonly isoString: (time: number) => string;
  readonly redactionToken: RedactionTokenFactory;
}

/** A recorded request as the control API returns it, with secrets redacted. */
export function entryView(entry: Entry, { isoString, redactionToken }: ViewOptions): EntryView {
  const { request, response, truncated } = entry;
  const { store, refusal, hint, resources } = entry.exchange;
  const redactor = createRedactor(redactionToken, entry.exchange.secretNames?.());
  // Query and body first: secrets in them may be repeated in other parts, and are then redacted there.
  const sentQuery = redactor.query(request.query);
  const sent = messageView(request, truncated?.request, redactor);
  const operations = entry.exchange.operations.map(redactor.text);
  const [fault] = entry.faults ?? [];
  const nearMiss = nearMissOf(entry);
  const graphql = entry.exchange.graphql?.();
  const named = entry.exchange.signInSubject();
  const traceId = traceIdOf(request.headers);
  return {
    id: entry.id,
    at: isoString(entry.at),
    ...(traceId !== undefined && { trace_id: traceId }),
    operation: operations[0] ?? '',
    ...(operations.length > 1 && { operations }),
    ...(resources !== undefined && { resources }),
    method: request.method,
    path: redactor.text(request.path),
    ...(request.query !== '' && { query: sentQuery }),
    store,
    status: response.status,
    outcome: outcomeOf(entry),
    magento: entry.magento,
    identity: entry.identity,
    ...(entry.token && { token: entry.token }),
    ...(Object.keys(named).length > 0 && { named }),
    ...(refusal && { refusal: refusalView(refusal, redactor.text) }),
    ...(fault && entry.faults && { fault: fault.id, faults: entry.faults }),
    ...(nearMiss && { near_miss: nearMissView(nearMiss, redactor) }),
    ...(hint !== undefined && { hint }),
    ...(graphql && { graphql: { ...graphql, variables: redactor.value(graphql.variables) } }),
    duration_ms: Math.round(entry.durationMs * 1000) / 1000,
    request: sent,
    response: messageView(
      { headers: headersWithCookies(response), body: response.body },
      truncated?.response,
      redactor,
    ),
  };
}

/**
 * A refusal as the control API returns it.
 *
 * @param redact replaces the secrets in a string
 */
export const refusalView = (refusal: AnsweredRefusal, redact: (text: string) => string): RefusalView => ({
  phrase: refusal.key,
  message: redact(answeredMessage(refusal)),
  ...(refusal.why !== undefined && { why: redact(refusal.why) }),
});

const messageView = (
  { headers, body }: Pick<Entry['request'], 'headers' | 'body'>,
  originalLength: number | undefined,
  redactor: Redactor,
): MessageView => ({
  headers: redactor.headers(headers),
  body: redactor.body(body),
  ...(originalLength !== undefined && { cut_from: originalLength }),
});
