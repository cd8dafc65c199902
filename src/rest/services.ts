import type { Service } from '../magento/webapi/routes.ts';
import type { ServiceMethod } from './service-call.ts';
import { authyServices } from './services/authy.ts';
import { customerServices } from './services/customer.ts';
import { duoServices } from './services/duo.ts';
import { googleServices } from './services/google.ts';
import { groupServices } from './services/group.ts';
import { integrationServices } from './services/integration.ts';
import { metadataServices } from './services/metadata.ts';
import { ownCustomerServices } from './services/own-customer.ts';
import { storeServices } from './services/store.ts';
import { twoFactorListServices } from './services/two-factor-lists.ts';
import { u2fServices } from './services/u2f.ts';

/** Every service that a route names, by that name. */
export const services: Readonly<Record<Service, ServiceMethod>> = {
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
};
