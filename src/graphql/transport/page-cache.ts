import { Kind } from 'graphql';
import type { HttpRequest } from '../../http/message.ts';
import type { Behaviour } from '../../magento/releases/behaviour.ts';
import type { Realm } from '../../state/realm.ts';
import type { GraphqlCall } from './graphql-call.ts';
import type { GraphqlInput } from './graphql-input.ts';

/** Queries whose responses to GET the page cache keeps. [the directive `@cache(cacheIdentity: …)` of etc/schema.graphqls] */
const CACHED_QUERIES: ReadonlySet<string> = new Set([
  'products',
  'category',
  'categoryList',
  'categories',
  'cmsPage',
  'cmsBlocks',
  'urlResolver',
  'route',
]);

/** Further queries whose responses the page cache stores in releases with the trait `cached_store_queries`. */
const CACHED_STORE_QUERIES: ReadonlySet<string> = new Set([
  'storeConfig',
  'availableStores',
  'currency',
  'countries',
  'country',
  'customAttributeMetadata',
  'customAttributeMetadataV2',
  'attributesForm',
  'attributesList',
]);

const MAX_RESPONSES = 1_000;

/** `stored`: the first response to a request; `hit`: a later one, which does not reach the application. */
export type CacheUse = 'stored' | 'hit';

/**
 * Whether the page cache keeps the successful response to a request. Only its headers show it: the response is computed again,
 * so that it is never outdated. [lib/internal/Magento/Framework/App/PageCache/Kernel.php]
 *
 * @param cacheKey the cache id of the response: it depends on the store, the currency and the customer group
 */
export function useOfPageCache(call: GraphqlCall, cacheKey: string | undefined): CacheUse | undefined {
  const { request, realm, input } = call;
  if (!isCacheable(realm.behaviour, request.method, input)) return undefined;
  const { cachedResponses } = realm.world;
  const key = `${cacheKey ?? call.storeCode} ${request.query}`;
  if (cachedResponses.has(key)) return 'hit';
  cachedResponses.add(key);
  if (cachedResponses.size > MAX_RESPONSES) {
    for (const oldest of cachedResponses) {
      cachedResponses.delete(oldest);
      break;
    }
  }
  return 'stored';
}

/** Whether the successful response to a request is kept for every caller: the cache ignores the header `Authorization`. */
export const isCachedForAll = ({ behaviour }: Realm, { method }: HttpRequest, input: GraphqlInput): boolean =>
  behaviour.page_cache_key === 'url' && isCacheable(behaviour, method, input);

function isCacheable(
  behaviour: Behaviour,
  method: string,
  { document: { document, rootFields } }: GraphqlInput,
): boolean {
  if (method !== 'GET') return false;
  const isQuery = document?.definitions.every(
    (each) => each.kind !== Kind.OPERATION_DEFINITION || each.operation === 'query',
  );
  const isStoreCached = behaviour.cached_store_queries === 'yes';
  return (
    isQuery === true &&
    rootFields.length > 0 &&
    rootFields.every((name) => CACHED_QUERIES.has(name) || (isStoreCached && CACHED_STORE_QUERIES.has(name)))
  );
}

/**
 * Whether the plugin of the page cache adds a header to a response.
 * [GraphQlCache/Controller/Plugin/GraphQl.php afterRenderResult]
 */
export function hasCacheHeader(
  { request, acceptsHeaders }: GraphqlCall,
  trait: Behaviour['x_magento_cache_id' | 'x_magento_tags'],
): boolean {
  switch (trait) {
    case 'absent':
      return false;
    case 'every_answer':
      return true;
    case 'without_mutations':
      return !request.body.includes('mutation');
    case 'without_accepted_mutations':
      return !(acceptsHeaders && request.body.includes('mutation'));
  }
}
