import type { CustomerInput } from '../domain/customer-input.ts';
import { readAttributes, type SentAttribute } from './custom-attributes.ts';

/** `CustomerInput`, `CustomerCreateInput` and `CustomerUpdateInput` as they come. */
export interface SentCustomer extends Omit<CustomerInput, 'custom_attributes'> {
  readonly custom_attributes?: readonly (SentAttribute | null)[] | null;
}

/** The domain's words for it. */
export const customerInput = ({ custom_attributes, ...input }: SentCustomer): CustomerInput => ({
  ...input,
  ...(custom_attributes && { custom_attributes: readAttributes(custom_attributes) }),
});
