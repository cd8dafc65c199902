import { int, optional, parameter, type Route, text } from './webapi-route.ts';

const READ = ['Magento_Customer::customer'];
const MANAGE = ['Magento_Customer::manage'];

const customerId = int('customerId');
const customer = parameter('customer', 'Customer');

/** What staff and integrations may do with customers. [Customer/etc/webapi.xml] */
export const customerRoutes = [
  {
    method: 'GET',
    path: '/V1/customers/:customerId',
    resources: READ,
    service: 'getCustomer',
    parameters: [customerId],
  },
  {
    method: 'GET',
    path: '/V1/customers/search',
    resources: READ,
    service: 'searchCustomers',
    parameters: [parameter('searchCriteria', 'SearchCriteria')],
  },
  {
    method: 'GET',
    path: '/V1/customers/:customerId/permissions/readonly',
    resources: READ,
    service: 'isReadonly',
    parameters: [customerId],
  },
  {
    method: 'PUT',
    path: '/V1/customers/:customerId',
    resources: MANAGE,
    service: 'saveCustomer',
    parameters: [customerId, customer, optional(text('passwordHash'))],
  },
  {
    method: 'PUT',
    path: '/V1/customers/:email/activate',
    resources: MANAGE,
    service: 'activateCustomer',
    parameters: [text('email'), text('confirmationKey')],
  },
  {
    method: 'GET',
    path: '/V1/customers/:customerId/confirm',
    resources: MANAGE,
    service: 'getConfirmationStatus',
    parameters: [customerId],
  },
  {
    method: 'POST',
    path: '/V1/customers/confirm',
    resources: MANAGE,
    service: 'resendConfirmation',
    parameters: [text('email'), int('websiteId'), optional(text('redirectUrl'))],
  },
  {
    method: 'PUT',
    path: '/V1/customers/validate',
    resources: MANAGE,
    service: 'validateCustomer',
    parameters: [customer],
  },
  {
    method: 'GET',
    path: '/V1/customers/:customerId/billingAddress',
    resources: MANAGE,
    service: 'getDefaultBillingAddress',
    parameters: [customerId],
  },
  {
    method: 'GET',
    path: '/V1/customers/:customerId/shippingAddress',
    resources: MANAGE,
    service: 'getDefaultShippingAddress',
    parameters: [customerId],
  },
  {
    method: 'GET',
    path: '/V1/customers/addresses/:addressId',
    resources: MANAGE,
    service: 'getAddress',
    parameters: [int('addressId')],
  },
  {
    method: 'DELETE',
    path: '/V1/addresses/:addressId',
    resources: MANAGE,
    service: 'deleteAddress',
    parameters: [int('addressId')],
  },
  {
    method: 'DELETE',
    path: '/V1/customers/:customerId',
    resources: ['Magento_Customer::delete'],
    service: 'deleteCustomer',
    parameters: [customerId],
  },
] as const satisfies readonly Route[];
