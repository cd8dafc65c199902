import type { Store } from '../state/accounts.ts';
import type { Realm } from '../state/realm.ts';
import { defaultStore } from '../state/stores.ts';

/** A REST path taken apart. */
export interface RestPath {
  /** What routes are matched with: `/V1/…`. */
  readonly path: string;
  /** Store of the request; nothing for `all`. */
  readonly store: Store | undefined;
}

/**
 * The first segment after `rest` is a store code when there is such a store, or `all` for the admin store; anything else
 * belongs to the route. [app/code/Magento/Webapi/Controller/PathProcessor.php]
 */
export function readPath({ world }: Realm, path: string): RestPath {
  const below = path.slice(path.indexOf('/rest') + '/rest'.length);
  const end = below.indexOf('/', 1);
  const first = below.slice(1, end === -1 ? undefined : end);
  if (first === 'all') return { path: below.slice('/all'.length), store: undefined };
  const store = world.stores.find(first);
  return store ? { path: below.slice(first.length + 1), store } : { path: below, store: defaultStore(world) };
}
