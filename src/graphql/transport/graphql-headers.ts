import { Refusal } from '../../magento/phrases/refusal.ts';
import { defaultStore } from '../../state/default-store.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { GraphqlCall } from './graphql-call.ts';

/**
 * Magento's request validators, in the order in which the modules load: GraphQl, StoreGraphQl, CustomerGraphQl,
 * DirectoryGraphQl. The first that refuses ends the request.
 */
export function checkHeaders(call: GraphqlCall): void {
  refuseContentType(call);
  refuseMutationOverGet(call);
  const store = findStore(call);
  refuseDeadBearer(call);
  refuseCurrency(call, store);
}

/** The header must contain the type, so that a charset may follow. [GraphQl/Controller/HttpRequestValidator/ContentTypeValidator.php] */
function refuseContentType({ request }: GraphqlCall): void {
  if (request.method !== 'POST') return;
  if (!request.headers['content-type']?.includes('application/json')) throw new Refusal('requestContentType');
}

/** [GraphQl/Controller/HttpRequestValidator/HttpVerbValidator.php] */
function refuseMutationOverGet({ request, input }: GraphqlCall): void {
  if (request.method !== 'POST' && input.document.lastOperation === 'mutation') throw new Refusal('mutationOverGet');
}

/** The store view of the `Store` header, else of the path, else the default one. [StoreGraphQl StoreValidator.php] */
export function findStore(call: GraphqlCall): Store {
  const store = storeNamed(call);
  if (store === undefined) throw new Refusal('storeNotFound', [codeIn(call)]);
  return store;
}

/** The same; nothing where there is no such view. */
export function storeNamed(call: GraphqlCall): Store | undefined {
  const { world } = call.realm;
  const code = codeIn(call);
  const store = world.stores.find(code);
  if (store?.is_active) return store;
  // `default` always passes, whether or not there is such a view.
  return code === '' || code.toLowerCase() === 'default' ? defaultStore(world) : undefined;
}

const codeIn = ({ request, storeInPath }: GraphqlCall): string => request.headers['store']?.trim() || storeInPath || '';

/** From 2.4.8 a bearer that is not live refuses the whole request; before, it makes a guest. */
function refuseDeadBearer({ realm, caller }: GraphqlCall): void {
  if (realm.behaviour.dead_bearer_in_graphql === 'guest') return;
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
