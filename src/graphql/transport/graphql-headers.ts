import { Refusal } from '../../magento/phrases/refusal.ts';
import { defaultStore } from '../../state/default-store.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { World } from '../../state/world.ts';
import type { GraphqlCall } from './graphql-call.ts';

/**
 * Magento's request validators, in the order in which the modules load: GraphQl, StoreGraphQl, CustomerGraphQl,
 * DirectoryGraphQl. The first refusal ends the request.
 */
export function checkRequestHeaders(call: GraphqlCall): void {
  refuseContentType(call);
  refuseMutationOverGet(call);
  const store = requireStore(call);
  refuseInvalidToken(call);
  refuseCurrency(call, store);
}

/** The header must contain the media type; a charset may follow. [GraphQl/Controller/HttpRequestValidator/ContentTypeValidator.php] */
function refuseContentType({ request }: GraphqlCall): void {
  if (request.method !== 'POST') return;
  if (!request.headers['content-type']?.includes('application/json')) throw new Refusal('requestContentType');
}

/** [GraphQl/Controller/HttpRequestValidator/HttpVerbValidator.php] */
function refuseMutationOverGet({ request, input }: GraphqlCall): void {
  if (request.method !== 'POST' && input.document.lastOperation === 'mutation') throw new Refusal('mutationOverGet');
}

/** The store view of the `Store` header, or of the path, or the default one. [StoreGraphQl StoreValidator.php] */
export function requireStore({ storeView, storeCode }: GraphqlCall): Store {
  if (storeView === undefined) throw new Refusal('storeNotFound', [storeCode]);
  return storeView;
}

/** The active store view with a code; `undefined` if there is none. */
export function findStoreView(world: World, code: string): Store | undefined {
  const store = world.stores.find(code);
  if (store?.is_active) return store;
  // `default` is always valid, even if no store view has that code.
  return code === '' || code.toLowerCase() === 'default' ? defaultStore(world) : undefined;
}

/** From 2.4.8 an invalid bearer token refuses the whole request; before, its sender is a guest. */
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

/** [DirectoryGraphQl/Controller/HttpRequestValidator/CurrencyValidator.php] */
function refuseCurrency({ request }: GraphqlCall, store: Store): void {
  const currency = request.headers['content-currency']?.trim().toUpperCase();
  if (currency && currency !== store.currency) throw new Refusal('currencyNotAvailable');
}
