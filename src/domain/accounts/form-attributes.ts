import type { ListedAttribute } from '../../magento/attributes/attribute-lists.ts';
import {
  addressMetadata,
  customerMetadata,
  type MetadataAttribute,
} from '../../magento/attributes/attribute-metadata.ts';
import { CUSTOMER_FORMS, type FormAttribute } from '../../magento/attributes/customer-forms.ts';
import {
  type AttributeEntity,
  type DefinedAttribute,
  STOREFRONT_FORMS,
} from '../../magento/attributes/defined-attribute.ts';
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
const toFormAttribute = ({ forms: _, default_value, ...attribute }: DefinedAttribute): FormAttribute => ({
  ...attribute,
  entity_type: attribute.entity_type === 'customer' ? 'CUSTOMER' : 'CUSTOMER_ADDRESS',
  frontend_input: attribute.frontend_input.toUpperCase(),
  input_filter: attribute.input_filter.toUpperCase(),
  validate_rules: attribute.validate_rules.map(({ name, value }) => ({ name: name.toUpperCase(), value })),
  ...(default_value !== null && { default_value }),
});

/** The attributes of customers or addresses that storefronts see: those of the forms, and those that the store has added. */
export function findVisibleAttributes(realm: Realm, store: Store, entity: AttributeEntity): FormAttribute[] {
  const [form] = STOREFRONT_FORMS[entity];
  const installed = (form && CUSTOMER_FORMS[form]) ?? [];
  const added = realm.world.initialState.attributes.filter(({ entity_type }) => entity_type === entity);
  return [...installed.flatMap((attribute) => applySettings(realm, store, attribute)), ...added.map(toFormAttribute)];
}

const METADATA: Readonly<Record<string, readonly MetadataAttribute[]>> = {
  customer: customerMetadata,
  customer_address: addressMetadata,
};

/** Whether a type of entity has an attribute, visible or not. */
export const hasAttribute = (realm: Realm, entity: string, code: string): boolean =>
  realm.world.initialState.attributes.some((each) => each.entity_type === entity && each.code === code) ||
  (METADATA[entity] ?? []).some((attribute) => attribute.code === code);

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
