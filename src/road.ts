import { type Caller, identify } from './authorization/identify.ts';
import { nameOf } from './authorization/identity.ts';
import type { ControlledServer } from './control/call.ts';
import type { answerControl } from './control/endpoint.ts';
import { problem } from './control/problem.ts';
import type { GraphqlExchange } from './graphql/exchange.ts';
import type { Entry, RecordedToken } from './journal/entry.ts';
import { controlPath, type Place, placeOf } from './place.ts';
import { after, lazily, type MaybePromise } from './ports/lazily.ts';
import { RestExchange } from './rest/exchange.ts';
import type { HandshakeExchange } from './rest/handshake.ts';
import type { Realm } from './state/realm.ts';
import type { Sandbox } from './verbs/sandbox.ts';
import { corsHeaders, preflight } from './wire/cors.ts';
import type { Exchange } from './wire/exchange.ts';
import type { WireReply, WireRequest } from './wire/message.ts';

type Opened = Exchange<Caller>;

/** Answers one request, whichever door it came through. Never throws. */
export type Road = (request: WireRequest) => MaybePromise<WireReply>;

export interface RoadServer extends ControlledServer {
  readonly cors: boolean;
  /** What control calls must bring as a bearer; nothing where everybody may call. */
  readonly controlToken?: string | undefined;
  /** Told of every fault of this program. */
  readonly onFault: (fault: unknown, request: WireRequest) => void;
  /** Told of every recorded request. */
  readonly onRecord?: ((entry: Entry) => void) | undefined;
}

/** The way of a request: preflight, world, control, then read, answer and record. */
export function createRoad(server: RoadServer): Road {
  const rooms = lazyRooms();
  return (request) => {
    try {
      const reply = answer(server, rooms, request);
      return reply instanceof Promise ? reply.catch((fault: unknown) => answerFault(server, request, fault)) : reply;
    } catch (fault) {
      return answerFault(server, request, fault);
    }
  };
}

function answer(server: RoadServer, rooms: Rooms, request: WireRequest): MaybePromise<WireReply> {
  const place = placeOf(request.path);
  if (server.cors && request.method === 'OPTIONS' && place.to !== 'control') return preflight(request.headers);
  const sandbox = chooseSandbox(server, place, request);
  if (sandbox === undefined) return withCors(server, request, unknownSandbox(place, request));
  const below = place.sandbox === undefined ? request : { ...request, path: place.sandbox.path };
  if (place.to === 'control') return answerControlled(server, rooms, below, sandbox);
  const opened = open(rooms, sandbox, below, place);
  return opened instanceof Promise
    ? opened.then((exchange) => answerRecorded(server, request, sandbox, exchange))
    : answerRecorded(server, request, sandbox, opened);
}

function answerFault({ onFault }: RoadServer, request: WireRequest, fault: unknown): WireReply {
  onFault(fault, request);
  return problem(500, 'this is a fault of magento-auth-mock');
}

/** Rooms that are heavy to load and that a run may never need. */
const lazyRooms = () => ({
  graphql: lazily<{ GraphqlExchange: typeof GraphqlExchange }>(() => import('./graphql/exchange.ts')),
  handshake: lazily<{ HandshakeExchange: typeof HandshakeExchange }>(() => import('./rest/handshake.ts')),
  control: lazily<{ answerControl: typeof answerControl }>(() => import('./control/endpoint.ts')),
});
type Rooms = ReturnType<typeof lazyRooms>;

const SANDBOX_HEADER = 'x-mock-sandbox';

/** The path names the world, else the header, else it is the main one. */
function chooseSandbox({ sandboxes }: RoadServer, place: Place, { headers }: WireRequest): Sandbox | undefined {
  const id = place.sandbox?.id ?? headers[SANDBOX_HEADER];
  return id === undefined ? sandboxes.main : sandboxes.find(id);
}

const unknownSandbox = (place: Place, { headers }: WireRequest): WireReply =>
  problem(
    404,
    `there is no sandbox '${place.sandbox?.id ?? headers[SANDBOX_HEADER]}'; POST /__mock/sandboxes makes one`,
  );

/** The realm is taken when the room is there: a reset while it loads comes before the request. */
function open(rooms: Rooms, sandbox: Sandbox, request: WireRequest, place: Place): MaybePromise<Opened> {
  switch (place.to) {
    case 'rest':
      return new RestExchange(sandbox.realm, request);
    case 'graphql': {
      const room = rooms.graphql();
      return room instanceof Promise
        ? room.then((loaded) => new loaded.GraphqlExchange(sandbox.realm, request, place.store))
        : new room.GraphqlExchange(sandbox.realm, request, place.store);
    }
    case 'handshake':
      return after(
        rooms.handshake(),
        (room) => new room.HandshakeExchange(sandbox.realm, request, place.step ?? 'request'),
      );
    case 'control':
    case 'nowhere':
      return openNowhere(sandbox.realm, request);
  }
}

function openNowhere(realm: Realm, request: WireRequest): Opened {
  const answer = () =>
    problem(
      404,
      `nothing is served at '${request.path}'; GraphQL is at /graphql, REST below /rest/V1, the control API below /__mock`,
    );
  return {
    operations: [`${request.method} ${request.path}`],
    store: '',
    caller: identify(realm, request.headers['authorization']),
    named: () => ({}),
    variables: () => ({}),
    refusal: undefined,
    answer,
    answerFault: answer,
  };
}

function answerRecorded(
  server: RoadServer,
  request: WireRequest,
  sandbox: Sandbox,
  exchange: Opened,
): MaybePromise<WireReply> {
  const at = sandbox.realm.clock.now();
  const started = performance.now();
  const token = recordedToken(sandbox.realm, exchange.caller);
  const opened = { server, request, sandbox, exchange, at, started, token };
  try {
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

/** An entry that the journal has opened. */
interface OpenedEntry {
  readonly server: RoadServer;
  readonly request: WireRequest;
  readonly sandbox: Sandbox;
  readonly exchange: Opened;
  readonly at: number;
  readonly started: number;
  readonly token: RecordedToken | undefined;
}

function close({ server, request, sandbox, exchange, at, started, token }: OpenedEntry, reply: WireReply): WireReply {
  const { realm, journal } = sandbox;
  const entry = journal.record({
    id: journal.nextId,
    at,
    request,
    reply,
    exchange,
    magento: realm.release.name,
    identity: exchange.caller.identity,
    token,
    durationMs: performance.now() - started,
  });
  server.onRecord?.(entry);
  const date = realm.clock.httpText();
  return withCors(server, request, date === undefined ? reply : { ...reply, date });
}

function closeFaulty(opened: OpenedEntry, fault: unknown): WireReply {
  opened.server.onFault(fault, opened.request);
  return close(opened, opened.exchange.answerFault());
}

function recordedToken(realm: Realm, { token }: Caller): RecordedToken | undefined {
  if (token === undefined) return undefined;
  if (token.state === 'unreadable') return { state: token.state, reason: token.why };
  const { owner } = token.token;
  const told = { state: token.state, type: owner.type, owner: nameOf(realm, owner) };
  return token.state === 'live'
    ? told
    : { ...told, reason: `${token.state} ${realm.clock.seconds() - token.since} s ago` };
}

function answerControlled(
  server: RoadServer,
  rooms: Rooms,
  request: WireRequest,
  sandbox: Sandbox,
): MaybePromise<WireReply> {
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

function withCors({ cors }: RoadServer, request: WireRequest, reply: WireReply): WireReply {
  const added = cors ? corsHeaders(request.headers) : undefined;
  return added === undefined ? reply : { ...reply, headers: { ...reply.headers, ...added } };
}
