import { type Attribute, shortText } from './attribute.ts';

const FORMS = ['adminhtml_customer_address', 'customer_address_edit', 'customer_register_address'];

/** Attributes of customers' addresses. [app/code/Magento/Customer/Setup/CustomerSetup.php getDefaultEntities] */
export const customerAddressAttributes: readonly Attribute[] = [
  shortText('prefix', 'Name Prefix', 10, FORMS, { hidden: true, rules: [] }),
  shortText('firstname', 'First Name', 20, FORMS, { required: true }),
  shortText('middlename', 'Middle Name/Initial', 30, FORMS, { hidden: true, rules: [] }),
  shortText('lastname', 'Last Name', 40, FORMS, { required: true }),
  shortText('suffix', 'Name Suffix', 50, FORMS, { hidden: true, rules: [] }),
  shortText('company', 'Company', 60, FORMS),
  shortText('street', 'Street Address', 70, FORMS, { input: 'multiline', required: true, lines: 3 }),
  shortText('city', 'City', 80, FORMS, { required: true }),
  { code: 'country_id', label: 'Country', input: 'select', backend: 'static', sort: 90, required: true, forms: FORMS },
  { code: 'region', label: 'State/Province', input: 'text', backend: 'static', sort: 100, forms: FORMS },
  { code: 'region_id', label: 'State/Province', input: 'hidden', backend: 'static', sort: 100, forms: FORMS },
  shortText('postcode', 'Zip/Postal Code', 110, FORMS, { required: true, rules: [] }),
  shortText('telephone', 'Phone Number', 120, FORMS, { required: true }),
  shortText('fax', 'Fax', 130, FORMS, { hidden: true }),
  shortText('vat_id', 'VAT Number', 140, FORMS, { hidden: true, rules: [] }),
];
