import { LRUCache } from 'lru-cache';
import { SECURITY_HEADERS } from '../../http/error-page.ts';
import type { HttpResponse } from '../../http/message.ts';
import { noCacheHeaders } from '../../http/no-cache-headers.ts';
import type { GraphqlCall } from './graphql-call.ts';

type ResponseHeaders = HttpResponse['headers'];

const MAX_HEADER_OBJECTS = 1_000;

/** Header objects by cache id: the responses of a second share one object. */
const headerObjects = new LRUCache<string, { second: number; headers: ResponseHeaders }>({ max: MAX_HEADER_OBJECTS });

/**
 * The headers of a JSON response.
 *
 * @param cacheId of the page cache; `undefined` if the response has none
 * @param hasTags whether the response names the tags of the page cache
 */
export function graphqlHeaders({ realm }: GraphqlCall, cacheId: string | undefined, hasTags: boolean): ResponseHeaders {
  const key = hasTags ? `${cacheId ?? ''} FPC` : (cacheId ?? '');
  const second = realm.clock.seconds();
  const known = headerObjects.get(key);
  if (known?.second === second) return known.headers;
  const headers = {
    'content-type': 'application/json',
    ...(cacheId !== undefined && { 'x-magento-cache-id': cacheId }),
    ...noCacheHeaders(second),
    ...(hasTags && { 'x-magento-tags': 'FPC' }),
    ...SECURITY_HEADERS,
  };
  headerObjects.set(key, { second, headers });
  return headers;
}
