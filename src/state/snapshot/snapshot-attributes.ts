import type { DefinedAttribute } from '../../magento/attributes/defined-attribute.ts';
import type { AttributeFixture } from '../document/attribute-fixtures.ts';

type Fixture<Value> = { -readonly [Name in keyof Value]: Value[Name] };

/** An attribute that the store has added as a fixture, which has all properties. */
export const attributeFixture = (attribute: DefinedAttribute): AttributeFixture => {
  const { validate_rules, options, forms, ...values }: Fixture<DefinedAttribute> = attribute;
  return {
    ...values,
    validate_rules: validate_rules.map(({ name, value }) => ({ name, value })),
    options: options.map((option) => ({ ...option })),
    forms: [...forms],
  };
};
