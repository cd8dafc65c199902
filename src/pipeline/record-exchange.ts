import type { Caller } from '../auth/caller.ts';
import { corsHeaders } from '../http/cors.ts';
import { isolateDocument } from '../http/isolate-document.ts';
import { type HttpRequest, type HttpResponse, socketFaultMs } from '../http/message.ts';
import { permittedHeaders } from '../http/removed-headers.ts';
import { realTime } from '../platform/real-time.ts';
import type { Handler, RequestContext } from './request-context.ts';
import type { ServerContext } from './server-context.ts';

/** Records the response of the rest of the chain. An error that it throws is an internal error, which is answered with 500. */
export const record =
  (server: ServerContext, next: Handler): Handler =>
  (context) => {
    try {
      const response = next(context);
      return response instanceof Promise
        ? response.then(
            (late) => recordExchange(server, context, late),
            (error: unknown) => recordInternalError(server, context, error),
          )
        : recordExchange(server, context, response);
    } catch (error) {
      return recordInternalError(server, context, error);
    }
  };

function recordExchange(server: ServerContext, context: RequestContext, answered: HttpResponse): HttpResponse {
  const { sentRequest: request, sandbox, realm, exchange, startedAt, faults, isPreflight } = context;
  // By default, a browser's preflight counts as a request only when a fault fired on it.
  if (isPreflight && !server.recordPreflights && !faults?.length) return answered;
  const response = faults?.length ? isolateDocument(answered) : answered;
  const { socketFault } = response;
  const entry = {
    id: sandbox.journal.nextId,
    at: context.receivedAt,
    request,
    response: sandbox.journal.compact(response, realm.world.tokens.newest?.token),
    exchange,
    magento: realm.release.name,
    identity: exchange.caller.identity,
    ownerId: ownerIdOf(exchange.caller),
    token: context.token,
    started: startedAt,
    durationMs: realTime.monotonicNow() - startedAt + socketFaultMs(response),
    faults,
    isFaulted: context.isFaulted,
    nearMiss: context.nearMiss,
  };
  sandbox.journal.record(entry);
  // A request that hangs lasts until its client disconnects.
  if (socketFault?.kind === 'hang') {
    context.onDisconnect(() => {
      entry.durationMs = realTime.monotonicNow() - startedAt;
    });
  }
  server.onRecord?.(entry);
  exchange.release?.();
  const date = realm.clock.httpDate();
  const dated = date === undefined || response.removedHeaders?.includes('date') ? response : { ...response, date };
  return isPreflight ? dated : withCors(server, request, withFaultHeader(server, context, dated));
}

function recordInternalError(server: ServerContext, context: RequestContext, error: unknown): HttpResponse {
  server.onInternalError(error, context.sentRequest);
  return recordExchange(server, context, context.exchange.answerInternalError());
}

/** With `--mark-faults`, adds a header with the ids of the faults that fired. */
function withFaultHeader(
  { markFaults }: ServerContext,
  { faults }: RequestContext,
  response: HttpResponse,
): HttpResponse {
  if (markFaults !== true || !faults?.length) return response;
  return { ...response, headers: { ...response.headers, 'x-mock-fault': faults.map(({ id }) => id).join(', ') } };
}

const ownerIdOf = ({ token }: Caller): number | undefined =>
  token === undefined || token.state === 'unreadable' ? undefined : token.token.owner.id;

/** Adds the CORS headers to a response, if CORS is enabled. */
export function withCors({ cors }: ServerContext, request: HttpRequest, response: HttpResponse): HttpResponse {
  const added = cors ? corsHeaders(request.headers) : undefined;
  if (added === undefined) return response;
  return { ...response, headers: { ...response.headers, ...permittedHeaders(response, added) } };
}
