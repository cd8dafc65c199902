import type { CustomAttribute } from '../../../state/tables/account-rows.ts';

/** `AttributeValueInput`, or the older input with a value only. */
export interface AttributeInput {
  readonly attribute_code: string;
  readonly value?: string | null;
  readonly selected_options?: readonly ({ readonly value: string } | null)[] | null;
}

/** Attributes as Magento stores them: selected options as one string, separated by commas. */
export const toCustomAttributes = (inputs: readonly (AttributeInput | null)[]): CustomAttribute[] =>
  inputs.flatMap((attribute) => {
    if (attribute === null) return [];
    const { attribute_code, value, selected_options } = attribute;
    const selected = selected_options?.flatMap((option) => option?.value ?? []).join(',');
    return [{ attribute_code, value: value ?? selected ?? null }];
  });

/** `AttributeValue` objects of the requested attributes. [EavGraphQl/Model/Output/Value/GetAttributeValue.php] */
export const toAttributeValues = (
  attributes: readonly CustomAttribute[] | undefined,
  { attributeCodes }: { attributeCodes?: readonly string[] | null },
) =>
  (attributes ?? [])
    .filter(({ attribute_code }) => attributeCodes?.includes(attribute_code) ?? true)
    .map(({ attribute_code, value }) => ({
      __typename: 'AttributeValue',
      code: attribute_code,
      value: String(value ?? ''),
    }));
