import type { Caller } from '../../auth/authenticate.ts';
import type { HttpRequest } from '../../http/message.ts';
import { defaultStore } from '../../state/default-store.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { RouteMatch } from '../routing/find-route.ts';
import type { RestPath } from '../routing/rest-path.ts';
import type { ReadXml, RestInput } from './rest-input.ts';

/** A request as the endpoint gets it: its world chosen, its route looked up and its caller known. */
export interface RestCall {
  readonly realm: Realm;
  readonly request: HttpRequest;
  /** The store that the path names, and what is left of the path. */
  readonly path: RestPath;
  readonly match: RouteMatch | undefined;
  readonly caller: Caller;
  /** What it brings to the service. */
  input(readXml: ReadXml | undefined): RestInput;
}

/** `all` is the admin store, which is nobody's own. */
export const ownStore = ({ world }: Realm, { store }: RestPath): Store | undefined =>
  store === 'all' ? undefined : (store ?? defaultStore(world));
export const storeOf = (realm: Realm, path: RestPath): Store => ownStore(realm, path) ?? defaultStore(realm.world);
