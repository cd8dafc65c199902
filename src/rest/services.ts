import type { Service } from '../magento/webapi/routes.ts';
import type { ServiceMethod } from './service-call.ts';
import { customerServices } from './services/customer.ts';
import { groupServices } from './services/group.ts';
import { integrationServices } from './services/integration.ts';
import { metadataServices } from './services/metadata.ts';
import { ownCustomerServices } from './services/own-customer.ts';
import { storeServices } from './services/store.ts';
import { twoFactorServices } from './services/two-factor.ts';

/** Every service that a route names, by that name. */
export const services: Readonly<Partial<Record<Service, ServiceMethod>>> = {
  ...integrationServices,
  ...twoFactorServices,
  ...ownCustomerServices,
  ...customerServices,
  ...groupServices,
  ...metadataServices,
  ...storeServices,
};
