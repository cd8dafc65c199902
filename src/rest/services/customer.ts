import { getCustomerById } from '../../domain/customer-account.ts';
import { customerData } from '../customer-data.ts';
import { number, type ServiceMethod } from '../service-call.ts';

/** What staff and integrations may do with customers. [Customer/etc/webapi.xml] */
export const customerServices = {
  getCustomer: (call) => customerData(call.realm, getCustomerById(call.realm, number(call, 'customerId'))),
} as const satisfies Readonly<Record<string, ServiceMethod>>;
