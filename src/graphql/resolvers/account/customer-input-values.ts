import type { CustomerInput } from '../../../domain/accounts/validate-customer-input.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import { type AttributeInput, toCustomAttributes } from './custom-attributes.ts';

/** `CustomerInput`, `CustomerCreateInput` and `CustomerUpdateInput` of the schema. */
export interface GraphqlCustomerInput extends Omit<CustomerInput, 'custom_attributes'> {
  readonly custom_attributes?: readonly (AttributeInput | null)[] | null;
}

/** Converts the input to that of the domain. */
export const toCustomerInput = ({ custom_attributes, ...input }: GraphqlCustomerInput): CustomerInput => ({
  ...input,
  ...(custom_attributes && { custom_attributes: toCustomAttributes(custom_attributes) }),
});

/** Refuses an input that is absent or has no field. The newest mutations have another message. */
export function requireInputFields<Input extends object>(
  input: Input | null | undefined,
  phrase: 'inputMissing' | 'inputMustBeSpecified' = 'inputMissing',
): Input {
  if (!input || Object.keys(input).length === 0) throw new Refusal(phrase);
  return input;
}
