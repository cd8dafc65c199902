import { accountsArePerWebsite } from '../../domain/accounts/find-customer.ts';
import { issueCustomerToken, revokeCustomerTokens } from '../../domain/sign-in/customer-token.ts';
import { issueAdminToken } from '../../domain/two-factor/admin-token.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { intArgument, type ServiceCall, type ServiceMethod, stringArgument } from './service-call.ts';

/** Services of tokens. [Integration/Model/{CustomerTokenService,AdminTokenService}.php] */
export const integrationServices = {
  createCustomerAccessToken: (call) =>
    issueCustomerToken(
      call.realm,
      storeOfCustomers(call),
      stringArgument(call, 'username'),
      stringArgument(call, 'password'),
    ),
  createAdminAccessToken: (call) =>
    issueAdminToken(call.realm, stringArgument(call, 'username'), stringArgument(call, 'password')),
  revokeCustomerAccessToken: (call) => revokeCustomerTokens(call.realm, intArgument(call, 'customerId')),
} as const satisfies Readonly<Record<string, ServiceMethod>>;

/** The store of the customers; `undefined` if the website of the path has none. [magento/magento2 pull request 28822] */
function storeOfCustomers({ realm, store, isAdminStore }: ServiceCall): Store | undefined {
  const isRefused = isAdminStore && realm.behaviour.customer_token_in_all_stores === 'refused';
  return isRefused && accountsArePerWebsite(realm) ? undefined : store;
}
