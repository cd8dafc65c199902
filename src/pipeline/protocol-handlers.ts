import type { Caller } from '../auth/caller.ts';
import type { Exchange } from '../http/exchange.ts';
import type { HttpRequest } from '../http/message.ts';
import { lazy, type MaybePromise } from '../platform/lazy.ts';
import { RestExchange } from '../rest/transport/rest-exchange.ts';
import { setting } from '../state/configuration.ts';
import type { Realm } from '../state/realm.ts';
import type { Upstream } from '../upstream/upstream.ts';
import { openNotFound } from './not-found.ts';
import type { Endpoint } from './resolve-endpoint.ts';
import type { ServerContext } from './server-context.ts';

/** Reads a request as an exchange, without changing the world. */
export type OpenExchange = (realm: Realm, request: HttpRequest, endpoint: Endpoint) => Exchange<Caller>;

/** Loads the function that reads the requests of an endpoint. */
export type ProtocolHandlers = Readonly<Record<Exclude<Endpoint['kind'], 'control'>, () => MaybePromise<OpenExchange>>>;

const openRest =
  (upstream: Upstream | undefined): OpenExchange =>
  (realm, request) => {
    const exchange = new RestExchange(realm, request);
    return upstream !== undefined && exchange.unmatched
      ? upstream.wrap(exchange, request, realm, () => true)
      : exchange;
  };

/** Whether paths may begin with a store code. [Store/App/Request/StorePathInfoValidator.php] */
const isStorePath = (realm: Realm, store: string): boolean =>
  setting(realm, 'web/url/use_store') && realm.world.stores.find(store)?.is_active === true;

/** Creates the handlers of all endpoints. Modules that are slow to load and often unused are loaded on first use. */
export function createProtocolHandlers({ schemas, upstream }: ServerContext): ProtocolHandlers {
  const rest = openRest(upstream);
  return {
    rest: () => rest,
    graphql: lazy(async () => {
      const { hasOnlyForeignFields } = await import('../graphql/transport/foreign-fields.ts');
      const { graphqlOpener } = await import('../graphql/transport/graphql-exchange.ts');
      const open = graphqlOpener(schemas);
      return (realm, request, { store }) => {
        if (store !== undefined && !isStorePath(realm, store)) return openNotFound(realm, request);
        const exchange = open(realm, request, store);
        return upstream === undefined
          ? exchange
          : upstream.wrap(exchange, request, realm, () => hasOnlyForeignFields(exchange));
      };
    }),
    handshake: lazy(async () => {
      const { HandshakeExchange } = await import('../rest/transport/handshake-exchange.ts');
      return (realm, request, { step = 'request' }) => new HandshakeExchange(realm, request, step);
    }),
    unknown: () => openNotFound,
  };
}
