import { issueAdminToken } from '../../domain/admin-token.ts';
import { issueCustomerToken, revokeCustomerTokens } from '../../domain/customer-token.ts';
import { number, type ServiceMethod, text } from '../service-call.ts';

/** Tokens. [Integration/Model/{CustomerTokenService,AdminTokenService}.php] */
export const integrationServices = {
  createCustomerAccessToken: (call) =>
    issueCustomerToken(call.realm, call.store, text(call, 'username'), text(call, 'password')),
  createAdminAccessToken: (call) => issueAdminToken(call.realm, text(call, 'username'), text(call, 'password')),
  revokeCustomerAccessToken: (call) => revokeCustomerTokens(call.realm, number(call, 'customerId')),
} as const satisfies Readonly<Record<string, ServiceMethod>>;
