import type { CustomerInput } from '../../../domain/accounts/validate-customer-input.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import { readAttributes, type SentAttribute } from './custom-attribute-values.ts';

/** `CustomerInput`, `CustomerCreateInput` and `CustomerUpdateInput` as they come. */
export interface SentCustomer extends Omit<CustomerInput, 'custom_attributes'> {
  readonly custom_attributes?: readonly (SentAttribute | null)[] | null;
}

/** The domain's words for it. */
export const customerInput = ({ custom_attributes, ...input }: SentCustomer): CustomerInput => ({
  ...input,
  ...(custom_attributes && { custom_attributes: readAttributes(custom_attributes) }),
});

/** An input that says something; refuses one that is absent or has no field. The newest mutations refuse in other words. */
export function requireInput<Sent extends object>(
  input: Sent | null | undefined,
  phrase: 'inputMissing' | 'inputMustBeSpecified' = 'inputMissing',
): Sent {
  if (!input || Object.keys(input).length === 0) throw new Refusal(phrase);
  return input;
}
