import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';

/** The parts of a REST path, before a route is looked up. */
export interface RestPath {
  /** The store in the path, if any; `all` is the admin store. */
  readonly store: Store | 'all' | undefined;
  /**
   * The controller that processes the request; `none` if no controller accepts the path.
   * [app/code/Magento/Webapi/Controller/Rest/RequestProcessorPool.php, WebapiAsync/Controller/Rest]
   */
  readonly processor: 'sync' | 'async' | 'bulk' | 'schema' | 'none';
  /** The part that is matched with routes: `/V1/…`. */
  readonly route: string;
}

const SYNCHRONOUS = /^\/V\d/;
const ASYNCHRONOUS = /^\/async(\/bulk)?(\/V.+)$/;

/**
 * Parses a REST path. The first segment after `rest` is the code of an existing store, or `all` for the admin store; any other
 * segment is a part of the route. [app/code/Magento/Webapi/Controller/PathProcessor.php]
 */
export function parseRestPath({ world }: Realm, method: string, path: string): RestPath {
  const start = path.indexOf('/rest') + '/rest'.length;
  const end = path.indexOf('/', start + 1);
  const first = path.slice(start + 1, end === -1 ? undefined : end);
  const store = first === 'all' ? first : world.stores.find(first);
  const below = path.slice(store === undefined ? start : start + 1 + first.length);
  if (below.startsWith('/V1/')) return { store, processor: 'sync', route: below };
  return { store, ...processorOf(method, below) };
}

/** The controller of a path. Asynchronous controllers do not accept GET requests. */
function processorOf(method: string, path: string): Pick<RestPath, 'processor' | 'route'> {
  if (path.startsWith('/schema')) return { processor: 'schema', route: path };
  if (SYNCHRONOUS.test(path)) return { processor: 'sync', route: path };
  const [, bulk, route] = method === 'GET' ? [] : (ASYNCHRONOUS.exec(path) ?? []);
  if (route === undefined) return { processor: 'none', route: path };
  return { processor: bulk ? 'bulk' : 'async', route };
}
