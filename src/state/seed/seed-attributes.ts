import { type DefinedAttribute, STOREFRONT_FORMS } from '../../magento/attributes/defined-attribute.ts';
import type { AttributeFixture } from '../document/attribute-fixtures.ts';

/** The attributes of the document in the order of forms. */
export const seedAttributes = (fixtures: readonly AttributeFixture[] = []): readonly DefinedAttribute[] =>
  fixtures.map(seedAttribute).sort((one, other) => one.sort_order - other.sort_order);

const seedAttribute = ({ code, entity_type, options = [], ...fixture }: AttributeFixture): DefinedAttribute => ({
  code,
  entity_type,
  label: fixture.label ?? code,
  frontend_input: fixture.frontend_input ?? 'text',
  is_required: fixture.is_required ?? false,
  is_unique: fixture.is_unique ?? false,
  default_value: fixture.default_value ?? null,
  sort_order: fixture.sort_order ?? 0,
  multiline_count: fixture.multiline_count ?? 0,
  input_filter: fixture.input_filter ?? 'none',
  validate_rules: fixture.validate_rules ?? [],
  options: options.map((option) => ({ ...option, is_default: option.is_default ?? false })),
  forms: fixture.forms ?? STOREFRONT_FORMS[entity_type],
});
