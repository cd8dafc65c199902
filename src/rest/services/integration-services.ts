import { issueCustomerToken, revokeCustomerTokens } from '../../domain/sign-in/customer-token.ts';
import { issueAdminToken } from '../../domain/two-factor/admin-token.ts';
import { intArgument, type ServiceMethod, stringArgument } from './service-call.ts';

/** Tokens. [Integration/Model/{CustomerTokenService,AdminTokenService}.php] */
export const integrationServices = {
  createCustomerAccessToken: (call) =>
    issueCustomerToken(call.realm, call.store, stringArgument(call, 'username'), stringArgument(call, 'password')),
  createAdminAccessToken: (call) =>
    issueAdminToken(call.realm, stringArgument(call, 'username'), stringArgument(call, 'password')),
  revokeCustomerAccessToken: (call) => revokeCustomerTokens(call.realm, intArgument(call, 'customerId')),
} as const satisfies Readonly<Record<string, ServiceMethod>>;
