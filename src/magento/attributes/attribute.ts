import type { KnownConfigPath } from '../config/config-paths.ts';
import type { ATTRIBUTE_INPUTS } from './defined-attribute.ts';
import type { Field } from './field.ts';

/** The type of a property of a REST data object, as in PHP's doc blocks. */
export type RestType = 'int' | 'string' | 'boolean' | 'string[]' | 'Region' | 'Address[]';

/**
 * An attribute of customers or addresses: the REST property, the stored field, the form element and the client input
 * follow from this row. The GraphQL field is declared in `magento/schema`.
 */
export interface Attribute {
  readonly rest: RestType;
  /** Magento's attribute code; default: the key of the row, which is the name of the stored field. */
  readonly code?: string;
  /** The field of fixtures and worlds that stores the value; absent if the value is computed. */
  readonly field?: Field;
  /** Metadata of the attribute; absent if metadata queries do not list it. */
  readonly form?: FormMetadata;
  /** How clients set it. `direct`: stored as sent; `checked`: validated first; absent: clients cannot set it. */
  readonly input?: 'direct' | 'checked';
}

/** Attributes, by code. */
export type AttributeTable = Readonly<Record<string, Attribute>>;

/** An EAV attribute in a new installation. [app/code/Magento/Customer/Setup/CustomerSetup.php getDefaultEntities] */
export interface FormMetadata {
  readonly label: string;
  readonly input: (typeof ATTRIBUTE_INPUTS)[number];
  readonly sort: number;
  /** Codes of the forms that show it. */
  readonly forms?: readonly string[];
  readonly required?: true;
  readonly hidden?: true;
  readonly unique?: true;
  readonly filter?: 'date' | 'trim' | 'striptags' | 'escapehtml';
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly rules?: readonly { readonly name: string; readonly value: string }[];
  /** Number of lines of a multiline attribute. */
  readonly lines?: number;
  /** The setting that hides it in storefront forms (empty or `0`) or makes it required (`req`). */
  readonly displaySetting?: KnownConfigPath;
}

/** Validation rules of most strings. */
export const TEXT_LENGTH: NonNullable<FormMetadata['rules']> = [
  { name: 'max_text_length', value: '255' },
  { name: 'min_text_length', value: '1' },
];

/** A required name. [Customer/Setup/Patch/Data/UpdateCustomerAttributeInputFilters.php] */
export const requiredNameForm = (label: string, sort: number, forms: readonly string[]): FormMetadata => ({
  label,
  input: 'text',
  sort,
  forms,
  required: true,
  filter: 'trim',
  rules: TEXT_LENGTH,
});

/** A string that is hidden until a setting shows it. */
export const hiddenTextForm = (
  label: string,
  sort: number,
  forms: readonly string[],
  more: Partial<FormMetadata> = {},
): FormMetadata => ({ label, input: 'text', sort, forms, hidden: true, ...more });
