import { ANONYMOUS, SELF } from '../acl/acl-resources.ts';
import { int, optional, ownId, parameter, type Route, text } from './webapi-route.ts';

/** What customers and guests may do with accounts. [Customer/etc/webapi.xml] */
export const ownCustomerRoutes = [
  {
    method: 'POST',
    path: '/V1/customers',
    resources: [ANONYMOUS],
    service: 'createAccount',
    parameters: [parameter('customer', 'Customer'), optional(text('password')), optional(text('redirectUrl'))],
    form: 'customer_create',
  },
  { method: 'GET', path: '/V1/customers/me', resources: [SELF], service: 'getCustomer', parameters: [ownId] },
  {
    method: 'PUT',
    path: '/V1/customers/me',
    resources: [SELF],
    service: 'saveOwnCustomer',
    // Its id, group, website and store are forced, so there is a customer even where none is sent.
    parameters: [optional(parameter('customer', 'Customer')), optional(text('passwordHash')), ownId],
  },
  {
    method: 'PUT',
    path: '/V1/customers/me/password',
    resources: [SELF],
    service: 'changePassword',
    parameters: [ownId, text('currentPassword'), text('newPassword')],
    form: 'customer_edit',
  },
  {
    method: 'PUT',
    path: '/V1/customers/me/activate',
    resources: [SELF],
    service: 'activateOwnCustomer',
    parameters: [ownId, text('confirmationKey')],
  },
  {
    method: 'GET',
    path: '/V1/customers/me/billingAddress',
    resources: [SELF],
    service: 'getDefaultBillingAddress',
    parameters: [ownId],
  },
  {
    method: 'GET',
    path: '/V1/customers/me/shippingAddress',
    resources: [SELF],
    service: 'getDefaultShippingAddress',
    parameters: [ownId],
  },
  {
    method: 'POST',
    path: '/V1/customers/isEmailAvailable',
    resources: [ANONYMOUS],
    service: 'isEmailAvailable',
    parameters: [text('customerEmail'), optional(int('websiteId'))],
  },
  {
    method: 'PUT',
    path: '/V1/customers/password',
    resources: [ANONYMOUS],
    service: 'initiatePasswordReset',
    parameters: [text('email'), text('template'), optional(int('websiteId'))],
    form: 'customer_forgot_password',
  },
  {
    method: 'POST',
    path: '/V1/customers/resetPassword',
    resources: [ANONYMOUS],
    service: 'resetPassword',
    parameters: [text('email'), text('resetToken'), text('newPassword')],
    form: 'customer_forgot_password',
  },
  {
    method: 'GET',
    path: '/V1/customers/:customerId/password/resetLinkToken/:resetPasswordLinkToken',
    resources: [ANONYMOUS],
    service: 'validateResetPasswordLinkToken',
    parameters: [int('customerId'), text('resetPasswordLinkToken')],
  },
  {
    method: 'POST',
    path: '/V1/customers/activate',
    resources: [ANONYMOUS],
    service: 'activateCustomer',
    parameters: [text('email'), text('confirmationKey')],
    when: ({ behaviour }) => behaviour.rest_activate_route === 'present',
  },
] as const satisfies readonly Route[];
