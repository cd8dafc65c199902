import { expect } from 'vitest';
import { CUSTOMER_ADDRESS, type DocumentedRequest } from './documented-request.ts';

/** developer.adobe.com/commerce/webapi/graphql/schema/customer */
export const customerRequests: readonly DocumentedRequest[] = [
  {
    operation: 'isEmailAvailable',
    query: '{ isEmailAvailable(email: "new@example.com") { is_email_available } }',
    data: { isEmailAvailable: { is_email_available: true } },
  },
  {
    operation: 'createCustomerV2',
    query:
      'mutation { createCustomerV2(input: { firstname: "Bob", lastname: "Loblaw", email: "new@example.com", password: "b0bl0bl@w", is_subscribed: true }) { customer { firstname email is_subscribed } } }',
    data: { createCustomerV2: { customer: { firstname: 'Bob', email: 'new@example.com', is_subscribed: true } } },
  },
  {
    operation: 'createCustomer',
    query:
      'mutation { createCustomer(input: { firstname: "Ann", lastname: "Loblaw", email: "ann@example.com", password: "b0bl0bl@w" }) { customer { email } } }',
    data: { createCustomer: { customer: { email: 'ann@example.com' } } },
  },
  {
    operation: 'generateCustomerToken',
    query: 'mutation { generateCustomerToken(email: "mara.lind@example.com", password: "Spring-Rain7") { token } }',
    data: { generateCustomerToken: { token: expect.any(String) } },
  },
  {
    operation: 'customer',
    as: 'customer',
    query: '{ customer { firstname lastname email addresses { city } } }',
    data: { customer: { firstname: 'Mara', lastname: 'Lind', email: 'mara.lind@example.com', addresses: [] } },
  },
  {
    operation: 'createCustomerAddress',
    as: 'customer',
    query: `mutation { createCustomerAddress(input: { ${CUSTOMER_ADDRESS}, default_shipping: true, default_billing: true }) { id city region { region_code } country_code } }`,
    data: { createCustomerAddress: { city: 'Austin', region: { region_code: 'TX' }, country_code: 'US' } },
    save: { address: 'createCustomerAddress.id' },
  },
  {
    operation: 'updateCustomerAddress',
    as: 'customer',
    query: 'mutation { updateCustomerAddress(id: <address>, input: { city: "Dallas" }) { id city } }',
    data: { updateCustomerAddress: { city: 'Dallas' } },
  },
  {
    operation: 'deleteCustomerAddress',
    as: 'customer',
    query: `mutation { createCustomerAddress(input: { ${CUSTOMER_ADDRESS} }) { id } }`,
    data: { createCustomerAddress: { id: expect.any(Number) } },
    save: { second: 'createCustomerAddress.id' },
  },
  {
    operation: 'deleteCustomerAddress',
    as: 'customer',
    query: 'mutation { deleteCustomerAddress(id: <second>) }',
    data: { deleteCustomerAddress: true },
  },
  {
    operation: 'updateCustomerV2',
    as: 'customer',
    query:
      'mutation { updateCustomerV2(input: { middlename: "P.", is_subscribed: true }) { customer { middlename is_subscribed } } }',
    data: { updateCustomerV2: { customer: { middlename: 'P.', is_subscribed: true } } },
  },
  {
    operation: 'updateCustomer',
    as: 'customer',
    query: 'mutation { updateCustomer(input: { prefix: "Ms" }) { customer { prefix } } }',
    data: { updateCustomer: { customer: { prefix: 'Ms' } } },
  },
  {
    operation: 'updateCustomerEmail',
    as: 'new_customer',
    query: 'mutation { updateCustomerEmail(email: "newer@example.com", password: "b0bl0bl@w") { customer { email } } }',
    data: { updateCustomerEmail: { customer: { email: 'newer@example.com' } } },
  },
  {
    operation: 'changeCustomerPassword',
    as: 'customer',
    query:
      'mutation { changeCustomerPassword(currentPassword: "Spring-Rain7", newPassword: "Spring-Rain8") { email } }',
    data: { changeCustomerPassword: { email: 'mara.lind@example.com' } },
  },
  {
    operation: 'requestPasswordResetEmail',
    query: 'mutation { requestPasswordResetEmail(email: "ann@example.com") }',
    data: { requestPasswordResetEmail: true },
  },
  {
    operation: 'resetPassword',
    query:
      'mutation { resetPassword(email: "ann@example.com", resetPasswordToken: "<rp_token>", newPassword: "b0bl0bl@w2") }',
    data: { resetPassword: true },
  },
  {
    operation: 'resendConfirmationEmail',
    query: 'mutation { resendConfirmationEmail(email: "pending@example.com") }',
    data: { resendConfirmationEmail: true },
  },
  {
    operation: 'confirmEmail',
    query:
      'mutation { confirmEmail(input: { email: "pending@example.com", confirmation_key: "key-of-pending-account-000000000" }) { customer { email } } }',
    data: { confirmEmail: { customer: { email: 'pending@example.com' } } },
  },
  {
    operation: 'subscribeEmailToNewsletter',
    query: 'mutation { subscribeEmailToNewsletter(email: "reader@example.com") { status } }',
    data: { subscribeEmailToNewsletter: { status: 'SUBSCRIBED' } },
  },
  {
    operation: 'contactUs',
    query:
      'mutation { contactUs(input: { name: "Ann", email: "ann@example.com", comment: "Hello", telephone: "555" }) { status } }',
    data: { contactUs: { status: true } },
  },
  {
    operation: 'customerPaymentTokens',
    as: 'customer',
    query: '{ customerPaymentTokens { items { public_hash type } } }',
    data: { customerPaymentTokens: { items: [{ public_hash: 'hash-1', type: 'card' }] } },
  },
  {
    operation: 'deletePaymentToken',
    as: 'customer',
    query:
      'mutation { deletePaymentToken(public_hash: "hash-1") { result customerPaymentTokens { items { public_hash } } } }',
    data: { deletePaymentToken: { result: true, customerPaymentTokens: { items: [] } } },
  },
  {
    operation: 'customerDownloadableProducts',
    as: 'customer',
    query: '{ customerDownloadableProducts { items { order_increment_id } } }',
    data: { customerDownloadableProducts: { items: [] } },
  },
  {
    operation: 'generateCustomerTokenAsAdmin',
    as: 'admin',
    query:
      'mutation { generateCustomerTokenAsAdmin(input: { customer_email: "helped@example.com" }) { customer_token } }',
    data: { generateCustomerTokenAsAdmin: { customer_token: expect.any(String) } },
  },
  {
    operation: 'revokeCustomerToken',
    as: 'new_customer',
    query: 'mutation { revokeCustomerToken { result } }',
    data: { revokeCustomerToken: { result: true } },
  },
  {
    operation: 'deleteCustomer',
    as: 'new_customer',
    query: 'mutation { deleteCustomer }',
    data: { deleteCustomer: true },
  },
];
