import { type Route, text } from './webapi-route.ts';

const READ = ['Magento_Customer::customer'];

/** What attributes customers and addresses have. [Customer/etc/webapi.xml] */
export const metadataRoutes = [
  {
    method: 'GET',
    path: '/V1/attributeMetadata/customer/attribute/:attributeCode',
    resources: READ,
    service: 'getCustomerAttribute',
    parameters: [text('attributeCode')],
  },
  {
    method: 'GET',
    path: '/V1/attributeMetadata/customer/form/:formCode',
    resources: READ,
    service: 'getCustomerAttributes',
    parameters: [text('formCode')],
  },
  {
    method: 'GET',
    path: '/V1/attributeMetadata/customer',
    resources: READ,
    service: 'getCustomerAttributes',
    parameters: [],
  },
  {
    method: 'GET',
    path: '/V1/attributeMetadata/customer/custom',
    resources: READ,
    service: 'getCustomAttributes',
    parameters: [],
  },
  {
    method: 'GET',
    path: '/V1/attributeMetadata/customerAddress/attribute/:attributeCode',
    resources: READ,
    service: 'getAddressAttribute',
    parameters: [text('attributeCode')],
  },
  {
    method: 'GET',
    path: '/V1/attributeMetadata/customerAddress/form/:formCode',
    resources: READ,
    service: 'getAddressAttributes',
    parameters: [text('formCode')],
  },
  {
    method: 'GET',
    path: '/V1/attributeMetadata/customerAddress',
    resources: READ,
    service: 'getAddressAttributes',
    parameters: [],
  },
  {
    method: 'GET',
    path: '/V1/attributeMetadata/customerAddress/custom',
    resources: READ,
    service: 'getCustomAddressAttributes',
    parameters: [],
  },
] as const satisfies readonly Route[];
