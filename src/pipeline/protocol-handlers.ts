import type { Caller } from '../auth/authenticate.ts';
import type { answerControl } from '../control-api/answer-control.ts';
import type { inject } from '../fault-injection/inject-faults.ts';
import type { Exchange } from '../http/exchange.ts';
import type { WireRequest } from '../http/message.ts';
import { after, lazily, type MaybePromise } from '../platform/lazy.ts';
import type { HandshakeExchange } from '../rest/transport/handshake-exchange.ts';
import { RestExchange } from '../rest/transport/rest-exchange.ts';
import type { Realm } from '../state/realm.ts';
import { openNowhere } from './not-found.ts';
import type { Place } from './resolve-endpoint.ts';
import type { RoadServer } from './server-context.ts';

/** Rooms that are heavy to load and that a run may never need. */
export const lazyRooms = ({ schemas }: RoadServer) => ({
  graphql: lazily(async () => (await import('../graphql/transport/graphql-exchange.ts')).graphqlOpener(schemas)),
  handshake: lazily<{ HandshakeExchange: typeof HandshakeExchange }>(
    () => import('../rest/transport/handshake-exchange.ts'),
  ),
  faults: lazily<{ inject: typeof inject }>(() => import('../fault-injection/inject-faults.ts')),
  control: lazily<{ answerControl: typeof answerControl }>(() => import('../control-api/answer-control.ts')),
});
export type Rooms = ReturnType<typeof lazyRooms>;

/**
 * Reads a request where its path leads; nothing is judged yet. The realm is taken when the room is there: a reset while it
 * loads comes before the request.
 */
export function openExchange(
  rooms: Rooms,
  sandbox: { readonly realm: Realm },
  request: WireRequest,
  place: Place,
): MaybePromise<Exchange<Caller>> {
  switch (place.to) {
    case 'rest':
      return new RestExchange(sandbox.realm, request);
    case 'graphql':
      return after(rooms.graphql(), (open) => open(sandbox.realm, request, place.store));
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
