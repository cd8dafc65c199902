import { type KindName, kinds } from '../verbs/kinds.ts';
import { ok } from './call.ts';
import { entityRoutes } from './entity-routes.ts';
import { exportRoutes } from './export-routes.ts';
import { faultRoutes } from './fault-routes.ts';
import { journalRoutes } from './journal-routes.ts';
import { openApi } from './openapi.ts';
import { recordRoutes } from './record-routes.ts';
import type { ControlRoute } from './route.ts';
import { worldRoutes } from './world-routes.ts';

/** Every call below `/__mock`. */
export const controlRoutes: readonly ControlRoute[] = [
  ...worldRoutes,
  ...(Object.keys(kinds) as KindName[]).flatMap(entityRoutes),
  ...recordRoutes,
  ...faultRoutes,
  ...journalRoutes,
  ...exportRoutes,
  {
    method: 'GET',
    path: '/openapi.json',
    summary: 'This description.',
    handle: ({ server }) => ok(openApi(controlRoutes, server.version)),
  },
];
