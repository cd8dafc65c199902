import type { EntityTypeName } from '../operations/entity-type.ts';
import { entityTypes } from '../operations/entity-types.ts';
import { ok } from './control-call.ts';
import type { ControlRoute } from './control-route.ts';
import { entityRoutes } from './entity-routes.ts';
import { exportRoutes } from './export-routes.ts';
import { faultRoutes } from './fault-routes.ts';
import { integrationControlRoutes } from './integration-control-routes.ts';
import { journalRoutes } from './journal-routes.ts';
import { oneTimeCodeRoutes } from './one-time-code-routes.ts';
import { openApi } from './openapi.ts';
import { releaseRoutes } from './release-routes.ts';
import { throttleRoutes } from './throttle-routes.ts';
import { tokenAndMailRoutes } from './token-and-mail-routes.ts';
import { worldRoutes } from './world-routes.ts';

/** All routes below `/__mock`. */
export const controlRoutes: readonly ControlRoute[] = [
  ...worldRoutes,
  ...releaseRoutes,
  ...(Object.keys(entityTypes) as EntityTypeName[]).flatMap(entityRoutes),
  ...oneTimeCodeRoutes,
  ...integrationControlRoutes,
  ...throttleRoutes,
  ...tokenAndMailRoutes,
  ...faultRoutes,
  ...journalRoutes,
  ...exportRoutes,
  {
    method: 'GET',
    path: '/openapi.json',
    summary: 'Returns the OpenAPI document of the control API.',
    handle: ({ server }) => ok(openApi(controlRoutes, server.version)),
  },
];
