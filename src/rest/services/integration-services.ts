import { issueCustomerToken, revokeCustomerTokens } from '../../domain/sign-in/customer-token.ts';
import { issueAdminToken } from '../../domain/two-factor/admin-token.ts';
import { number, type ServiceMethod, text } from '../values/service-call.ts';

/** Tokens. [Integration/Model/{CustomerTokenService,AdminTokenService}.php] */
export const integrationServices = {
  createCustomerAccessToken: (call) =>
    issueCustomerToken(call.realm, call.store, text(call, 'username'), text(call, 'password')),
  createAdminAccessToken: (call) => issueAdminToken(call.realm, text(call, 'username'), text(call, 'password')),
  revokeCustomerAccessToken: (call) => revokeCustomerTokens(call.realm, number(call, 'customerId')),
} as const satisfies Readonly<Record<string, ServiceMethod>>;
