import { type EntityTypeName, entityTypes } from '../operations/entity-types.ts';
import { ok } from './control-call.ts';
import type { ControlRoute } from './control-route.ts';
import { entityRoutes } from './entity-routes.ts';
import { exportRoutes } from './export-routes.ts';
import { faultRoutes } from './fault-routes.ts';
import { journalRoutes } from './journal-routes.ts';
import { openApi } from './openapi.ts';
import { recordRoutes } from './request-routes.ts';
import { worldRoutes } from './world-routes.ts';

/** Every call below `/__mock`. */
export const controlRoutes: readonly ControlRoute[] = [
  ...worldRoutes,
  ...(Object.keys(entityTypes) as EntityTypeName[]).flatMap(entityRoutes),
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
