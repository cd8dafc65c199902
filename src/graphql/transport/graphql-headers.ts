import { availableCurrencies, requestedCurrency } from '../../domain/store/currency.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { isEmptyInPhp } from '../../platform/php-empty.ts';
import { defaultStore } from '../../state/default-store.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { World } from '../../state/world.ts';
import type { GraphqlCall } from './graphql-call.ts';
import { readsBody } from './graphql-input.ts';

/**
 * Magento's request validators, in the order in which a fresh installation loads the modules: GraphQl, StoreGraphQl,
 * DirectoryGraphQl, CustomerGraphQl. The first refusal ends the request.
 */
export function checkRequestHeaders(call: GraphqlCall): void {
  refuseContentType(call);
  refuseMutationOverGet(call);
  const store = requireStore(call);
  refuseCurrency(call, store);
  refuseInvalidToken(call);
}

/**
 * The header must contain the media type; a charset may follow.
 * [GraphQl/Controller/HttpRequestValidator/ContentTypeValidator.php]
 */
function refuseContentType({ realm, request }: GraphqlCall): void {
  if (!readsBody(realm, request)) return;
  if (!request.headers['content-type']?.includes('application/json')) throw new Refusal('requestContentType');
}

/** Refuses mutations that are not sent by POST. [GraphQl/Controller/HttpRequestValidator/HttpVerbValidator.php] */
function refuseMutationOverGet(call: GraphqlCall): void {
  const { query, document } = call.input;
  const isMutation =
    call.realm.behaviour.mutation_by_get === 'first_word'
      ? call.request.method !== 'POST' && /^[ \t\n\r\0\v]*mutation/.test(query)
      : isCheckedVerb(call) && document.lastOperation === 'mutation';
  if (isMutation) throw new Refusal('mutationOverGet');
}

/** Whether the query is parsed to check whether it may be sent by its HTTP method. */
export function isCheckedVerb({ realm, request, input }: GraphqlCall): boolean {
  if (request.method === 'POST') return false;
  switch (realm.behaviour.mutation_by_get) {
    case 'executed':
    case 'first_word':
      return false;
    case 'parsed':
      return true;
    case 'parsed_unless_empty':
      return !isEmptyInPhp(input.query);
  }
}

/** The store view of the `Store` header, or of the path, or the default one. [StoreGraphQl StoreValidator.php] */
export function requireStore({ storeView, storeCode }: GraphqlCall): Store {
  if (storeView === undefined) throw new Refusal('storeNotFound', [storeCode]);
  return storeView;
}

/** The active store view with a code. */
export function findStoreView(world: World, code: string): Store | undefined {
  const store = world.stores.find(code);
  if (store?.is_active) return store;
  // `default` is always valid, even if no store view has that code.
  return code === '' || code.toLowerCase() === 'default' ? defaultStore(world) : undefined;
}

/** Refuses a currency that the store does not offer. [DirectoryGraphQl/Controller/HttpRequestValidator/CurrencyValidator.php] */
function refuseCurrency({ realm, request }: GraphqlCall, store: Store): void {
  const currency = requestedCurrency(request);
  if (currency === undefined) return;
  const { currency_check } = realm.behaviour;
  const checked = currency_check === 'default_store' ? defaultStore(realm.world) : store;
  if (!availableCurrencies(realm, checked).includes(currency)) throw new Refusal('currencyNotAvailable');
}

/** Refuses a request with an invalid bearer token from 2.4.8 on. Earlier releases treat its sender as a guest. */
function refuseInvalidToken({ realm, caller }: GraphqlCall): void {
  if (realm.behaviour.invalid_bearer_in_graphql === 'guest') return;
  switch (caller.token?.state) {
    case undefined:
    case 'live':
      return;
    case 'unreadable':
      throw new Refusal('tokenUnreadable');
    case 'expired':
      throw new Refusal('tokenExpired');
    case 'revoked':
      throw new Refusal('tokenRevoked');
  }
}
