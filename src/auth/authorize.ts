import { accountsArePerWebsite } from '../domain/accounts/authenticate-account.ts';
import { ANONYMOUS, EVERYTHING, SELF } from '../magento/acl/acl-resources.ts';
import { Refusal } from '../magento/phrases/refusal.ts';
import type { Realm } from '../state/realm.ts';
import type { Store } from '../state/tables/account-rows.ts';
import type { Identity } from './identity.ts';

/**
 * Lets the caller of a route through or refuses. All resources are needed.
 *
 * @param store the store of the request; nothing for `all`, which is nobody's own
 * [lib/internal/Magento/Framework/Webapi/Authorization.php]
 */
export function authorize(realm: Realm, who: Identity, resources: readonly string[], store: Store | undefined): void {
  if (resources.every((resource) => isAllowed(realm, who, resource, store))) return;
  throw new Refusal('consumerNotAuthorized', { resources: resources.join(', ') });
}

/** Whether a caller holds one resource. */
export function isAllowed(realm: Realm, who: Identity, resource: string, store: Store | undefined): boolean {
  if (resource === ANONYMOUS) return true;
  if (resource === SELF && isOwnStore(realm, who, store)) return true;
  // `self` is in no role; only a role with everything holds it. [fw/Authorization/Policy/Acl.php]
  return resourcesOf(realm, who).some((granted) => granted === resource || granted === EVERYTHING);
}

/** A customer is itself in the stores shared with it. [app/code/Magento/Customer/Model/Customer/Authorization.php] */
function isOwnStore(realm: Realm, who: Identity, store: Store | undefined): boolean {
  if (who.type !== 'customer' || store === undefined) return false;
  return !accountsArePerWebsite(realm) || realm.world.customers.get(who.id)?.website === store.website;
}

function resourcesOf({ world }: Realm, who: Identity): readonly string[] {
  switch (who.type) {
    case 'admin': {
      const role = world.admins.get(who.id)?.role;
      return (typeof role === 'string' && world.roles.find(role)?.resources) || [];
    }
    case 'integration':
      return world.integrations.get(who.id)?.resources ?? [];
    case 'customer':
    case 'guest':
      return [];
  }
}
