import { int, parameter, type Route } from './webapi-route.ts';

const GROUP = ['Magento_Customer::group'];
const group = parameter('group', 'CustomerGroup');

/** Customer groups. [Customer/etc/webapi.xml] */
export const groupRoutes = [
  { method: 'GET', path: '/V1/customerGroups/:id', resources: GROUP, service: 'getGroup', parameters: [int('id')] },
  {
    method: 'GET',
    path: '/V1/customerGroups/default/:storeId',
    resources: GROUP,
    service: 'getDefaultGroup',
    parameters: [int('storeId')],
  },
  { method: 'GET', path: '/V1/customerGroups/default', resources: GROUP, service: 'getDefaultGroup', parameters: [] },
  {
    method: 'PUT',
    path: '/V1/customerGroups/default/:id',
    resources: GROUP,
    service: 'setDefaultGroup',
    parameters: [int('id')],
  },
  {
    method: 'GET',
    path: '/V1/customerGroups/:id/permissions',
    resources: GROUP,
    service: 'isGroupReadonly',
    parameters: [int('id')],
  },
  {
    method: 'GET',
    path: '/V1/customerGroups/search',
    resources: GROUP,
    service: 'searchGroups',
    parameters: [parameter('searchCriteria', 'SearchCriteria')],
  },
  { method: 'POST', path: '/V1/customerGroups', resources: GROUP, service: 'addGroup', parameters: [group] },
  {
    method: 'PUT',
    path: '/V1/customerGroups/:id',
    resources: GROUP,
    service: 'saveGroup',
    parameters: [int('id'), group],
  },
  {
    method: 'DELETE',
    path: '/V1/customerGroups/:id',
    resources: GROUP,
    service: 'deleteGroup',
    parameters: [int('id')],
  },
] as const satisfies readonly Route[];
