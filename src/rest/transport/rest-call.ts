import type { Caller } from '../../auth/caller.ts';
import type { HttpRequest } from '../../http/message.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { RouteMatch } from '../routing/find-route.ts';
import type { RestPath } from '../routing/rest-path.ts';
import type { ReadXml, RestInput } from '../values/rest-input.ts';
import type { RestTrace } from './rest-headers.ts';

/** A REST request with its realm, route and caller. */
export interface RestCall {
  readonly realm: Realm;
  readonly request: HttpRequest;
  /** Store, processor and route of the path. */
  readonly path: RestPath;
  /** The store of the path; `undefined` for `all`, the admin store. */
  readonly ownStore: Store | undefined;
  /** The store of the path, or the default store for `all`. */
  readonly storeView: Store;
  readonly match: RouteMatch | undefined;
  readonly caller: Caller;
  readonly trace: RestTrace;
  /** The input of the service. */
  input(readXml: ReadXml | undefined): RestInput;
}
