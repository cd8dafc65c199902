import {
  findDefinedAttribute,
  listDefinedAttributes,
  selectedValues,
} from '../../../domain/accounts/defined-attributes.ts';
import type { AttributeEntity } from '../../../magento/attributes/defined-attribute.ts';
import type { Realm } from '../../../state/realm.ts';
import type { CustomAttribute } from '../../../state/tables/account-rows.ts';

/** `AttributeValueInput`, or the older input with a value only. */
export interface AttributeInput {
  readonly attribute_code: string;
  readonly value?: string | null;
  readonly selected_options?: readonly ({ readonly value: string } | null)[] | null;
}

/** Converts attributes to the form in which Magento stores them: selected options are one string, separated by commas. */
export const toCustomAttributes = (inputs: readonly (AttributeInput | null)[]): CustomAttribute[] =>
  inputs.flatMap((attribute) => {
    if (attribute === null) return [];
    const { attribute_code, value, selected_options } = attribute;
    const selected = selected_options?.flatMap((option) => option?.value ?? []).join(',');
    return [{ attribute_code, value: value ?? selected ?? null }];
  });

/**
 * The values of the requested attributes in the order of forms; those of an attribute with options are its selected options.
 * [CustomerGraphQl/Model/Customer/{ExtractCustomerData,GetCustomAttributes}.php]
 */
export const toAttributeValues = (
  realm: Realm,
  entity: AttributeEntity,
  attributes: readonly CustomAttribute[] | undefined,
  { attributeCodes }: { attributeCodes?: readonly string[] | null },
) =>
  inFormOrder(realm, entity, attributes ?? [])
    .filter(({ attribute_code }) => attributeCodes?.includes(attribute_code) ?? true)
    .map(({ attribute_code: code, value }) => attributeValue(realm, entity, code, String(value ?? '')));

function inFormOrder(realm: Realm, entity: AttributeEntity, attributes: readonly CustomAttribute[]) {
  const positions = new Map(listDefinedAttributes(realm, entity).map(({ code, sort_order }) => [code, sort_order]));
  if (positions.size === 0) return attributes;
  const position = ({ attribute_code }: CustomAttribute) => positions.get(attribute_code) ?? 0;
  return attributes.toSorted((one, other) => position(one) - position(other));
}

function attributeValue(realm: Realm, entity: AttributeEntity, code: string, value: string) {
  const attribute = findDefinedAttribute(realm, entity, code);
  if (attribute?.frontend_input !== 'select' && attribute?.frontend_input !== 'multiselect') {
    return { __typename: 'AttributeValue', code, value };
  }
  const selected = selectedValues(attribute, value);
  const selected_options = attribute.options
    .filter((option) => selected.includes(option.value))
    .map((option) => ({ __typename: 'AttributeSelectedOption', label: option.label, value: option.value }));
  return { __typename: 'AttributeSelectedOptions', code, selected_options };
}
