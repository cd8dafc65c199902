import { type AttributeTable, hiddenTextForm, requiredNameForm, TEXT_LENGTH } from './attribute.ts';
import { defaultField, requiredField } from './field.ts';

const FORMS = ['adminhtml_customer_address', 'customer_address_edit', 'customer_register_address'];

/** A string that is absent from the address if it is not set. */
const optionalString = (description: string) =>
  ({ type: 'string', description, nullable: true, storage: 'optional' }) as const;

/** The attributes of addresses in the order of the REST data object. [Customer/Api/Data/AddressInterface.php] */
export const customerAddressAttributes = {
  region: {
    rest: 'Region',
    field: { type: 'region', description: 'State or province.', storage: 'optional' },
    form: { label: 'State/Province', input: 'text', sort: 100, forms: FORMS },
  },
  region_id: { rest: 'int', form: { label: 'State/Province', input: 'hidden', sort: 100, forms: FORMS } },
  country_code: {
    rest: 'string',
    code: 'country_id',
    field: defaultField('country', 'US', 'ISO 3166 country code.'),
    form: { label: 'Country', input: 'select', sort: 90, required: true, forms: FORMS },
  },
  street: {
    rest: 'string[]',
    field: requiredField('string_array', 'Lines of the street address.'),
    form: {
      label: 'Street Address',
      input: 'multiline',
      sort: 70,
      required: true,
      forms: FORMS,
      rules: TEXT_LENGTH,
      lines: 2,
    },
  },
  company: {
    rest: 'string',
    field: optionalString('Company.'),
    form: {
      label: 'Company',
      input: 'text',
      sort: 60,
      forms: FORMS,
      rules: TEXT_LENGTH,
      displaySetting: 'customer/address/company_show',
    },
  },
  telephone: {
    rest: 'string',
    field: optionalString('Phone number.'),
    form: {
      label: 'Phone Number',
      input: 'text',
      sort: 120,
      required: true,
      forms: FORMS,
      rules: TEXT_LENGTH,
      displaySetting: 'customer/address/telephone_show',
    },
  },
  fax: {
    rest: 'string',
    field: optionalString('Fax number.'),
    form: hiddenTextForm('Fax', 130, FORMS, { rules: TEXT_LENGTH, displaySetting: 'customer/address/fax_show' }),
  },
  postcode: {
    rest: 'string',
    field: optionalString('Postal code.'),
    form: { label: 'Zip/Postal Code', input: 'text', sort: 110, forms: FORMS },
  },
  city: {
    rest: 'string',
    field: requiredField('non_empty_string', 'City.'),
    form: { label: 'City', input: 'text', sort: 80, required: true, forms: FORMS, rules: TEXT_LENGTH },
  },
  firstname: {
    rest: 'string',
    field: requiredField('non_empty_string', 'First name.'),
    form: requiredNameForm('First Name', 20, FORMS),
  },
  lastname: {
    rest: 'string',
    field: requiredField('non_empty_string', 'Last name.'),
    form: requiredNameForm('Last Name', 40, FORMS),
  },
  middlename: {
    rest: 'string',
    field: optionalString('Middle name or initial.'),
    form: hiddenTextForm('Middle Name/Initial', 30, FORMS, {
      filter: 'trim',
      displaySetting: 'customer/address/middlename_show',
    }),
  },
  prefix: {
    rest: 'string',
    field: optionalString('Name prefix, such as `Ms`.'),
    form: hiddenTextForm('Name Prefix', 10, FORMS, { displaySetting: 'customer/address/prefix_show' }),
  },
  suffix: {
    rest: 'string',
    field: optionalString('Name suffix, such as `Jr`.'),
    form: hiddenTextForm('Name Suffix', 50, FORMS, { displaySetting: 'customer/address/suffix_show' }),
  },
  vat_id: {
    rest: 'string',
    field: optionalString('VAT number.'),
    form: hiddenTextForm('VAT Number', 140, FORMS),
  },
  default_shipping: {
    rest: 'boolean',
    field: defaultField('boolean', false, "Whether it is the customer's default shipping address."),
  },
  default_billing: {
    rest: 'boolean',
    field: defaultField('boolean', false, "Whether it is the customer's default billing address."),
  },
} as const satisfies AttributeTable;
