import type { Caller } from '../authorization/identify.ts';
import { permit } from '../authorization/permit.ts';
import { Refusal } from '../magento/refusal.ts';
import type { Store } from '../state/accounts.ts';
import type { Realm } from '../state/realm.ts';
import { defaultStore } from '../state/stores.ts';
import type { WireRequest } from '../wire/message.ts';
import { readInput } from './input.ts';
import { readArguments } from './parameters.ts';
import type { RouteMatch } from './router.ts';
import { services } from './services.ts';

const METHODS: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'DELETE']);

/** A request as the endpoint gets it: its world chosen, its route looked up and its caller known. */
export interface RestCall {
  readonly realm: Realm;
  readonly request: WireRequest;
  /** The store that the path names. */
  readonly storeInPath: Store | 'all' | undefined;
  readonly match: RouteMatch | undefined;
  readonly caller: Caller;
}

/**
 * What the service of a request gives, in Magento's order: verb, route, permission, then content type and body, then
 * parameters. [app/code/Magento/Webapi/Controller/Rest/{InputParamsResolver,RequestValidator}.php]
 *
 * @throws Refusal
 */
export function callService({ realm, request, storeInPath, match, caller }: RestCall): unknown {
  if (!METHODS.has(request.method)) throw new Refusal('methodNotSupported', [request.method]);
  if (match === undefined) throw new Refusal('noRouteMatches');
  const own = storeInPath === 'all' ? undefined : (storeInPath ?? defaultStore(realm.world));
  permit(realm, caller.identity, match.route.resources, own);
  const input = readInput(request, match.values);
  const values = readArguments(realm.behaviour, match.route, input, caller.identity);
  const store = own ?? defaultStore(realm.world);
  return services[match.route.service]?.({
    realm,
    store,
    who: caller.identity,
    from: request.client,
    arguments: values,
  });
}
