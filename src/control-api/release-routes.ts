import { RELEASE_NAMES } from '../magento/releases/release.ts';
import { compareMagento } from '../operations/compare-magento.ts';
import { listConfigPaths } from '../operations/list-config-paths.ts';
import { items, ok } from './control-call.ts';
import type { ControlRoute } from './control-route.ts';

/** Magento releases and configuration paths, with what they mean. */
export const releaseRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/config/paths',
    summary: 'Lists the configuration paths of the release, with values, defaults and descriptions.',
    returns: ['configPath'],
    handle: ({ sandbox }) => items(listConfigPaths(sandbox)),
  },
  {
    method: 'GET',
    path: '/magento/releases',
    summary: 'Lists the names of all Magento releases, oldest first.',
    returns: ['releaseName'],
    handle: () => items(RELEASE_NAMES),
  },
  {
    method: 'GET',
    path: '/magento/compare',
    summary: 'Compares two Magento releases; without from, the release of the world with another.',
    returns: 'releaseDifferences',
    query: ['from', 'to'],
    handle: ({ sandbox, query }) => ok(compareMagento(sandbox, query.get('to') ?? '', query.get('from') ?? undefined)),
  },
];
