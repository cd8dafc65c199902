import type { ServiceName } from '../../magento/webapi/webapi-routes.ts';
import { authyServices } from './authy-services.ts';
import { cartServices } from './cart-services.ts';
import { catalogServices } from './catalog-services.ts';
import { checkoutServices } from './checkout-services.ts';
import { cmsServices } from './cms-services.ts';
import { customerServices } from './customer-services.ts';
import { directoryServices } from './directory-services.ts';
import { duoServices } from './duo-services.ts';
import { giftMessageServices } from './gift-message-services.ts';
import { googleServices } from './google-services.ts';
import { groupServices } from './group-services.ts';
import { integrationServices } from './integration-services.ts';
import { metadataServices } from './metadata-services.ts';
import { orderServices } from './order-services.ts';
import { ownCustomerServices } from './own-customer-services.ts';
import { salesDocumentServices } from './sales-document-services.ts';
import type { ServiceMethod } from './service-call.ts';
import { storeServices } from './store-services.ts';
import { systemServices } from './system-services.ts';
import { twoFactorListServices } from './two-factor-list-services.ts';
import { u2fServices } from './u2f-services.ts';

/** The service methods, by the name that the route declares. */
export const services: Readonly<Record<ServiceName, ServiceMethod>> = {
  ...integrationServices,
  ...twoFactorListServices,
  ...googleServices,
  ...authyServices,
  ...duoServices,
  ...u2fServices,
  ...ownCustomerServices,
  ...customerServices,
  ...groupServices,
  ...metadataServices,
  ...storeServices,
  ...directoryServices,
  ...systemServices,
  ...cartServices,
  ...checkoutServices,
  ...giftMessageServices,
  ...orderServices,
  ...salesDocumentServices,
  ...catalogServices,
  ...cmsServices,
};
