import { ANONYMOUS, SELF } from '../acl/acl-resources.ts';
import { credentials, ownId, type Route } from './webapi-route.ts';

/** Tokens. [Integration/etc/webapi.xml] */
export const integrationRoutes = [
  {
    method: 'POST',
    path: '/V1/integration/customer/token',
    resources: [ANONYMOUS],
    service: 'createCustomerAccessToken',
    parameters: credentials,
    form: 'customer_login',
  },
  {
    method: 'POST',
    path: '/V1/integration/admin/token',
    resources: [ANONYMOUS],
    service: 'createAdminAccessToken',
    parameters: credentials,
  },
  {
    method: 'POST',
    path: '/V1/integration/customer/revoke-customer-token',
    resources: [SELF],
    service: 'revokeCustomerAccessToken',
    parameters: [ownId],
    when: ({ behaviour }) => behaviour.rest_revoke_route === 'present',
  },
] as const satisfies readonly Route[];
