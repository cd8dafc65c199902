import { intParameter, optionalParameter, routeParameter, stringParameter, type WebapiRoute } from './webapi-route.ts';

const PRODUCTS = ['Magento_Catalog::products'] as const;
const CATEGORIES = ['Magento_Catalog::categories'] as const;
const searchCriteria = routeParameter('searchCriteria', 'SearchCriteria');
const storeId = optionalParameter(intParameter('storeId'));

/** Routes that read products and categories, for admins and integrations. [Catalog/etc/webapi.xml] */
export const catalogRoutes = [
  {
    method: 'GET',
    path: '/V1/products',
    resources: PRODUCTS,
    service: 'searchCatalogProducts',
    serviceInterface: 'catalogProductRepositoryV1',
    parameters: [searchCriteria],
    evidence: 'source',
  },
  {
    method: 'GET',
    path: '/V1/products/:sku',
    resources: PRODUCTS,
    service: 'getCatalogProduct',
    serviceInterface: 'catalogProductRepositoryV1',
    parameters: [
      stringParameter('sku'),
      optionalParameter(routeParameter('editMode', 'boolean')),
      storeId,
      optionalParameter(routeParameter('forceReload', 'boolean')),
    ],
    evidence: 'source',
  },
  {
    method: 'GET',
    path: '/V1/categories',
    resources: CATEGORIES,
    service: 'getCategoryTree',
    serviceInterface: 'catalogCategoryManagementV1',
    parameters: [optionalParameter(intParameter('rootCategoryId')), optionalParameter(intParameter('depth'))],
    evidence: 'source',
  },
  {
    method: 'GET',
    path: '/V1/categories/list',
    resources: CATEGORIES,
    service: 'searchCategories',
    serviceInterface: 'catalogCategoryListV1',
    parameters: [searchCriteria],
    evidence: 'source',
  },
  {
    method: 'GET',
    path: '/V1/categories/:categoryId',
    resources: CATEGORIES,
    service: 'getCategory',
    serviceInterface: 'catalogCategoryRepositoryV1',
    parameters: [intParameter('categoryId'), storeId],
    evidence: 'source',
  },
  {
    method: 'GET',
    path: '/V1/categories/:categoryId/products',
    resources: CATEGORIES,
    service: 'listAssignedProducts',
    serviceInterface: 'catalogCategoryLinkManagementV1',
    parameters: [intParameter('categoryId')],
    evidence: 'source',
  },
] as const satisfies readonly WebapiRoute[];
