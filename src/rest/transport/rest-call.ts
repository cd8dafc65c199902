import type { Caller } from '../../auth/authenticate.ts';
import type { HttpRequest } from '../../http/message.ts';
import { defaultStore } from '../../state/default-store.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { RouteMatch } from '../routing/find-route.ts';
import type { RestPath } from '../routing/rest-path.ts';
import type { ReadXml, RestInput } from '../values/rest-input.ts';

/** A REST request with its realm, route and caller. */
export interface RestCall {
  readonly realm: Realm;
  readonly request: HttpRequest;
  /** Store, processor and route of the path. */
  readonly path: RestPath;
  readonly match: RouteMatch | undefined;
  readonly caller: Caller;
  /** The input of the service. */
  input(readXml: ReadXml | undefined): RestInput;
}

/** The store to which a customer's own data belongs; `undefined` for `all`, the admin store. */
export const ownStore = ({ world }: Realm, { store }: RestPath): Store | undefined =>
  store === 'all' ? undefined : (store ?? defaultStore(world));
/** The store of the path; the default store for `all`. */
export const storeOf = (realm: Realm, path: RestPath): Store => ownStore(realm, path) ?? defaultStore(realm.world);
