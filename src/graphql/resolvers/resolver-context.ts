import type { GraphQLFieldResolver } from 'graphql';
import type { Caller } from '../../auth/caller.ts';
import { explainDenial, explainWrongCaller } from '../../auth/denial-reason.ts';
import type { Identity } from '../../auth/identity.ts';
import { accountsArePerWebsite } from '../../domain/accounts/find-customer.ts';
import type { HttpRequest } from '../../http/message.ts';
import { SELF } from '../../magento/acl/acl-resources.ts';
import type { PhraseKey } from '../../magento/phrases/phrases.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import type { MockMap } from './resolver-maps.ts';

/** The context value of an execution, which every resolver receives. */
export interface ResolverContext {
  readonly realm: Realm;
  readonly store: Store;
  readonly caller: Caller;
  readonly request: HttpRequest;
  /** Whether the request previews staged content. */
  readonly isPreview: boolean;
  /** The values in `mocks` of extensions. */
  readonly mocks: readonly MockMap[];
  /** The injected refusal of the field at a path of the response: `me.orders`. */
  readonly refusalAt?: ((responsePath: string) => Refusal | undefined) | undefined;
  /** Resolves fields that have no resolver. */
  readonly fieldResolver?: GraphQLFieldResolver<unknown, ResolverContext> | undefined;
  /** Number of fields so far that have no resolver. */
  mockedFieldCount: number;
}

/** The id of the calling customer; refuses all other callers. */
export function requireCustomerId(context: ResolverContext, phrase: PhraseKey = 'customerNotAuthorized'): number {
  const id = customerIdIn(context);
  if (id === undefined) throw new Refusal(phrase, {}, { why: explainNoCustomer(context) });
  return id;
}

/**
 * The id of the calling customer; `undefined` for other callers, and for a customer of another website. In old releases every
 * account counts as the customer with its id. [CustomerGraphQl/Model/Context/AddUserInfoToContext.php]
 */
export function customerIdIn({
  realm,
  store,
  caller,
}: Pick<ResolverContext, 'realm' | 'store' | 'caller'>): number | undefined {
  const { identity } = caller;
  if (identity.type === 'guest') return undefined;
  if (identity.type !== 'customer' && realm.behaviour.graphql_customer === 'customers_only') return undefined;
  return isOfWebsite(realm, identity.id, store) ? identity.id : undefined;
}

/**
 * From 2.4.8 a customer token is valid only in the website of its customer.
 * [CustomerGraphQl/Model/Context/AddUserInfoToContext.php]
 */
function isOfWebsite(realm: Realm, customerId: number, store: Store): boolean {
  if (realm.behaviour.token_website_scope === 'any_website' || !accountsArePerWebsite(realm)) return true;
  const customer = realm.world.customers.get(customerId);
  return customer === undefined || customer.website === store.website;
}

/** The id of the caller, whatever its type; 0 for a guest. [Authorization/Model/UserContextInterface.php getUserId] */
export const userIdIn = ({ caller: { identity } }: Pick<ResolverContext, 'caller'>): number =>
  identity.type === 'guest' ? 0 : identity.id;

/** The calling admin; refuses all other callers. */
export function requireAdmin({ caller }: ResolverContext): Identity {
  if (caller.identity.type !== 'admin') {
    throw new Refusal('customerNotAuthorized', {}, { why: explainWrongCaller(caller, 'an admin') });
  }
  return caller.identity;
}

/** Explains why the caller is not a customer of this website. */
const explainNoCustomer = ({ realm, store, caller }: ResolverContext): string | undefined =>
  caller.identity.type === 'customer'
    ? explainDenial(realm, caller.identity, [SELF], store)
    : explainWrongCaller(caller, 'a customer');
