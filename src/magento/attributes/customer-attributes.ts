import { type AttributeTable, hiddenTextForm, requiredNameForm } from './attribute.ts';
import { defaultField, nullableField, requiredField } from './field.ts';

const FORMS = ['customer_account_create', 'customer_account_edit', 'adminhtml_customer'];
const ADMIN_ONLY = ['adminhtml_customer'];

/** The attributes of customers in the order of the REST data object. [Customer/Api/Data/CustomerInterface.php] */
export const customerAttributes = {
  group_id: {
    rest: 'int',
    field: defaultField('count', 1, 'Id of the customer group.'),
    form: { label: 'Group', input: 'select', sort: 25, required: true, forms: ADMIN_ONLY },
  },
  default_billing: { rest: 'string' },
  default_shipping: { rest: 'string' },
  confirmation: {
    rest: 'string',
    field: nullableField(
      'string',
      'Confirmation key. An account with a key is not confirmed if `customer/create_account/confirm` is 1.',
    ),
  },
  created_at: {
    rest: 'string',
    field: defaultField('time', null, 'When the account was created. Default: when the world starts.'),
    form: { label: 'Created At', input: 'date', sort: 115, hidden: true },
  },
  updated_at: {
    rest: 'string',
    field: defaultField('time', null, 'When the account was last changed. Default: `created_at`.'),
  },
  created_in: { rest: 'string', form: { label: 'Created From', input: 'text', sort: 20, forms: ADMIN_ONLY } },
  dob: {
    rest: 'string',
    field: nullableField('date', 'Date of birth, YYYY-MM-DD.'),
    input: 'checked',
    form: {
      label: 'Date of Birth',
      input: 'date',
      sort: 90,
      hidden: true,
      forms: FORMS,
      filter: 'date',
      rules: [{ name: 'input_validation', value: 'date' }],
      displaySetting: 'customer/address/dob_show',
    },
  },
  email: {
    rest: 'string',
    field: requiredField('email', 'E-mail address. Unique within a website; letter case is ignored.'),
    input: 'checked',
    form: {
      label: 'Email',
      input: 'text',
      sort: 80,
      required: true,
      unique: true,
      forms: FORMS,
      rules: [{ name: 'input_validation', value: 'email' }],
    },
  },
  firstname: {
    rest: 'string',
    field: requiredField('non_empty_string', 'First name.'),
    input: 'direct',
    form: requiredNameForm('First Name', 40, FORMS),
  },
  lastname: {
    rest: 'string',
    field: requiredField('non_empty_string', 'Last name.'),
    input: 'direct',
    form: requiredNameForm('Last Name', 60, FORMS),
  },
  middlename: {
    rest: 'string',
    field: nullableField('string', 'Middle name or initial.'),
    input: 'direct',
    form: hiddenTextForm('Middle Name/Initial', 50, FORMS, {
      filter: 'trim',
      displaySetting: 'customer/address/middlename_show',
    }),
  },
  prefix: {
    rest: 'string',
    field: nullableField('string', 'Name prefix, such as `Ms`.'),
    input: 'direct',
    form: hiddenTextForm('Name Prefix', 30, FORMS, { displaySetting: 'customer/address/prefix_show' }),
  },
  suffix: {
    rest: 'string',
    field: nullableField('string', 'Name suffix, such as `Jr`.'),
    input: 'direct',
    form: hiddenTextForm('Name Suffix', 70, FORMS, { displaySetting: 'customer/address/suffix_show' }),
  },
  gender: {
    rest: 'int',
    field: nullableField('integer', 'Gender: 1 male, 2 female, 3 not specified.'),
    input: 'direct',
    form: {
      label: 'Gender',
      input: 'select',
      sort: 110,
      hidden: true,
      forms: FORMS,
      options: [
        { value: '', label: ' ' },
        { value: '1', label: 'Male' },
        { value: '2', label: 'Female' },
        { value: '3', label: 'Not Specified' },
      ],
      displaySetting: 'customer/address/gender_show',
    },
  },
  store_id: { rest: 'int', form: { label: 'Create In', input: 'select', sort: 20, required: true } },
  taxvat: {
    rest: 'string',
    field: nullableField('string', 'Tax or VAT number.'),
    input: 'direct',
    form: hiddenTextForm('Tax/VAT Number', 100, FORMS, {
      rules: [{ name: 'max_text_length', value: '255' }],
      displaySetting: 'customer/address/taxvat_show',
    }),
  },
  website_id: {
    rest: 'int',
    form: { label: 'Associate to Website', input: 'select', sort: 10, required: true, forms: ADMIN_ONLY },
  },
  addresses: { rest: 'Address[]' },
  disable_auto_group_change: {
    rest: 'int',
    form: {
      label: 'Disable Automatic Group Change Based on VAT ID',
      input: 'boolean',
      sort: 28,
      forms: ADMIN_ONLY,
    },
  },
} as const satisfies AttributeTable;
