import { optionalParameter, routeParameter, type WebapiRoute } from './webapi-route.ts';

const STORE = ['Magento_Backend::store'] as const;

/** Store views, store groups and websites. [Store/etc/webapi.xml] */
export const storeRoutes = [
  {
    method: 'GET',
    path: '/V1/store/storeConfigs',
    resources: STORE,
    service: 'getStoreConfigs',
    serviceInterface: 'storeStoreConfigManagerV1',
    parameters: [optionalParameter(routeParameter('storeCodes', 'string[]'))],
  },
  {
    method: 'GET',
    path: '/V1/store/storeViews',
    resources: STORE,
    service: 'getStoreViews',
    serviceInterface: 'storeStoreRepositoryV1',
    parameters: [],
  },
  {
    method: 'GET',
    path: '/V1/store/storeGroups',
    resources: STORE,
    service: 'getStoreGroups',
    serviceInterface: 'storeGroupRepositoryV1',
    parameters: [],
  },
  {
    method: 'GET',
    path: '/V1/store/websites',
    resources: STORE,
    service: 'getWebsites',
    serviceInterface: 'storeWebsiteRepositoryV1',
    parameters: [],
  },
] as const satisfies readonly WebapiRoute[];
