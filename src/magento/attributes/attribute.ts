/** An EAV attribute as Magento is installed with it. */
export interface Attribute {
  readonly code: string;
  readonly label: string;
  readonly input: 'text' | 'select' | 'date' | 'boolean' | 'multiline' | 'hidden' | '';
  readonly backend: 'static' | 'varchar' | 'int' | 'datetime' | 'text';
  readonly sort: number;
  readonly required?: true;
  /** Not shown in forms. */
  readonly hidden?: true;
  /** Forms that ask for it. */
  readonly forms?: readonly string[];
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly rules?: readonly { readonly name: string; readonly value: string }[];
  readonly lines?: number;
}

const MAX_255: Attribute['rules'] = [
  { name: 'max_text_length', value: '255' },
  { name: 'min_text_length', value: '1' },
];

/** A text of up to 255 characters. */
export const shortText = (
  code: string,
  label: string,
  sort: number,
  forms: readonly string[],
  more: Partial<Attribute> = {},
): Attribute => ({ code, label, input: 'text', backend: 'static', sort, forms, rules: MAX_255, ...more });
