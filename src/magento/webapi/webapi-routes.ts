import { customerRoutes } from './customer-routes.ts';
import { groupRoutes } from './group-routes.ts';
import { integrationRoutes } from './integration-routes.ts';
import { metadataRoutes } from './metadata-routes.ts';
import { ownCustomerRoutes } from './own-customer-routes.ts';
import { storeRoutes } from './store-routes.ts';
import { twoFactorRoutes } from './two-factor-routes.ts';
import type { Route } from './webapi-route.ts';

/** REST routes as Magento's own webapi.xml files declare them. */
const declared = [
  ...integrationRoutes,
  ...twoFactorRoutes,
  ...ownCustomerRoutes,
  ...customerRoutes,
  ...groupRoutes,
  ...metadataRoutes,
  ...storeRoutes,
];

export type Service = (typeof declared)[number]['service'];
export type DeclaredRoute = Route & { readonly service: Service };

export const routes: readonly DeclaredRoute[] = declared;
