import type { HttpResponse } from '../http/message.ts';
import type { EntityTypeName } from '../operations/entity-type.ts';
import { entityTypes } from '../operations/entity-types.ts';
import { okResponse } from './control-call.ts';
import { type TaggedRoute, tagRoutes } from './control-tags.ts';
import { entityRoutes } from './entity-routes.ts';
import { exportRoutes } from './export-routes.ts';
import { faultRoutes } from './fault-routes.ts';
import { integrationControlRoutes } from './integration-control-routes.ts';
import { journalRoutes } from './journal-routes.ts';
import { oneTimeCodeRoutes } from './one-time-code-routes.ts';
import type { OpenApiDocument } from './openapi.ts';
import { pactRoutes } from './pact-routes.ts';
import { releaseRoutes } from './release-routes.ts';
import { throttleRoutes } from './throttle-routes.ts';
import { tokenAndMailRoutes } from './token-and-mail-routes.ts';
import { worldRoutes } from './world-routes.ts';

/** All routes below `/__mock`, by subject. */
export const controlRoutes: readonly TaggedRoute[] = [
  ...tagRoutes('World', worldRoutes, releaseRoutes, pactRoutes),
  ...tagRoutes(
    'Entities',
    ...(Object.keys(entityTypes) as EntityTypeName[]).map(entityRoutes),
    integrationControlRoutes,
  ),
  ...tagRoutes('Tokens', oneTimeCodeRoutes, throttleRoutes, tokenAndMailRoutes),
  ...tagRoutes('Faults', faultRoutes),
  ...tagRoutes('Requests', journalRoutes, exportRoutes),
  ...tagRoutes('Server', [
    {
      method: 'GET',
      path: '/openapi.json',
      summary: 'Returns the OpenAPI document of the control API.',
      returns: 'openApiDocument',
      handle: async ({ server }) => okResponse(await loadOpenApiDocument(server.version)),
    },
    {
      method: 'GET',
      path: '/openapi',
      summary: 'Returns the OpenAPI document as an HTML page.',
      contentType: 'text/html; charset=utf-8',
      handle: async ({ server }) => answerPage(await loadOpenApiDocument(server.version)),
    },
  ]),
];

/** Loads the modules of the document at the first call, since only this route needs them. */
async function loadOpenApiDocument(version: string): Promise<OpenApiDocument> {
  const { createOpenApiDocument } = await import('./openapi.ts');
  return createOpenApiDocument(controlRoutes, version);
}

async function answerPage(document: OpenApiDocument): Promise<HttpResponse> {
  const { renderOpenApiPage } = await import('./openapi-page.ts');
  return renderOpenApiPage(document);
}
