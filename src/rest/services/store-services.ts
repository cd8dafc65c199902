import { storeConfigs, storeGroups, storeViews, websites } from '../values/store-data.ts';
import type { ServiceMethod } from './service-call.ts';

/** Store views, store groups and websites. [Store/etc/webapi.xml] */
export const storeServices = {
  getStoreConfigs: ({ realm, arguments: { storeCodes } }) =>
    storeConfigs(realm, storeCodes as readonly string[] | undefined),
  getStoreViews: ({ realm }) => storeViews(realm),
  getStoreGroups: ({ realm }) => storeGroups(realm),
  getWebsites: ({ realm }) => websites(realm),
} as const satisfies Readonly<Record<string, ServiceMethod>>;
