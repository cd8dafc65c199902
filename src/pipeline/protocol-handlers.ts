import type { Caller } from '../auth/authenticate.ts';
import type { answerControl } from '../control-api/answer-control.ts';
import type { inject } from '../fault-injection/inject-faults.ts';
import type { Exchange } from '../http/exchange.ts';
import type { HttpRequest } from '../http/message.ts';
import { chain, lazy, type MaybePromise } from '../platform/lazy.ts';
import type { HandshakeExchange } from '../rest/transport/handshake-exchange.ts';
import { RestExchange } from '../rest/transport/rest-exchange.ts';
import type { Realm } from '../state/realm.ts';
import { openNowhere } from './not-found.ts';
import type { Endpoint } from './resolve-endpoint.ts';
import type { ServerContext } from './server-context.ts';

/** Rooms that are heavy to load and that a run may never need. */
export const lazyRooms = ({ schemas }: ServerContext) => ({
  graphql: lazy(async () => (await import('../graphql/transport/graphql-exchange.ts')).graphqlOpener(schemas)),
  handshake: lazy<{ HandshakeExchange: typeof HandshakeExchange }>(
    () => import('../rest/transport/handshake-exchange.ts'),
  ),
  faults: lazy<{ inject: typeof inject }>(() => import('../fault-injection/inject-faults.ts')),
  control: lazy<{ answerControl: typeof answerControl }>(() => import('../control-api/answer-control.ts')),
});
export type Rooms = ReturnType<typeof lazyRooms>;

/**
 * Reads a request where its path leads; nothing is judged yet. The realm is taken when the room is there: a reset while it
 * loads comes before the request.
 */
export function openExchange(
  rooms: Rooms,
  sandbox: { readonly realm: Realm },
  request: HttpRequest,
  place: Endpoint,
): MaybePromise<Exchange<Caller>> {
  switch (place.to) {
    case 'rest':
      return new RestExchange(sandbox.realm, request);
    case 'graphql':
      return chain(rooms.graphql(), (open) => open(sandbox.realm, request, place.store));
    case 'handshake':
      return chain(
        rooms.handshake(),
        (room) => new room.HandshakeExchange(sandbox.realm, request, place.step ?? 'request'),
      );
    case 'control':
    case 'nowhere':
      return openNowhere(sandbox.realm, request);
  }
}
