import type { Service } from './routes.ts';

/** The interfaces that services belong to, as the schema route names them. [Webapi/Model/ServiceMetadata.php getServiceName] */
export const apis: Readonly<Record<string, readonly Service[]>> = {
  integrationCustomerTokenServiceV1: ['createCustomerAccessToken', 'revokeCustomerAccessToken'],
  integrationAdminTokenServiceV1: ['createAdminAccessToken'],
  customerCustomerRepositoryV1: ['getCustomer', 'searchCustomers', 'saveCustomer', 'saveOwnCustomer', 'deleteCustomer'],
  customerAccountManagementV1: [
    'createAccount',
    'changePassword',
    'activateCustomer',
    'activateOwnCustomer',
    'getDefaultBillingAddress',
    'getDefaultShippingAddress',
    'isEmailAvailable',
    'initiatePasswordReset',
    'resetPassword',
    'validateResetPasswordLinkToken',
    'isReadonly',
    'getConfirmationStatus',
    'resendConfirmation',
    'validateCustomer',
  ],
  customerAddressRepositoryV1: ['getAddress', 'deleteAddress'],
  customerGroupRepositoryV1: ['getGroup', 'searchGroups', 'addGroup', 'saveGroup', 'deleteGroup'],
  customerGroupManagementV1: ['getDefaultGroup', 'isGroupReadonly'],
  customerCustomerGroupConfigV1: ['setDefaultGroup'],
  customerCustomerMetadataV1: ['getCustomerAttribute', 'getCustomerAttributes', 'getCustomAttributes'],
  customerAddressMetadataV1: ['getAddressAttribute', 'getAddressAttributes', 'getCustomAddressAttributes'],
  storeStoreConfigManagerV1: ['getStoreConfigs'],
  storeStoreRepositoryV1: ['getStoreViews'],
  storeGroupRepositoryV1: ['getStoreGroups'],
  storeWebsiteRepositoryV1: ['getWebsites'],
};
