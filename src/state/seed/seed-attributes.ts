import { type DefinedAttribute, STOREFRONT_FORMS } from '../../magento/attributes/defined-attribute.ts';
import type { AttributeFixture } from '../document/attribute-fixtures.ts';

/** The attributes of the document in the order of forms. */
export const seedAttributes = (fixtures: readonly AttributeFixture[] = []): readonly DefinedAttribute[] =>
  fixtures.map(seedAttribute).sort((one, other) => one.sort_order - other.sort_order);

function seedAttribute({ code, entity_type, ...fixture }: AttributeFixture): DefinedAttribute {
  const { frontend_input = 'text', options = frontend_input === 'boolean' ? YES_AND_NO : [] } = fixture;
  const defaults = options.filter((option) => option.is_default === true).map(({ value }) => value);
  const default_value = fixture.default_value ?? (defaults.length > 0 ? defaults.join(',') : null);
  const defaultOptions = default_value?.split(',') ?? [];
  return {
    code,
    entity_type,
    label: fixture.label ?? code,
    frontend_input,
    is_required: fixture.is_required ?? false,
    is_unique: fixture.is_unique ?? false,
    default_value,
    sort_order: fixture.sort_order ?? 0,
    multiline_count: fixture.multiline_count ?? 0,
    input_filter: fixture.input_filter ?? 'none',
    validate_rules: fixture.validate_rules ?? [],
    options: options.map((option) => ({ ...option, is_default: defaultOptions.includes(option.value) })),
    forms: fixture.forms ?? STOREFRONT_FORMS[entity_type],
  };
}

/** [app/code/Magento/Eav/Model/Entity/Attribute/Source/Boolean.php] */
const YES_AND_NO: NonNullable<AttributeFixture['options']> = [
  { value: '1', label: 'Yes' },
  { value: '0', label: 'No' },
];
