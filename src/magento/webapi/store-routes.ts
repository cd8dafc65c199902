import { optional, parameter, type Route } from './webapi-route.ts';

const STORE = ['Magento_Backend::store'];

/** Store views, their groups and websites. [Store/etc/webapi.xml] */
export const storeRoutes = [
  {
    method: 'GET',
    path: '/V1/store/storeConfigs',
    resources: STORE,
    service: 'getStoreConfigs',
    parameters: [optional(parameter('storeCodes', 'string[]'))],
  },
  { method: 'GET', path: '/V1/store/storeViews', resources: STORE, service: 'getStoreViews', parameters: [] },
  { method: 'GET', path: '/V1/store/storeGroups', resources: STORE, service: 'getStoreGroups', parameters: [] },
  { method: 'GET', path: '/V1/store/websites', resources: STORE, service: 'getWebsites', parameters: [] },
] as const satisfies readonly Route[];
