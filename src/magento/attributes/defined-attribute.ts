/** Input types of attributes. [EavGraphQl/etc/schema.graphqls AttributeFrontendInputEnum] */
export const ATTRIBUTE_INPUTS = [
  'text',
  'textarea',
  'multiline',
  'date',
  'datetime',
  'select',
  'multiselect',
  'boolean',
  'file',
  'image',
  'hidden',
] as const;

/** [EavGraphQl/etc/schema.graphqls ValidationRuleEnum] */
export const VALIDATION_RULES = [
  'date_range_max',
  'date_range_min',
  'file_extensions',
  'input_validation',
  'max_text_length',
  'min_text_length',
  'max_file_size',
  'max_image_height',
  'max_image_width',
] as const;

/** Forms that show attributes of customers and addresses. */
export const ATTRIBUTE_FORMS = [
  'customer_account_create',
  'customer_account_edit',
  'customer_address_edit',
  'customer_register_address',
  'adminhtml_customer',
  'adminhtml_customer_address',
  'adminhtml_checkout',
] as const;

/** A form that shows attributes. */
export type AttributeForm = (typeof ATTRIBUTE_FORMS)[number];
/** A type of entities with attributes. */
export type AttributeEntity = 'customer' | 'customer_address';

/** An attribute that a store has added to customers or addresses. */
export interface DefinedAttribute {
  readonly code: string;
  readonly entity_type: AttributeEntity;
  readonly label: string;
  readonly frontend_input: (typeof ATTRIBUTE_INPUTS)[number];
  readonly is_required: boolean;
  readonly is_unique: boolean;
  readonly default_value: string | null;
  readonly sort_order: number;
  readonly multiline_count: number;
  readonly input_filter: 'none' | 'date' | 'trim' | 'striptags' | 'escapehtml';
  readonly validate_rules: readonly { readonly name: (typeof VALIDATION_RULES)[number]; readonly value: string }[];
  readonly options: readonly AttributeOption[];
  readonly forms: readonly AttributeForm[];
}

/** An option of an attribute. */
export interface AttributeOption {
  readonly value: string;
  readonly label: string;
  readonly is_default: boolean;
}

/** The storefront forms of each type of entity. */
export const STOREFRONT_FORMS: Readonly<Record<AttributeEntity, readonly AttributeForm[]>> = {
  customer: ['customer_account_create', 'customer_account_edit'],
  customer_address: ['customer_address_edit', 'customer_register_address'],
};
