import type { Caller } from './authorization/identify.ts';
import type { answerControl } from './control/endpoint.ts';
import type { inject } from './inject.ts';
import { openNowhere } from './nowhere.ts';
import type { Place } from './place.ts';
import { after, lazily, type MaybePromise } from './ports/lazily.ts';
import { RestExchange } from './rest/exchange.ts';
import type { HandshakeExchange } from './rest/handshake.ts';
import type { RoadServer } from './road-server.ts';
import type { Realm } from './state/realm.ts';
import type { Exchange } from './wire/exchange.ts';
import type { WireRequest } from './wire/message.ts';

/** Rooms that are heavy to load and that a run may never need. */
export const lazyRooms = ({ schemas }: RoadServer) => ({
  graphql: lazily(async () => (await import('./graphql/exchange.ts')).graphqlOpener(schemas)),
  handshake: lazily<{ HandshakeExchange: typeof HandshakeExchange }>(() => import('./rest/handshake.ts')),
  faults: lazily<{ inject: typeof inject }>(() => import('./inject.ts')),
  control: lazily<{ answerControl: typeof answerControl }>(() => import('./control/endpoint.ts')),
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
