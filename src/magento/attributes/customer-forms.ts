import type { KnownConfigPath } from '../config/config-paths.ts';
import type { AttributeTable } from './attribute.ts';
import { type ListedAttribute, listedAttributes } from './attribute-lists.ts';
import { customerAddressAttributes } from './customer-address-attributes.ts';
import { customerAttributes } from './customer-attributes.ts';

/** An attribute of a storefront form. [CustomerGraphQl/Model/Output/CustomerAttributeMetadata.php] */
export interface FormAttribute {
  readonly code: string;
  readonly label: string;
  readonly frontend_input: string;
  readonly is_required: boolean;
  readonly is_unique: boolean;
  readonly sort_order: number;
  readonly entity_type: 'CUSTOMER' | 'CUSTOMER_ADDRESS';
  readonly multiline_count: number;
  readonly input_filter: string;
  readonly default_value?: string;
  readonly options?: readonly { readonly label: string; readonly value: string; readonly is_default: boolean }[];
  readonly validate_rules: readonly { readonly name: string; readonly value: string }[];
  readonly displaySetting?: KnownConfigPath | undefined;
}

/** The attributes of each form that storefronts can request, by form code. */
export const CUSTOMER_FORMS: Readonly<Record<string, readonly FormAttribute[]>> = {
  customer_account_create: formOf('customer_account_create', 'CUSTOMER', customerAttributes),
  customer_account_edit: formOf('customer_account_edit', 'CUSTOMER', customerAttributes),
  customer_address_edit: formOf('customer_address_edit', 'CUSTOMER_ADDRESS', customerAddressAttributes),
  customer_register_address: formOf('customer_register_address', 'CUSTOMER_ADDRESS', customerAddressAttributes),
};

function formOf(formCode: string, entityType: FormAttribute['entity_type'], table: AttributeTable): FormAttribute[] {
  return listedAttributes(table)
    .filter(({ forms }) => forms?.includes(formCode))
    .map((attribute) => ({ ...formAttribute(attribute), entity_type: entityType }));
}

function formAttribute({ code, label, input, sort, ...attribute }: ListedAttribute) {
  return {
    code,
    label,
    frontend_input: input.toUpperCase(),
    is_required: attribute.required === true,
    is_unique: attribute.unique === true,
    sort_order: sort,
    multiline_count: attribute.lines ?? 0,
    input_filter: attribute.filter?.toUpperCase() ?? 'NONE',
    validate_rules: (attribute.rules ?? []).map(({ name, value }) => ({ name: name.toUpperCase(), value })),
    displaySetting: attribute.displaySetting,
    ...(attribute.options && {
      options: attribute.options
        .filter(({ value }) => value !== '')
        .map(({ value, label: optionLabel }) => ({ value, label: optionLabel, is_default: false })),
    }),
  };
}
