/** An attribute as Magento's own data describes it to forms. */
export interface FormAttribute {
  readonly code: string;
  readonly label: string;
  readonly frontend_input: 'TEXT' | 'SELECT' | 'MULTILINE' | 'DATE' | 'HIDDEN' | 'BOOLEAN' | 'MULTISELECT' | 'TEXTAREA';
  readonly is_required: boolean;
  readonly sort_order: number;
  readonly entity_type: 'CUSTOMER' | 'CUSTOMER_ADDRESS';
  readonly is_unique?: boolean;
  readonly multiline_count?: number;
  readonly input_filter?: 'DATE' | 'TRIM';
  readonly frontend_class?: string;
  readonly default_value?: string;
  readonly options?: readonly { readonly label: string; readonly value: string; readonly is_default: boolean }[];
  readonly validate_rules?: readonly { readonly name: string; readonly value: string }[];
}

const TEXT_LENGTH = [
  { name: 'MAX_TEXT_LENGTH', value: '255' },
  { name: 'MIN_TEXT_LENGTH', value: '1' },
];

const person = (entity_type: FormAttribute['entity_type']) =>
  [
    { code: 'prefix', label: 'Name Prefix', is_required: false, sort_order: 10 },
    { code: 'firstname', label: 'First Name', is_required: true, sort_order: 20 },
    { code: 'middlename', label: 'Middle Name/Initial', is_required: false, sort_order: 30 },
    { code: 'lastname', label: 'Last Name', is_required: true, sort_order: 40 },
    { code: 'suffix', label: 'Name Suffix', is_required: false, sort_order: 50 },
  ].map(
    (attribute): FormAttribute => ({
      ...attribute,
      entity_type,
      frontend_input: 'TEXT',
      ...(attribute.is_required && { input_filter: 'TRIM', validate_rules: TEXT_LENGTH }),
    }),
  );

/** Attributes of a customer that Magento's forms show, in their order. [app/code/Magento/Customer/Setup/CustomerSetup.php] */
const CUSTOMER_ATTRIBUTES: readonly FormAttribute[] = [
  ...person('CUSTOMER'),
  {
    code: 'email',
    label: 'Email',
    frontend_input: 'TEXT',
    is_required: true,
    sort_order: 60,
    entity_type: 'CUSTOMER',
    is_unique: true,
    validate_rules: [{ name: 'INPUT_VALIDATION', value: 'email' }],
  },
  {
    code: 'dob',
    label: 'Date of Birth',
    frontend_input: 'DATE',
    is_required: false,
    sort_order: 70,
    entity_type: 'CUSTOMER',
    input_filter: 'DATE',
    validate_rules: [{ name: 'INPUT_VALIDATION', value: 'date' }],
  },
  {
    code: 'taxvat',
    label: 'Tax/VAT Number',
    frontend_input: 'TEXT',
    is_required: false,
    sort_order: 80,
    entity_type: 'CUSTOMER',
    validate_rules: [{ name: 'MAX_TEXT_LENGTH', value: '255' }],
  },
  {
    code: 'gender',
    label: 'Gender',
    frontend_input: 'SELECT',
    is_required: false,
    sort_order: 90,
    entity_type: 'CUSTOMER',
    options: [
      { label: 'Male', value: '1', is_default: false },
      { label: 'Female', value: '2', is_default: false },
      { label: 'Not Specified', value: '3', is_default: false },
    ],
  },
];

const addressText = (code: string, label: string, is_required: boolean, sort_order: number): FormAttribute => ({
  code,
  label,
  is_required,
  sort_order,
  entity_type: 'CUSTOMER_ADDRESS',
  frontend_input: 'TEXT',
  ...(is_required && { input_filter: 'TRIM', validate_rules: TEXT_LENGTH }),
});

/** Attributes of an address that Magento's forms show, in their order. [app/code/Magento/Customer/Setup/CustomerSetup.php] */
const ADDRESS_ATTRIBUTES: readonly FormAttribute[] = [
  ...person('CUSTOMER_ADDRESS'),
  addressText('company', 'Company', false, 60),
  {
    ...addressText('street', 'Street Address', true, 70),
    frontend_input: 'MULTILINE',
    multiline_count: 2,
  },
  addressText('city', 'City', true, 80),
  { ...addressText('country_id', 'Country', true, 90), frontend_input: 'SELECT', validate_rules: [] },
  addressText('region', 'State/Province', false, 100),
  { ...addressText('region_id', 'State/Province', false, 100), frontend_input: 'HIDDEN' },
  {
    ...addressText('postcode', 'Zip/Postal Code', false, 110),
    validate_rules: [],
    input_filter: 'TRIM',
  },
  addressText('telephone', 'Phone Number', true, 120),
  addressText('fax', 'Fax', false, 130),
  addressText('vat_id', 'VAT Number', false, 140),
];

/** Attributes of a form by its code; Adobe shows no others to storefronts. */
export const CUSTOMER_FORMS: Readonly<Record<string, readonly FormAttribute[]>> = {
  customer_account_create: CUSTOMER_ATTRIBUTES,
  customer_account_edit: CUSTOMER_ATTRIBUTES,
  customer_address_edit: ADDRESS_ATTRIBUTES,
  customer_register_address: ADDRESS_ATTRIBUTES,
};
