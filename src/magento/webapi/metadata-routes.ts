import { stringParameter, type WebapiRoute } from './webapi-route.ts';

const READ = ['Magento_Customer::customer'] as const;

/** Metadata of the attributes of customers and addresses. [Customer/etc/webapi.xml] */
export const metadataRoutes = [
  {
    method: 'GET',
    path: '/V1/attributeMetadata/customer/attribute/:attributeCode',
    resources: READ,
    service: 'getCustomerAttribute',
    serviceInterface: 'customerCustomerMetadataV1',
    parameters: [stringParameter('attributeCode')],
  },
  {
    method: 'GET',
    path: '/V1/attributeMetadata/customer/form/:formCode',
    resources: READ,
    service: 'getCustomerAttributes',
    serviceInterface: 'customerCustomerMetadataV1',
    parameters: [stringParameter('formCode')],
  },
  {
    method: 'GET',
    path: '/V1/attributeMetadata/customer',
    resources: READ,
    service: 'getCustomerAttributes',
    serviceInterface: 'customerCustomerMetadataV1',
    parameters: [],
  },
  {
    method: 'GET',
    path: '/V1/attributeMetadata/customer/custom',
    resources: READ,
    service: 'getCustomAttributes',
    serviceInterface: 'customerCustomerMetadataV1',
    parameters: [],
  },
  {
    method: 'GET',
    path: '/V1/attributeMetadata/customerAddress/attribute/:attributeCode',
    resources: READ,
    service: 'getAddressAttribute',
    serviceInterface: 'customerAddressMetadataV1',
    parameters: [stringParameter('attributeCode')],
  },
  {
    method: 'GET',
    path: '/V1/attributeMetadata/customerAddress/form/:formCode',
    resources: READ,
    service: 'getAddressAttributes',
    serviceInterface: 'customerAddressMetadataV1',
    parameters: [stringParameter('formCode')],
  },
  {
    method: 'GET',
    path: '/V1/attributeMetadata/customerAddress',
    resources: READ,
    service: 'getAddressAttributes',
    serviceInterface: 'customerAddressMetadataV1',
    parameters: [],
  },
  {
    method: 'GET',
    path: '/V1/attributeMetadata/customerAddress/custom',
    resources: READ,
    service: 'getCustomAddressAttributes',
    serviceInterface: 'customerAddressMetadataV1',
    parameters: [],
  },
] as const satisfies readonly WebapiRoute[];
