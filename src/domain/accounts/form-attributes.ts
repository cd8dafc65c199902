import type { ListedAttribute } from '../../magento/attributes/attribute-lists.ts';
import { CUSTOMER_FORMS, type FormAttribute } from '../../magento/attributes/customer-forms.ts';
import type { DefinedAttribute } from '../../magento/attributes/defined-attribute.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';

/**
 * Returns the attributes of a form. [app/code/Magento/EavGraphQl/Model/Resolver/AttributesForm.php]
 *
 * @returns `undefined` for an unknown form code
 */
export function getFormAttributes(realm: Realm, store: Store, formCode: string): FormAttribute[] | undefined {
  const form = Object.hasOwn(CUSTOMER_FORMS, formCode) ? CUSTOMER_FORMS[formCode] : undefined;
  if (form === undefined) return undefined;
  const installed = form.flatMap((attribute) => applySettings(realm, store, attribute));
  const added = listFormAttributes(realm, formCode);
  return added.length === 0
    ? installed
    : [...installed, ...added].sort((one, other) => one.sort_order - other.sort_order);
}

const listFormAttributes = ({ world }: Realm, formCode: string): FormAttribute[] =>
  world.initialState.attributes.filter(({ forms }) => forms.some((form) => form === formCode)).map(toFormAttribute);

/** An attribute of the store as storefronts see it. */
export const toFormAttribute = ({ forms: _, default_value, ...attribute }: DefinedAttribute): FormAttribute => ({
  ...attribute,
  entity_type: attribute.entity_type === 'customer' ? 'CUSTOMER' : 'CUSTOMER_ADDRESS',
  frontend_input: attribute.frontend_input.toUpperCase(),
  input_filter: attribute.input_filter.toUpperCase(),
  validate_rules: attribute.validate_rules.map(({ name, value }) => ({ name: name.toUpperCase(), value })),
  ...(default_value !== null && { default_value }),
});

/** Whether an attribute needs a value: its setting decides, if it has one. [app/code/Magento/Customer/Model/Config/Backend/Show/Customer.php] */
export const isRequiredAttribute = (
  realm: Realm,
  store: Store,
  { required, displaySetting }: Pick<ListedAttribute, 'required' | 'displaySetting'>,
): boolean =>
  displaySetting === undefined ? required === true : String(setting(realm, displaySetting, store)) === 'req';

/**
 * The setting of an attribute hides it (empty or `0`) or makes it required (`req`).
 *
 * @returns an empty array for a hidden attribute
 */
function applySettings(realm: Realm, store: Store, attribute: FormAttribute): FormAttribute[] {
  if (attribute.code === 'street')
    return [{ ...attribute, multiline_count: setting(realm, 'customer/address/street_lines', store) }];
  if (attribute.code === 'country_id')
    return [{ ...attribute, default_value: String(setting(realm, 'general/country/default', store)) }];
  if (attribute.displaySetting === undefined) return [attribute];
  const display = String(setting(realm, attribute.displaySetting, store));
  return display === '' || display === '0' ? [] : [{ ...attribute, is_required: display === 'req' }];
}
