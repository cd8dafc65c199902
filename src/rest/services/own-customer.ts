import { isEmailAvailable } from '../../domain/customer-account.ts';
import { number, type ServiceCall, type ServiceMethod, text } from '../service-call.ts';

/** What customers and guests may do with accounts. [Customer/etc/webapi.xml] */
export const ownCustomerServices = {
  isEmailAvailable: (call) => isEmailAvailable(call.realm, call.store, text(call, 'customerEmail'), websiteCode(call)),
} as const satisfies Readonly<Record<string, ServiceMethod>>;

/** The website named by id, else that of the store. */
const websiteCode = (call: ServiceCall): string =>
  (call.arguments['websiteId'] === undefined
    ? undefined
    : call.realm.world.websites.get(number(call, 'websiteId'))?.code) ?? call.store.website;
