import {
  intParameter,
  optionalParameter,
  pathParameter,
  routeParameter,
  stringParameter,
  type WebapiRoute,
} from './webapi-route.ts';

const READ = ['Magento_Customer::customer'] as const;
const MANAGE = ['Magento_Customer::manage'] as const;

const customerId = intParameter('customerId');
const customer = routeParameter('customer', 'Customer');

/** Customers, for admins and integrations. [Customer/etc/webapi.xml] */
export const customerRoutes = [
  {
    method: 'GET',
    path: '/V1/customers/:customerId',
    resources: READ,
    service: 'getCustomer',
    serviceInterface: 'customerCustomerRepositoryV1',
    parameters: [customerId],
  },
  {
    method: 'GET',
    path: '/V1/customers/search',
    resources: READ,
    service: 'searchCustomers',
    serviceInterface: 'customerCustomerRepositoryV1',
    parameters: [routeParameter('searchCriteria', 'SearchCriteria')],
  },
  {
    method: 'GET',
    path: '/V1/customers/:customerId/permissions/readonly',
    resources: READ,
    service: 'isReadonly',
    serviceInterface: 'customerAccountManagementV1',
    parameters: [customerId],
  },
  {
    method: 'PUT',
    path: '/V1/customers/:customerId',
    resources: MANAGE,
    service: 'saveCustomer',
    serviceInterface: 'customerCustomerRepositoryV1',
    parameters: [
      customer,
      optionalParameter(stringParameter('passwordHash')),
      pathParameter(optionalParameter(customerId)),
    ],
  },
  {
    method: 'PUT',
    path: '/V1/customers/:email/activate',
    resources: MANAGE,
    service: 'activateCustomer',
    serviceInterface: 'customerAccountManagementV1',
    parameters: [stringParameter('email'), stringParameter('confirmationKey')],
  },
  {
    method: 'GET',
    path: '/V1/customers/:customerId/confirm',
    resources: MANAGE,
    service: 'getConfirmationStatus',
    serviceInterface: 'customerAccountManagementV1',
    parameters: [customerId],
  },
  {
    method: 'POST',
    path: '/V1/customers/confirm',
    resources: MANAGE,
    service: 'resendConfirmation',
    serviceInterface: 'customerAccountManagementV1',
    parameters: [
      stringParameter('email'),
      intParameter('websiteId'),
      optionalParameter(stringParameter('redirectUrl')),
    ],
  },
  {
    method: 'PUT',
    path: '/V1/customers/validate',
    resources: MANAGE,
    service: 'validateCustomer',
    serviceInterface: 'customerAccountManagementV1',
    parameters: [customer],
  },
  {
    method: 'GET',
    path: '/V1/customers/:customerId/billingAddress',
    resources: MANAGE,
    service: 'getDefaultBillingAddress',
    serviceInterface: 'customerAccountManagementV1',
    parameters: [customerId],
  },
  {
    method: 'GET',
    path: '/V1/customers/:customerId/shippingAddress',
    resources: MANAGE,
    service: 'getDefaultShippingAddress',
    serviceInterface: 'customerAccountManagementV1',
    parameters: [customerId],
  },
  {
    method: 'GET',
    path: '/V1/customers/addresses/:addressId',
    resources: MANAGE,
    service: 'getAddress',
    serviceInterface: 'customerAddressRepositoryV1',
    parameters: [intParameter('addressId')],
  },
  {
    method: 'DELETE',
    path: '/V1/addresses/:addressId',
    resources: MANAGE,
    service: 'deleteAddress',
    serviceInterface: 'customerAddressRepositoryV1',
    parameters: [intParameter('addressId')],
  },
  {
    method: 'DELETE',
    path: '/V1/customers/:customerId',
    until: ['2.3.6', '2.4.0-p1'],
    resources: MANAGE,
    service: 'deleteCustomer',
    serviceInterface: 'customerCustomerRepositoryV1',
    parameters: [customerId],
  },
  {
    method: 'DELETE',
    path: '/V1/customers/:customerId',
    since: ['2.3.6', '2.4.0-p1'],
    resources: ['Magento_Customer::delete'],
    service: 'deleteCustomer',
    serviceInterface: 'customerCustomerRepositoryV1',
    parameters: [customerId],
  },
] as const satisfies readonly WebapiRoute[];
