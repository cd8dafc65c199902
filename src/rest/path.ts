import type { Store } from '../state/accounts.ts';
import type { Realm } from '../state/realm.ts';

/**
 * The first segment after `rest` is a store code when there is such a store, or `all` for the admin store; anything else
 * belongs to the route. [app/code/Magento/Webapi/Controller/PathProcessor.php]
 */
export function storeOfPath({ world }: Realm, path: string): Store | 'all' | undefined {
  const first = firstSegment(path);
  return first === 'all' ? first : world.stores.find(first);
}

/** What routes are matched with: `/V1/…`. */
export function routePath(path: string, store: Store | 'all' | undefined): string {
  const start = belowRest(path);
  if (store === undefined) return path.slice(start);
  return path.slice(start + 1 + (store === 'all' ? store : store.code).length);
}

const belowRest = (path: string): number => path.indexOf('/rest') + '/rest'.length;

function firstSegment(path: string): string {
  const start = belowRest(path) + 1;
  const end = path.indexOf('/', start);
  return path.slice(start, end === -1 ? undefined : end);
}
