import { intParameter, optionalParameter, pathParameter, routeParameter, type WebapiRoute } from './webapi-route.ts';

const GROUP = ['Magento_Customer::group'] as const;
const group = routeParameter('group', 'CustomerGroup');

/** Customer groups. [Customer/etc/webapi.xml] */
export const groupRoutes = [
  {
    method: 'GET',
    path: '/V1/customerGroups/:id',
    resources: GROUP,
    service: 'getGroup',
    serviceInterface: 'customerGroupRepositoryV1',
    parameters: [intParameter('id')],
  },
  {
    method: 'GET',
    path: '/V1/customerGroups/default/:storeId',
    resources: GROUP,
    service: 'getDefaultGroup',
    serviceInterface: 'customerGroupManagementV1',
    parameters: [intParameter('storeId')],
  },
  {
    method: 'GET',
    path: '/V1/customerGroups/default',
    resources: GROUP,
    service: 'getDefaultGroup',
    serviceInterface: 'customerGroupManagementV1',
    parameters: [optionalParameter(intParameter('storeId'))],
  },
  {
    method: 'PUT',
    path: '/V1/customerGroups/default/:id',
    resources: GROUP,
    service: 'setDefaultGroup',
    serviceInterface: 'customerCustomerGroupConfigV1',
    parameters: [intParameter('id')],
  },
  {
    method: 'GET',
    path: '/V1/customerGroups/:id/permissions',
    resources: GROUP,
    service: 'isGroupReadonly',
    serviceInterface: 'customerGroupManagementV1',
    parameters: [intParameter('id')],
  },
  {
    method: 'GET',
    path: '/V1/customerGroups/search',
    resources: GROUP,
    service: 'searchGroups',
    serviceInterface: 'customerGroupRepositoryV1',
    parameters: [routeParameter('searchCriteria', 'SearchCriteria')],
  },
  {
    method: 'POST',
    path: '/V1/customerGroups',
    resources: GROUP,
    service: 'addGroup',
    serviceInterface: 'customerGroupRepositoryV1',
    parameters: [group],
  },
  {
    method: 'PUT',
    path: '/V1/customerGroups/:id',
    resources: GROUP,
    service: 'saveGroup',
    serviceInterface: 'customerGroupRepositoryV1',
    parameters: [pathParameter(intParameter('id')), group],
  },
  {
    method: 'DELETE',
    path: '/V1/customerGroups/:id',
    resources: GROUP,
    service: 'deleteGroup',
    serviceInterface: 'customerGroupRepositoryV1',
    parameters: [intParameter('id')],
  },
] as const satisfies readonly WebapiRoute[];
