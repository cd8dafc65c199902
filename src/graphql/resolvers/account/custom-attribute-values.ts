import type { CustomAttribute } from '../../../state/tables/account-rows.ts';

/** `AttributeValueInput`, or the older form that has a value only. */
export interface SentAttribute {
  readonly attribute_code: string;
  readonly value?: string | null;
  readonly selected_options?: readonly ({ readonly value: string } | null)[] | null;
}

/** Attributes as they are stored: chosen options as one text between commas, as Magento stores them. */
export const readAttributes = (sent: readonly (SentAttribute | null)[]): CustomAttribute[] =>
  sent.flatMap((attribute) => {
    if (attribute === null) return [];
    const { attribute_code, value, selected_options } = attribute;
    const chosen = selected_options?.flatMap((option) => option?.value ?? []).join(',');
    return [{ attribute_code, value: value ?? chosen ?? null }];
  });

/** `AttributeValue` of the attributes that are asked for. [EavGraphQl/Model/Output/Value/GetAttributeValue.php] */
export const tellAttributes = (
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
