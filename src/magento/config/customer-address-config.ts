import { number, text } from './config-path.ts';

const show = (value: string, what: string) => text(value, `${what} in forms: empty hides it, opt, or req for required`);

/** [app/code/Magento/Customer/etc/config.xml] */
export const customerAddressPaths = {
  'customer/address/street_lines': number(2, 'lines of a street in forms'),
  'customer/address/prefix_show': show('', 'name prefix'),
  'customer/address/middlename_show': text('0', 'middle name in forms: 0 or 1'),
  'customer/address/suffix_show': show('', 'name suffix'),
  'customer/address/dob_show': show('', 'date of birth'),
  'customer/address/taxvat_show': show('', 'tax number'),
  'customer/address/gender_show': show('', 'gender'),
  'customer/address/company_show': show('opt', 'company'),
  'customer/address/telephone_show': show('req', 'phone number'),
  'customer/address/fax_show': show('', 'fax'),
} as const;
