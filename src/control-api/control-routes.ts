import type { HttpResponse } from '../http/message.ts';
import type { EntityTypeName } from '../operations/entity-type.ts';
import { entityTypes } from '../operations/entity-types.ts';
import { type ControlCall, okResponse } from './control-call.ts';
import { type TaggedRoute, tagRoutes } from './control-tags.ts';
import { entityRoutes } from './entity-routes.ts';
import { exportRoutes } from './export-routes.ts';
import { faultRoutes } from './fault-routes.ts';
import { integrationControlRoutes } from './integration-control-routes.ts';
import { journalRoutes } from './journal-routes.ts';
import { oneTimeCodeRoutes } from './one-time-code-routes.ts';
import type { OpenApiDocument } from './openapi.ts';
import { pactRoutes } from './pact-routes.ts';
import { OPENAPI_VERSIONS } from './parameter-schemas.ts';
import { choiceParameter } from './query-parameters.ts';
import { releaseRoutes } from './release-routes.ts';
import { throttleRoutes } from './throttle-routes.ts';
import { tokenAndMailRoutes } from './token-and-mail-routes.ts';
import { worldRoutes } from './world-routes.ts';

/** All routes below `/__mock`, by subject. */
export const controlRoutes: readonly TaggedRoute[] = [
  ...tagRoutes('World', worldRoutes, releaseRoutes, pactRoutes),
  ...tagRoutes(
    'Entities',
    // `Object.keys` has the type `string[]`, although the keys are those of the table.
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
      query: ['version'],
      returns: 'openApiDocument',
      handle: answerDocument,
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

/** Answers with the document in the version of OpenAPI that the query string asks for. */
async function answerDocument({ server, query }: ControlCall): Promise<HttpResponse> {
  const version = choiceParameter(query, 'version', OPENAPI_VERSIONS);
  const document = await loadOpenApiDocument(server.version);
  if (version !== '3.0') return okResponse(document);
  const { convertToOpenApi30 } = await import('./openapi-30.ts');
  return okResponse(convertToOpenApi30(document));
}

async function answerPage(document: OpenApiDocument): Promise<HttpResponse> {
  const { renderOpenApiPage } = await import('./openapi-page.ts');
  return renderOpenApiPage(document);
}
