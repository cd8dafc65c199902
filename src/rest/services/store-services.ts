import { storeConfigList, storeGroupList, storeViewList, websiteList } from '../values/store-data.ts';
import type { ServiceMethod } from './service-call.ts';

/** Services of store views, store groups and websites. [Store/etc/webapi.xml] */
export const storeServices = {
  getStoreConfigs: ({ realm, arguments: { storeCodes } }) =>
    // The route declares an array of strings.
    storeConfigList(realm, storeCodes as readonly string[] | undefined),
  getStoreViews: ({ realm, store, isAdminStore }) => storeViewList(realm, isAdminStore ? undefined : store),
  getStoreGroups: ({ realm }) => storeGroupList(realm),
  getWebsites: ({ realm }) => websiteList(realm),
} as const satisfies Readonly<Record<string, ServiceMethod>>;
