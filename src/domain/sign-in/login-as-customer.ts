import { Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { findCustomer } from '../accounts/find-customer.ts';
import { issueToken } from '../tokens/token-lifecycle.ts';

/** ACL resources of the mutation. [app/code/Magento/LoginAsCustomer/etc/acl.xml, LoginAsCustomerAssistance/etc/acl.xml] */
const LOGIN_AS_CUSTOMER = 'Magento_LoginAsCustomer::login';
const SHOPPING_ASSISTANCE = 'Magento_LoginAsCustomer::allow_shopping_assistance';

/** @throws Refusal if the address is empty or white space only */
export function requireCustomerEmail(email: string): void {
  if (email.trim() === '') throw new Refusal('specifyValue', ['customer email']);
}

/**
 * Issues a token of a customer to an admin. Password, lock, confirmation and the customer's consent are not
 * checked. [app/code/Magento/LoginAsCustomerGraphQl/Model/LoginAsCustomer/CreateCustomerToken.php]
 *
 * @param isAllowed whether the admin has an ACL resource
 */
export function issueTokenAsAdmin(
  realm: Realm,
  store: Store,
  email: string,
  isAllowed: (resource: string) => boolean,
): string {
  if (!isAllowed(LOGIN_AS_CUSTOMER) || !setting(realm, 'login_as_customer/general/enabled', store)) {
    const why = isAllowed(LOGIN_AS_CUSTOMER)
      ? 'login_as_customer/general/enabled is off'
      : `the role of the admin does not have ${LOGIN_AS_CUSTOMER}`;
    throw new Refusal('loginAsCustomerDisabled', {}, { why });
  }
  if (!isAllowed(SHOPPING_ASSISTANCE)) {
    const why = `the role of the admin does not have ${SHOPPING_ASSISTANCE}`;
    throw new Refusal('shoppingAssistanceDisabled', {}, { why });
  }
  const customer = findCustomer(realm, email, store.website);
  if (customer === undefined)
    throw new Refusal(
      'customerEmailUnknown',
      {},
      { why: `no customer has this e-mail address on website ${store.website}` },
    );
  return issueToken(realm, { type: 'customer', id: customer.id }).token;
}
