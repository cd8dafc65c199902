import type { ServiceMethod } from '../service-call.ts';
import { storeConfigs } from '../store-data.ts';

/** Store views, their groups and websites. [Store/etc/webapi.xml] */
export const storeServices = {
  getStoreConfigs: (call) => storeConfigs(call.realm, call.arguments['storeCodes']),
} as const satisfies Readonly<Record<string, ServiceMethod>>;
