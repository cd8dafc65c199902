import { cartCreationRoutes } from './cart-creation-routes.ts';
import { cartOperationRoutes } from './cart-routes.ts';
import { catalogRoutes } from './catalog-routes.ts';
import { cmsRoutes } from './cms-routes.ts';
import { customerRoutes } from './customer-routes.ts';
import { directoryRoutes } from './directory-routes.ts';
import { giftMessageRoutes } from './gift-message-routes.ts';
import { groupRoutes } from './group-routes.ts';
import { integrationRoutes } from './integration-routes.ts';
import { metadataRoutes } from './metadata-routes.ts';
import { orderRoutes } from './order-routes.ts';
import { ownCustomerRoutes } from './own-customer-routes.ts';
import { salesDocumentRoutes } from './sales-document-routes.ts';
import { storeRoutes } from './store-routes.ts';
import { systemRoutes } from './system-routes.ts';
import { twoFactorRoutes } from './two-factor-routes.ts';
import type { WebapiRoute } from './webapi-route.ts';

/** The REST routes of Magento's own webapi.xml files. */
const declared = [
  ...integrationRoutes,
  ...twoFactorRoutes,
  ...ownCustomerRoutes,
  ...customerRoutes,
  ...groupRoutes,
  ...metadataRoutes,
  ...storeRoutes,
  ...directoryRoutes,
  ...systemRoutes,
  ...cartCreationRoutes,
  ...cartOperationRoutes,
  ...giftMessageRoutes,
  ...orderRoutes,
  ...salesDocumentRoutes,
  ...catalogRoutes,
  ...cmsRoutes,
];

/** The name of a method of `src/rest/services`. */
export type ServiceName = (typeof declared)[number]['service'];
/** A route with the name of its service. */
export type DeclaredRoute = WebapiRoute & { readonly service: ServiceName };

/** All REST routes. */
export const webapiRoutes: readonly DeclaredRoute[] = declared;
