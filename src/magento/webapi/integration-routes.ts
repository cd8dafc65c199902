import { ANONYMOUS, SELF } from '../acl/acl-resources.ts';
import { credentialParameters, ownCustomerId, type WebapiRoute } from './webapi-route.ts';

/** Tokens. [Integration/etc/webapi.xml] */
export const integrationRoutes = [
  {
    method: 'POST',
    path: '/V1/integration/customer/token',
    resources: [ANONYMOUS],
    service: 'createCustomerAccessToken',
    serviceInterface: 'integrationCustomerTokenServiceV1',
    parameters: credentialParameters,
    recaptchaForm: 'customer_login',
  },
  {
    method: 'POST',
    path: '/V1/integration/admin/token',
    resources: [ANONYMOUS],
    service: 'createAdminAccessToken',
    serviceInterface: 'integrationAdminTokenServiceV1',
    parameters: credentialParameters,
    isAvailable: ({ twoFactor }) => !twoFactor,
  },
  // The two-factor module declares the route again. [magento/security-package TwoFactorAuth/etc/webapi.xml]
  {
    method: 'POST',
    path: '/V1/integration/admin/token',
    resources: [ANONYMOUS],
    service: 'createAdminAccessToken',
    serviceInterface: 'twoFactorAuthAdminTokenServiceV1',
    parameters: credentialParameters,
    isAvailable: ({ twoFactor }) => twoFactor,
  },
  {
    method: 'POST',
    path: '/V1/integration/customer/revoke-customer-token',
    resources: [SELF],
    service: 'revokeCustomerAccessToken',
    serviceInterface: 'integrationCustomerTokenServiceV1',
    parameters: [ownCustomerId],
    isAvailable: ({ behaviour }) => behaviour.rest_revoke_route === 'present',
  },
] as const satisfies readonly WebapiRoute[];
