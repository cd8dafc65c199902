import { intParameter, routeParameter, stringParameter, type WebapiRoute } from './webapi-route.ts';

const BULK = ['Magento_Logging::system_magento_logging_bulk_operations'] as const;
const bulkUuid = stringParameter('bulkUuid');

/** Installed modules, and the status of asynchronous operations. [Backend/etc/webapi.xml, AsynchronousOperations/etc/webapi.xml] */
export const systemRoutes = [
  {
    method: 'GET',
    path: '/V1/modules',
    resources: ['Magento_Backend::admin'],
    service: 'getModules',
    serviceInterface: 'backendModuleServiceV1',
    parameters: [],
  },
  {
    method: 'GET',
    path: '/V1/bulk/:bulkUuid/detailed-status',
    resources: BULK,
    service: 'getBulkDetailedStatus',
    serviceInterface: 'asynchronousOperationsBulkStatusV1',
    parameters: [bulkUuid],
  },
  {
    method: 'GET',
    path: '/V1/bulk/:bulkUuid/status',
    resources: BULK,
    service: 'getBulkShortStatus',
    serviceInterface: 'asynchronousOperationsBulkStatusV1',
    parameters: [bulkUuid],
  },
  {
    method: 'GET',
    path: '/V1/bulk/:bulkUuid/operation-status/:status',
    resources: BULK,
    service: 'countBulkOperations',
    serviceInterface: 'asynchronousOperationsBulkStatusV1',
    parameters: [bulkUuid, intParameter('status')],
  },
  {
    method: 'GET',
    path: '/V1/bulk',
    resources: BULK,
    service: 'searchBulkOperations',
    serviceInterface: 'asynchronousOperationsOperationRepositoryV1',
    parameters: [routeParameter('searchCriteria', 'SearchCriteria')],
  },
] as const satisfies readonly WebapiRoute[];
