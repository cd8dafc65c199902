import { numberSetting, stringSetting } from './config-path.ts';

const fieldVisibility = (value: string, field: string) =>
  stringSetting(value, `${field} in forms: empty is hidden, opt is optional, req is required`);

const offeredValues = (field: string) => stringSetting('', `offered values of the ${field}, separated by semicolons`);

/** Fields of the address form. [app/code/Magento/Customer/etc/config.xml] */
export const customerAddressPaths = {
  'customer/address/street_lines': numberSetting(2, 'number of street lines in forms'),
  'customer/address/prefix_show': fieldVisibility('', 'name prefix'),
  'customer/address/prefix_options': offeredValues('name prefix'),
  'customer/address/middlename_show': stringSetting('', 'middle name in forms: empty or 0 is hidden, 1 is shown'),
  'customer/address/suffix_show': fieldVisibility('', 'name suffix'),
  'customer/address/suffix_options': offeredValues('name suffix'),
  'customer/address/dob_show': fieldVisibility('', 'date of birth'),
  'customer/address/taxvat_show': { ...fieldVisibility('', 'tax number'), since: '2.4.0' },
  'customer/address/gender_show': fieldVisibility('', 'gender'),
  'customer/address/company_show': fieldVisibility('opt', 'company'),
  'customer/address/telephone_show': fieldVisibility('req', 'phone number'),
  'customer/address/fax_show': fieldVisibility('', 'fax'),
} as const;
