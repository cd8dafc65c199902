import { ANONYMOUS, SELF } from './acl.ts';
import type { Behaviour } from './behaviour.ts';

export type ScalarType = 'string' | 'int' | 'boolean';

export interface RouteParameter {
  readonly name: string;
  readonly type: ScalarType;
  readonly optional?: true;
  /** Overwritten by the caller's own id, whatever was sent. */
  readonly forced?: '%customer_id%';
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As Magento declares it: `:name` stands for one segment. */
  readonly path: string;
  /** All of them are needed. */
  readonly resources: readonly string[];
  readonly service: string;
  readonly parameters: readonly RouteParameter[];
  /** Whether a release (and its modules) has the route. */
  readonly when?: (has: { behaviour: Behaviour; twoFactor: boolean }) => boolean;
}

const text = (name: string): RouteParameter => ({ name, type: 'string' });
const credentials = [text('username'), text('password')];

/** REST routes as Magento's own webapi.xml files declare them. */
export const routes = [
  // Integration/etc/webapi.xml
  {
    method: 'POST',
    path: '/V1/integration/customer/token',
    resources: [ANONYMOUS],
    service: 'createCustomerAccessToken',
    parameters: credentials,
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
    parameters: [{ name: 'customerId', type: 'int', forced: '%customer_id%' }],
    when: ({ behaviour }) => behaviour.rest_revoke_route === 'present',
  },
  // TwoFactorAuth/etc/webapi.xml
  {
    method: 'POST',
    path: '/V1/tfa/provider/google/authenticate',
    resources: [ANONYMOUS],
    service: 'createGoogleAccessToken',
    parameters: [...credentials, text('otp')],
    when: ({ twoFactor }) => twoFactor,
  },
  // Customer/etc/webapi.xml
  {
    method: 'GET',
    path: '/V1/customers/me',
    resources: [SELF],
    service: 'getCustomer',
    parameters: [{ name: 'customerId', type: 'int', forced: '%customer_id%' }],
  },
  {
    method: 'GET',
    path: '/V1/customers/:customerId',
    resources: ['Magento_Customer::customer'],
    service: 'getCustomer',
    parameters: [{ name: 'customerId', type: 'int' }],
  },
  {
    method: 'POST',
    path: '/V1/customers/isEmailAvailable',
    resources: [ANONYMOUS],
    service: 'isEmailAvailable',
    parameters: [text('customerEmail'), { name: 'websiteId', type: 'int', optional: true }],
  },
  // Store/etc/webapi.xml
  {
    method: 'GET',
    path: '/V1/store/storeConfigs',
    resources: ['Magento_Backend::store'],
    service: 'getStoreConfigs',
    parameters: [{ name: 'storeCodes', type: 'string', optional: true }],
  },
] as const satisfies readonly Route[];

export type Service = (typeof routes)[number]['service'];
