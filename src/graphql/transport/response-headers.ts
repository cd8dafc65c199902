import { LRUCache } from 'lru-cache';
import { SECURITY_HEADERS } from '../../http/error-page.ts';
import type { HttpResponse } from '../../http/message.ts';
import { noCacheHeaders } from '../../http/no-cache-headers.ts';
import type { GraphqlCall } from './graphql-call.ts';

type ResponseHeaders = HttpResponse['headers'];

/** Maximum number of cached header objects. */
const MAX_HEADER_OBJECTS = 1_000;

interface HeadersOfSecond {
  readonly second: number;
  readonly headers: ResponseHeaders;
}

/** Header objects by cache id, without and with tags. Responses with the same cache id share one object for a second. */
const untagged = new LRUCache<string, HeadersOfSecond>({ max: MAX_HEADER_OBJECTS });
const tagged = new LRUCache<string, HeadersOfSecond>({ max: MAX_HEADER_OBJECTS });

/**
 * The headers of a JSON response.
 *
 * @param cacheId of the page cache; `undefined` if the response has none
 * @param hasTags whether the response names the tags of the page cache
 */
export function graphqlHeaders({ realm }: GraphqlCall, cacheId: string | undefined, hasTags: boolean): ResponseHeaders {
  const headerObjects = hasTags ? tagged : untagged;
  const key = cacheId ?? '';
  const second = realm.clock.seconds();
  const cached = headerObjects.get(key);
  if (cached?.second === second) return cached.headers;
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
