import { type Attribute, shortText } from './attribute.ts';

const FORMS = ['customer_account_create', 'customer_account_edit', 'adminhtml_customer'];
const ADMIN_ONLY = ['adminhtml_customer'];

/** Attributes of customers. [app/code/Magento/Customer/Setup/CustomerSetup.php getDefaultEntities] */
export const customerAttributes: readonly Attribute[] = [
  {
    code: 'website_id',
    label: 'Associate to Website',
    input: 'select',
    backend: 'static',
    sort: 10,
    required: true,
    forms: ADMIN_ONLY,
  },
  { code: 'store_id', label: 'Create In', input: 'select', backend: 'static', sort: 20, required: true },
  { code: 'created_in', label: 'Created From', input: 'text', backend: 'static', sort: 20, forms: ADMIN_ONLY },
  {
    code: 'group_id',
    label: 'Group',
    input: 'select',
    backend: 'static',
    sort: 25,
    required: true,
    forms: ADMIN_ONLY,
  },
  {
    code: 'disable_auto_group_change',
    label: 'Disable Automatic Group Change Based on VAT ID',
    input: 'boolean',
    backend: 'static',
    sort: 28,
    forms: ADMIN_ONLY,
  },
  shortText('prefix', 'Name Prefix', 30, FORMS, { hidden: true, rules: [] }),
  shortText('firstname', 'First Name', 40, FORMS, { required: true }),
  shortText('middlename', 'Middle Name/Initial', 50, FORMS, { hidden: true, rules: [] }),
  shortText('lastname', 'Last Name', 60, FORMS, { required: true }),
  shortText('suffix', 'Name Suffix', 70, FORMS, { hidden: true, rules: [] }),
  shortText('email', 'Email', 80, FORMS, { required: true, rules: [{ name: 'input_validation', value: 'email' }] }),
  {
    code: 'dob',
    label: 'Date of Birth',
    input: 'date',
    backend: 'static',
    sort: 90,
    hidden: true,
    forms: FORMS,
    rules: [{ name: 'input_validation', value: 'date' }],
  },
  shortText('taxvat', 'Tax/VAT Number', 100, FORMS, {
    hidden: true,
    rules: [{ name: 'max_text_length', value: '255' }],
  }),
  {
    code: 'gender',
    label: 'Gender',
    input: 'select',
    backend: 'static',
    sort: 110,
    hidden: true,
    forms: FORMS,
    options: [
      { value: '', label: ' ' },
      { value: '1', label: 'Male' },
      { value: '2', label: 'Female' },
      { value: '3', label: 'Not Specified' },
    ],
  },
  { code: 'created_at', label: 'Created At', input: 'date', backend: 'static', sort: 115, hidden: true },
];
