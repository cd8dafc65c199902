import { accountsArePerWebsite } from '../domain/accounts/find-customer.ts';
import { ALL_RESOURCES, ANONYMOUS, SELF } from '../magento/acl/acl-resources.ts';
import { Refusal } from '../magento/phrases/refusal.ts';
import type { Realm } from '../state/realm.ts';
import type { Store } from '../state/tables/account-rows.ts';
import type { Caller } from './caller.ts';
import { explainDenial } from './denial-reason.ts';
import type { Identity } from './identity.ts';

/**
 * Refuses a caller who does not have all ACL resources of a route. [lib/internal/Magento/Framework/Webapi/Authorization.php]
 *
 * @param store the store of the request; `undefined` for the store code `all`, in which customers have no access to `self`
 */
export function authorize(
  realm: Realm,
  { identity, guestReason }: Pick<Caller, 'identity' | 'guestReason'>,
  resources: readonly string[],
  store: Store | undefined,
): void {
  if (resources.every((resource) => isAllowed(realm, identity, resource, store))) return;
  const missing = resources.filter((resource) => !isAllowed(realm, identity, resource, store));
  const why = explainDenial(realm, identity, missing, store) ?? guestReason;
  throw new Refusal('consumerNotAuthorized', { resources: resources.join(', ') }, { why });
}

/** Whether a caller has an ACL resource; `store` is that of the request, as for `authorize`. */
export function isAllowed(realm: Realm, identity: Identity, resource: string, store: Store | undefined): boolean {
  if (resource === ANONYMOUS) return true;
  if (resource === SELF && isSelf(realm, identity, store)) return true;
  // No role lists `self`; a role with all resources includes it. [fw/Authorization/Policy/Acl.php]
  return getResources(realm, identity).some((granted) => granted === resource || granted === ALL_RESOURCES);
}

/** A customer has the resource `self` in the stores that share its account. [Customer/Model/Customer/Authorization.php] */
function isSelf(realm: Realm, identity: Identity, store: Store | undefined): boolean {
  if (identity.type !== 'customer' || store === undefined) return false;
  return !accountsArePerWebsite(realm) || realm.world.customers.get(identity.id)?.website === store.website;
}

function getResources({ world }: Realm, identity: Identity): readonly string[] {
  switch (identity.type) {
    case 'admin': {
      const role = world.admins.get(identity.id)?.role;
      return (typeof role === 'string' && world.roles.find(role)?.resources) || [];
    }
    case 'integration':
      return world.integrations.get(identity.id)?.resources ?? [];
    case 'customer':
    case 'guest':
      return [];
  }
}
