import { bearerTokenOf, type Caller } from '../auth/authenticate.ts';
import type { FaultContext, InjectionResult } from '../fault-injection/fault-context.ts';
import type { inject } from '../fault-injection/inject-faults.ts';
import type { OnDisconnect } from '../faults/effects/gates.ts';
import { preflight } from '../http/cors.ts';
import type { Exchange } from '../http/exchange.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { problem } from '../http/problem-details.ts';
import type { RecordedToken } from '../journal/entries/entry.ts';
import type { MaybePromise } from '../platform/lazy.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { lazyRooms, openExchange, type Rooms } from './protocol-handlers.ts';
import { close, closeFaulty, type OpenedEntry, recordedToken, type Way, withCors } from './record-exchange.ts';
import { controlPath, type Endpoint, resolveEndpoint } from './resolve-endpoint.ts';
import type { ServerContext } from './server-context.ts';

type Opened = Exchange<Caller>;

/** Answers one request, whichever door it came through. Never throws. */
export type RequestHandler = (request: HttpRequest, onGone?: OnDisconnect) => MaybePromise<HttpResponse>;

/** The way of a request: preflight, world, control, then read, answer and record. */
export function createRequestHandler(server: ServerContext): RequestHandler {
  const rooms = lazyRooms(server);
  return (request, onGone = () => undefined) => {
    try {
      const reply = answer(server, rooms, request, onGone);
      return reply instanceof Promise ? reply.catch((fault: unknown) => answerFault(server, request, fault)) : reply;
    } catch (fault) {
      return answerFault(server, request, fault);
    }
  };
}

function answer(
  server: ServerContext,
  rooms: Rooms,
  request: HttpRequest,
  onGone: OnDisconnect,
): MaybePromise<HttpResponse> {
  const place = resolveEndpoint(request.path);
  const sandbox = chooseSandbox(server, place, request);
  const isPreflight = server.cors && request.method === 'OPTIONS' && place.to !== 'control';
  if (isPreflight && !sandbox?.faults.hearsPreflights) return preflight(request.headers);
  if (sandbox === undefined) return withCors(server, request, unknownSandbox(server, place, request));
  const below = place.sandbox === undefined ? request : { ...request, path: place.sandbox.path };
  if (place.to === 'control') return answerControlled(server, rooms, below, sandbox);
  sandbox.faults.ordinal += 1;
  const way = { server, rooms, request, below, place, sandbox, onGone, isPreflight };
  const opened = openExchange(rooms, sandbox, below, place);
  return opened instanceof Promise
    ? opened.then((exchange) => answerRecorded(way, exchange))
    : answerRecorded(way, opened);
}

function answerFault({ onInternalError }: ServerContext, request: HttpRequest, fault: unknown): HttpResponse {
  onInternalError(fault, request);
  return problem(500, 'this is a fault of magento-auth-mock');
}

/** The way of a request, as the faults may use it. */
class RoadVisit implements FaultContext {
  readonly sandbox: Sandbox;
  readonly request: HttpRequest;
  readonly exchange: Opened;
  readonly ordinal: number;
  readonly onGone: OnDisconnect;
  readonly #way: Way;

  constructor({ way, exchange }: OpenedEntry) {
    this.#way = way;
    this.sandbox = way.sandbox;
    this.request = way.request;
    this.exchange = exchange;
    this.ordinal = way.sandbox.faults.ordinal;
    this.onGone = way.onGone;
  }

  reopen({ headers }: HttpRequest): MaybePromise<Opened> {
    const { rooms, sandbox, below, place } = this.#way;
    return openExchange(rooms, sandbox, { ...below, headers }, place);
  }

  answer(exchange: Opened): MaybePromise<HttpResponse> {
    return this.#way.isPreflight ? preflight(this.request.headers) : exchange.answer();
  }

  tokenOf(caller: Caller): RecordedToken | undefined {
    return recordedToken(this.sandbox.realm, caller);
  }

  refuse(detail: string): HttpResponse {
    return problem(400, detail);
  }
}

const SANDBOX_HEADER = 'x-mock-sandbox';

/** The path names the world, else the header, else the token leads to who issued it, else it is the main one. */
function chooseSandbox(server: ServerContext, place: Endpoint, { headers }: HttpRequest): Sandbox | undefined {
  const { sandboxes, strictSandbox } = server;
  const id = place.sandbox?.id ?? headers[SANDBOX_HEADER];
  if (id !== undefined) return sandboxes.find(id);
  if (place.to === 'control') return sandboxes.main;
  const bearer = headers['authorization'] === undefined ? undefined : bearerTokenOf(headers['authorization']);
  const issuer = bearer === undefined ? undefined : sandboxes.issuerOf(bearer);
  return issuer ?? (strictSandbox ? undefined : sandboxes.main);
}

function unknownSandbox({ strictSandbox }: ServerContext, place: Endpoint, { headers }: HttpRequest): HttpResponse {
  const id = place.sandbox?.id ?? headers[SANDBOX_HEADER];
  return id === undefined && strictSandbox
    ? problem(
        400,
        'every request has to lead to a sandbox here: by its base URL, by the header X-Mock-Sandbox, or by a token that it issued',
      )
    : problem(404, `there is no sandbox '${id}'; POST /__mock/sandboxes makes one`);
}

function answerRecorded(way: Way, exchange: Opened): MaybePromise<HttpResponse> {
  const { sandbox, request } = way;
  const opened: OpenedEntry = { way, exchange, at: sandbox.realm.clock.now(), started: performance.now() };
  try {
    if (sandbox.hasFaults || request.headers['x-mock-fault'] !== undefined) return answerInjected(opened);
    const reply = exchange.answer();
    return reply instanceof Promise
      ? reply.then(
          (late) => close(opened, late),
          (fault: unknown) => closeFaulty(opened, fault),
        )
      : close(opened, reply);
  } catch (fault) {
    return closeFaulty(opened, fault);
  }
}

/** The same among faults: `inject.ts` is loaded when there are any. */
function answerInjected(opened: OpenedEntry): MaybePromise<HttpResponse> {
  const { rooms, isPreflight } = opened.way;
  const visit = new RoadVisit(opened);
  const end = (outcome: InjectionResult) =>
    isPreflight && outcome.faults.length === 0 ? outcome.reply : close(opened, outcome.reply, outcome);
  const injected = async (room: { inject: typeof inject }) => end(await room.inject(visit));
  const room = rooms.faults();
  if (room instanceof Promise) return room.then(injected).catch((fault: unknown) => closeFaulty(opened, fault));
  const outcome = room.inject(visit);
  return outcome instanceof Promise
    ? outcome.then(end).catch((fault: unknown) => closeFaulty(opened, fault))
    : end(outcome);
}

function answerControlled(
  server: ServerContext,
  rooms: Rooms,
  request: HttpRequest,
  sandbox: Sandbox,
): MaybePromise<HttpResponse> {
  if (server.controlToken !== undefined && request.headers['authorization'] !== `Bearer ${server.controlToken}`) {
    return problem(401, 'the control API of this server wants its secret as a bearer', {
      'www-authenticate': 'Bearer',
    });
  }
  const room = rooms.control();
  const path = controlPath(request.path);
  return room instanceof Promise
    ? room.then((loaded) => loaded.answerControl(request, path, { server, sandbox }))
    : room.answerControl(request, path, { server, sandbox });
}
