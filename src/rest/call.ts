import type { Caller } from '../authorization/identify.ts';
import type { Store } from '../state/accounts.ts';
import type { Realm } from '../state/realm.ts';
import { defaultStore } from '../state/stores.ts';
import type { WireRequest } from '../wire/message.ts';
import type { ReadXml, RestInput } from './input.ts';
import type { RestPath } from './path.ts';
import type { RouteMatch } from './router.ts';

/** A request as the endpoint gets it: its world chosen, its route looked up and its caller known. */
export interface RestCall {
  readonly realm: Realm;
  readonly request: WireRequest;
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
