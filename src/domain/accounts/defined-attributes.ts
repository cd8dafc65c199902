import type { AttributeEntity, AttributeForm, DefinedAttribute } from '../../magento/attributes/defined-attribute.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import type { CustomAttribute } from '../../state/tables/account-rows.ts';
import { findDateProblems } from './date-attributes.ts';

const NO_ATTRIBUTES: readonly DefinedAttribute[] = [];

/** The attributes that the store has added to customers or addresses, in the order of forms. */
export function listDefinedAttributes({ world }: Realm, entity: AttributeEntity): readonly DefinedAttribute[] {
  const { attributes } = world.initialState;
  return attributes.length === 0 ? NO_ATTRIBUTES : attributes.filter(({ entity_type }) => entity_type === entity);
}

/** Finds an attribute that the store has added. */
export const findDefinedAttribute = (
  realm: Realm,
  entity: AttributeEntity,
  code: string,
): DefinedAttribute | undefined => listDefinedAttributes(realm, entity).find((attribute) => attribute.code === code);

/** The problems of the values of added attributes, in the order of forms. [app/code/Magento/Eav/Model/Attribute/Data] */
export function findDefinedProblems(
  realm: Realm,
  entity: AttributeEntity,
  values: readonly CustomAttribute[] | undefined,
): Refusal[] {
  const attributes = listDefinedAttributes(realm, entity);
  if (attributes.length === 0) return [];
  const valueOfCode = new Map(values?.map(({ attribute_code, value }) => [attribute_code, String(value ?? '')]));
  return attributes
    .filter(({ forms }) => forms.some(isStorefrontForm))
    .flatMap((attribute) => findProblems(realm, attribute, valueOfCode.get(attribute.code) ?? ''));
}

const INPUTS_WITH_OPTIONS: ReadonlySet<DefinedAttribute['frontend_input']> = new Set([
  'select',
  'multiselect',
  'boolean',
]);

const isStorefrontForm = (form: AttributeForm): boolean => !form.startsWith('adminhtml');

function findProblems(realm: Realm, attribute: DefinedAttribute, value: string): Refusal[] {
  const { code, label, is_required, frontend_input, options } = attribute;
  if (value === '') return is_required ? [new Refusal('valueRequired', [label])] : [];
  if (frontend_input === 'date' || frontend_input === 'datetime') return findDateProblems(realm, attribute, value);
  if (!INPUTS_WITH_OPTIONS.has(frontend_input)) return findLengthProblems(attribute, value);
  if (realm.behaviour.attribute_options !== 'checked') return [];
  return selectedValues(attribute, value)
    .filter((selected) => !options.some((option) => option.value === selected))
    .map((selected) => new Refusal('optionUnknown', [code, selected]));
}

/** [app/code/Magento/Eav/Model/Attribute/Data/Text.php validateLength] */
function findLengthProblems({ label, validate_rules }: DefinedAttribute, value: string): Refusal[] {
  const length = [...value.trim()].length;
  const limitOf = (rule: string) => Number(validate_rules.find(({ name }) => name === rule)?.value || Number.NaN);
  const [min, max] = [limitOf('min_text_length'), limitOf('max_text_length')];
  return [
    ...(length < min ? [new Refusal('valueTooShort', [label, min])] : []),
    ...(length > max ? [new Refusal('valueTooLong', [label, max])] : []),
  ];
}

/** The options that a value selects: several are separated by commas. */
export const selectedValues = ({ frontend_input }: DefinedAttribute, value: string): string[] =>
  frontend_input === 'multiselect' ? value.split(',').map((each) => each.trim()) : [value];

/** The values of a new entity: defaults for attributes without one. [app/code/Magento/Eav/Model/Entity/Attribute/Backend/AbstractBackend.php beforeSave] */
export function withAttributeDefaults(
  realm: Realm,
  entity: AttributeEntity,
  values: readonly CustomAttribute[],
): readonly CustomAttribute[] {
  const added = listDefinedAttributes(realm, entity).flatMap(({ code, default_value: value }) =>
    value === null || values.some(({ attribute_code }) => attribute_code === code)
      ? []
      : [{ attribute_code: code, value }],
  );
  return added.length === 0 ? values : [...values, ...added];
}
