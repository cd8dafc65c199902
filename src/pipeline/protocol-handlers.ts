import type { Caller } from '../auth/caller.ts';
import type { Exchange } from '../http/exchange.ts';
import type { HttpRequest } from '../http/message.ts';
import { lazy, type MaybePromise } from '../platform/lazy.ts';
import { RestExchange } from '../rest/transport/rest-exchange.ts';
import { setting } from '../state/configuration.ts';
import type { Realm } from '../state/realm.ts';
import { openNotFound } from './not-found.ts';
import type { Endpoint } from './resolve-endpoint.ts';
import type { ServerContext } from './server-context.ts';

/** Reads a request; nothing is decided or changed yet. */
export type OpenExchange = (realm: Realm, request: HttpRequest, endpoint: Endpoint) => Exchange<Caller>;

export type ProtocolHandlers = Readonly<Record<Exclude<Endpoint['kind'], 'control'>, () => MaybePromise<OpenExchange>>>;

const openRest: OpenExchange = (realm, request) => new RestExchange(realm, request);

/** Whether paths may begin with a store code. [Store/App/Request/StorePathInfoValidator.php] */
const isStorePath = (realm: Realm, store: string): boolean =>
  setting(realm, 'web/url/use_store') && realm.world.stores.find(store)?.is_active === true;

/** How the requests of an endpoint are read. Modules that are slow to load and often unused are loaded on first use. */
export const createProtocolHandlers = ({ schemas }: ServerContext): ProtocolHandlers => ({
  rest: () => openRest,
  graphql: lazy(async () => {
    const { graphqlOpener } = await import('../graphql/transport/graphql-exchange.ts');
    const open = graphqlOpener(schemas);
    return (realm, request, { store }) =>
      store === undefined || isStorePath(realm, store) ? open(realm, request, store) : openNotFound(realm, request);
  }),
  handshake: lazy(async () => {
    const { HandshakeExchange } = await import('../rest/transport/handshake-exchange.ts');
    return (realm, request, { step = 'request' }) => new HandshakeExchange(realm, request, step);
  }),
  unknown: () => openNotFound,
});
