import { CUSTOMER_FORMS, type FormAttribute } from '../../magento/attributes/customer-forms.ts';
import type { KnownConfigPath } from '../../magento/config/config-paths.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';

/** Settings that hide an attribute (empty or `0`) or make it required (`req`). */
const DISPLAY_SETTINGS: Readonly<Record<string, KnownConfigPath>> = {
  prefix: 'customer/address/prefix_show',
  middlename: 'customer/address/middlename_show',
  suffix: 'customer/address/suffix_show',
  dob: 'customer/address/dob_show',
  taxvat: 'customer/address/taxvat_show',
  gender: 'customer/address/gender_show',
  company: 'customer/address/company_show',
  telephone: 'customer/address/telephone_show',
  fax: 'customer/address/fax_show',
};

/**
 * Returns the attributes of a form. [app/code/Magento/EavGraphQl/Model/Resolver/AttributesForm.php]
 *
 * @returns `undefined` for an unknown form code
 */
export function getFormAttributes(realm: Realm, store: Store, formCode: string): FormAttribute[] | undefined {
  const form = Object.hasOwn(CUSTOMER_FORMS, formCode) ? CUSTOMER_FORMS[formCode] : undefined;
  return form?.flatMap((attribute) => applySettings(realm, store, attribute));
}

/** @returns an empty array for a hidden attribute */
function applySettings(realm: Realm, store: Store, attribute: FormAttribute): FormAttribute[] {
  if (attribute.code === 'street')
    return [{ ...attribute, multiline_count: setting(realm, 'customer/address/street_lines', store) }];
  if (attribute.code === 'country_id')
    return [{ ...attribute, default_value: String(setting(realm, 'general/country/default', store)) }];
  const path = DISPLAY_SETTINGS[attribute.code];
  if (path === undefined) return [attribute];
  const display = String(setting(realm, path, store));
  return display === '' || display === '0' ? [] : [{ ...attribute, is_required: display === 'req' }];
}
