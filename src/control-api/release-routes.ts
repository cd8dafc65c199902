import { RELEASE_NAMES } from '../magento/releases/release.ts';
import { compareMagento } from '../operations/compare-magento.ts';
import { listConfigPaths } from '../operations/list-config-paths.ts';
import { changeModules, listModules } from '../operations/world-modules.ts';
import { bodySchemas } from './body-schemas.ts';
import { itemsResponse, okResponse, parseBody } from './control-call.ts';
import type { ControlRoute } from './control-route.ts';

/** Routes of Magento releases, configuration paths and modules. */
export const releaseRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/config/paths',
    summary: 'Lists the configuration paths of the release, with values, defaults and descriptions.',
    returns: ['configPath'],
    handle: ({ sandbox }) => itemsResponse(listConfigPaths(sandbox)),
  },
  {
    method: 'GET',
    path: '/modules',
    summary: 'Lists the modules of the release and of the fixtures, and whether they are enabled.',
    returns: ['moduleState'],
    handle: ({ sandbox }) => itemsResponse(listModules(sandbox)),
  },
  {
    method: 'PATCH',
    path: '/modules',
    summary: 'Enables and disables modules; null restores the default.',
    returns: ['moduleState'],
    body: 'modules',
    handle: (call) => itemsResponse(changeModules(call.sandbox, parseBody(call, bodySchemas.modules))),
  },
  {
    method: 'GET',
    path: '/magento/releases',
    summary: 'Lists the names of all Magento releases, oldest first.',
    returns: ['releaseName'],
    handle: () => itemsResponse(RELEASE_NAMES),
  },
  {
    method: 'GET',
    path: '/magento/compare',
    summary: 'Compares two Magento releases; without from, the release of the world with another.',
    returns: 'releaseDifferences',
    query: ['from', 'to'],
    handle: ({ sandbox, query }) =>
      okResponse(compareMagento(sandbox, query.get('to') ?? '', query.get('from') ?? undefined)),
  },
];
