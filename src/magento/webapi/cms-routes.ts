import { intParameter, routeParameter, type WebapiRoute } from './webapi-route.ts';

const PAGE = ['Magento_Cms::page'] as const;
const BLOCK = ['Magento_Cms::block'] as const;
const searchCriteria = routeParameter('searchCriteria', 'SearchCriteria');

/** Routes that read CMS pages and blocks, for admins and integrations. [Cms/etc/webapi.xml] */
export const cmsRoutes = [
  {
    method: 'GET',
    path: '/V1/cmsPage/:pageId',
    resources: PAGE,
    service: 'getPage',
    serviceInterface: 'cmsPageRepositoryV1',
    parameters: [intParameter('pageId')],
    evidence: 'source',
  },
  {
    method: 'GET',
    path: '/V1/cmsPage/search',
    resources: PAGE,
    service: 'searchPages',
    serviceInterface: 'cmsPageRepositoryV1',
    parameters: [searchCriteria],
    evidence: 'source',
  },
  {
    method: 'GET',
    path: '/V1/cmsBlock/:blockId',
    resources: BLOCK,
    service: 'getBlock',
    serviceInterface: 'cmsBlockRepositoryV1',
    parameters: [intParameter('blockId')],
    evidence: 'source',
  },
  {
    method: 'GET',
    path: '/V1/cmsBlock/search',
    resources: BLOCK,
    service: 'searchBlocks',
    serviceInterface: 'cmsBlockRepositoryV1',
    parameters: [searchCriteria],
    evidence: 'source',
  },
] as const satisfies readonly WebapiRoute[];
