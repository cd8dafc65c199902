import { CUSTOMER_FORMS, type FormAttribute } from '../../magento/attributes/customer-forms.ts';
import type { KnownConfigPath } from '../../magento/config/config-paths.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';

/** Attributes whose place in a form is a setting: empty hides them, `req` makes them required. */
const SHOWN: Readonly<Record<string, KnownConfigPath>> = {
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
 * What a form asks, by its code. [app/code/Magento/EavGraphQl/Model/Resolver/AttributesForm.php]
 *
 * @returns nothing for a form that storefronts do not have
 */
export function formAttributes(realm: Realm, store: Store, formCode: string): FormAttribute[] | undefined {
  const form = Object.hasOwn(CUSTOMER_FORMS, formCode) ? CUSTOMER_FORMS[formCode] : undefined;
  return form?.flatMap((attribute) => asConfigured(realm, store, attribute));
}

function asConfigured(realm: Realm, store: Store, attribute: FormAttribute): FormAttribute[] {
  if (attribute.code === 'street')
    return [{ ...attribute, multiline_count: setting(realm, 'customer/address/street_lines', store) }];
  if (attribute.code === 'country_id')
    return [{ ...attribute, default_value: String(setting(realm, 'general/country/default', store)) }];
  const path = SHOWN[attribute.code];
  if (path === undefined) return [attribute];
  const shown = String(setting(realm, path, store));
  return shown === '' || shown === '0' ? [] : [{ ...attribute, is_required: shown === 'req' }];
}
