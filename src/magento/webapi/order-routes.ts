import { intParameter, routeParameter, type WebapiRoute } from './webapi-route.ts';

const VIEW = ['Magento_Sales::actions_view'] as const;
const id = intParameter('id');
const MANAGEMENT = 'salesOrderManagementV1';

/** Routes of orders, for admins and integrations. [Sales/etc/webapi.xml] */
export const orderRoutes = [
  {
    method: 'GET',
    path: '/V1/orders/:id',
    resources: VIEW,
    service: 'getOrder',
    serviceInterface: 'salesOrderRepositoryV1',
    parameters: [id],
    evidence: 'source',
  },
  {
    method: 'GET',
    path: '/V1/orders',
    resources: VIEW,
    service: 'searchOrders',
    serviceInterface: 'salesOrderRepositoryV1',
    parameters: [routeParameter('searchCriteria', 'SearchCriteria')],
    evidence: 'source',
  },
  {
    method: 'GET',
    path: '/V1/orders/:id/statuses',
    resources: VIEW,
    service: 'getOrderStatus',
    serviceInterface: MANAGEMENT,
    parameters: [id],
    evidence: 'source',
  },
  {
    method: 'POST',
    path: '/V1/orders/:id/cancel',
    resources: ['Magento_Sales::cancel'],
    service: 'cancelOrderById',
    serviceInterface: MANAGEMENT,
    parameters: [id],
    evidence: 'source',
  },
  {
    method: 'POST',
    path: '/V1/orders/:id/hold',
    resources: ['Magento_Sales::hold'],
    service: 'holdOrder',
    serviceInterface: MANAGEMENT,
    parameters: [id],
    evidence: 'source',
  },
  {
    method: 'POST',
    path: '/V1/orders/:id/unhold',
    resources: ['Magento_Sales::unhold'],
    service: 'unholdOrder',
    serviceInterface: MANAGEMENT,
    parameters: [id],
    evidence: 'source',
  },
  {
    method: 'POST',
    path: '/V1/orders/:id/emails',
    resources: ['Magento_Sales::emails'],
    service: 'notifyOrder',
    serviceInterface: MANAGEMENT,
    parameters: [id],
    evidence: 'source',
  },
  {
    method: 'GET',
    path: '/V1/orders/:id/comments',
    resources: VIEW,
    service: 'listOrderComments',
    serviceInterface: MANAGEMENT,
    parameters: [id],
    evidence: 'source',
  },
  {
    method: 'POST',
    path: '/V1/orders/:id/comments',
    resources: ['Magento_Sales::comment'],
    service: 'addOrderComment',
    serviceInterface: MANAGEMENT,
    parameters: [id, routeParameter('statusHistory', 'OrderStatusHistory')],
    evidence: 'source',
  },
] as const satisfies readonly WebapiRoute[];
