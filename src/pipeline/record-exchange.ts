import type { Caller } from '../auth/authenticate.ts';
import { nameOf } from '../auth/identity.ts';
import type { InjectionResult } from '../fault-injection/fault-context.ts';
import type { OnDisconnect } from '../faults/effects/gates.ts';
import { corsHeaders } from '../http/cors.ts';
import type { Exchange } from '../http/exchange.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import type { RecordedToken } from '../journal/entries/entry.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { Realm } from '../state/realm.ts';
import type { Rooms } from './protocol-handlers.ts';
import type { Endpoint } from './resolve-endpoint.ts';
import type { ServerContext } from './server-context.ts';

/** A request on its way. */
export interface Way {
  readonly server: ServerContext;
  readonly rooms: Rooms;
  /** As it was sent, and as its world sees it. */
  readonly request: HttpRequest;
  readonly below: HttpRequest;
  readonly place: Endpoint;
  readonly sandbox: Sandbox;
  readonly onGone: OnDisconnect;
  /** One that is shown to the faults first. */
  readonly isPreflight: boolean;
}

/** An entry that the journal has opened. */
export interface OpenedEntry {
  readonly way: Way;
  readonly exchange: Exchange<Caller>;
  readonly at: number;
  readonly started: number;
}

/** Closes the entry of a request; what it answers goes out. */
export function close(
  { way, exchange: first, at, started }: OpenedEntry,
  reply: HttpResponse,
  outcome?: InjectionResult,
): HttpResponse {
  const { server, request, sandbox, onGone, isPreflight } = way;
  const { realm, journal } = sandbox;
  const exchange = outcome?.exchange ?? first;
  const { socketFault } = reply;
  const entry = {
    id: journal.nextId,
    at,
    request,
    response: reply,
    exchange,
    magento: realm.release.name,
    identity: exchange.caller.identity,
    ownerId: ownerIdOf(exchange.caller),
    token: recordedToken(realm, exchange.caller),
    started,
    durationMs: performance.now() - started + (socketFault?.play === 'drip' ? socketFault.ms : 0),
    faults: outcome?.faults,
    nearMiss: outcome?.nearFault,
  };
  journal.record(entry);
  // One that hangs lasts as long as its client waits.
  if (socketFault?.play === 'hang') onGone(() => (entry.durationMs = performance.now() - started));
  server.onRecord?.(entry);
  const date = realm.clock.httpText();
  const dated = date === undefined ? reply : { ...reply, date };
  return isPreflight ? dated : withCors(server, request, marked(server, dated, outcome));
}

/** With `--mark-faults` a reply names the faults that touched it; without, it bears no mark of them. */
function marked(
  { markFaults }: ServerContext,
  reply: HttpResponse,
  outcome: InjectionResult | undefined,
): HttpResponse {
  if (markFaults !== true || outcome === undefined || outcome.faults.length === 0) return reply;
  const mark = outcome.faults.map(({ id }) => id).join(', ');
  return { ...reply, headers: { ...reply.headers, 'x-mock-fault': mark } };
}

export function closeFaulty(opened: OpenedEntry, fault: unknown): HttpResponse {
  opened.way.server.onInternalError(fault, opened.way.request);
  return close(opened, opened.exchange.answerInternalError());
}

const ownerIdOf = ({ token }: Caller): number | undefined =>
  token === undefined || token.state === 'unreadable' ? undefined : token.token.owner.id;

/** How the token of a caller stands, in words for the journal. */
export function recordedToken(realm: Realm, { token }: Caller): RecordedToken | undefined {
  if (token === undefined) return undefined;
  if (token.state === 'unreadable') return { state: token.state, reason: token.why };
  const { owner } = token.token;
  const told = { state: token.state, type: owner.type, owner: nameOf(realm, owner) };
  return token.state === 'live'
    ? told
    : { ...told, reason: `${token.state} ${realm.clock.seconds() - token.since} s ago` };
}

export function withCors({ cors }: ServerContext, request: HttpRequest, reply: HttpResponse): HttpResponse {
  const added = cors ? corsHeaders(request.headers) : undefined;
  return added === undefined ? reply : { ...reply, headers: { ...reply.headers, ...added } };
}
