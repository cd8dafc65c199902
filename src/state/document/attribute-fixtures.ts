import * as v from 'valibot';
import { ATTRIBUTE_FORMS, ATTRIBUTE_INPUTS, VALIDATION_RULES } from '../../magento/attributes/defined-attribute.ts';
import { describedProperty } from '../../matching/described-property.ts';
import { requiredProperty } from './field-schemas.ts';
import { booleanSchema, codeSchema, countSchema, nonEmptyStringSchema, stringSchema } from './value-schemas.ts';

const option = v.strictObject({
  value: requiredProperty(nonEmptyStringSchema, 'Id of the option, as clients send it.'),
  label: requiredProperty(stringSchema, 'Label of the option.'),
  is_default: describedProperty(
    booleanSchema,
    'Whether the option is selected by default. Default: whether it is in `default_value`.',
  ),
});

const rule = v.strictObject({
  name: requiredProperty(v.picklist(VALIDATION_RULES), 'Name of the rule.'),
  value: requiredProperty(stringSchema, 'Value of the rule, such as a length.'),
});

/** The schema of an attribute that the store has added to customers or addresses. */
export const attributeFixtureSchema = v.strictObject({
  code: requiredProperty(codeSchema, 'Code of the attribute. Unique for its type of entity.'),
  entity_type: requiredProperty(v.picklist(['customer', 'customer_address']), 'Type of the entities that have it.'),
  label: describedProperty(stringSchema, 'Label. Default: the code.'),
  frontend_input: describedProperty(v.picklist(ATTRIBUTE_INPUTS), 'Type of the input. Default: `text`.'),
  is_required: describedProperty(booleanSchema, 'Whether a value is required. Default: false.'),
  is_unique: describedProperty(booleanSchema, 'Whether values are unique. Default: false.'),
  default_value: describedProperty(
    v.nullable(stringSchema),
    'Default value. Default: the default options, separated by commas.',
  ),
  sort_order: describedProperty(countSchema, 'Position in forms. Default: 0.'),
  multiline_count: describedProperty(countSchema, 'Number of lines of a `multiline` input. Default: 0.'),
  input_filter: describedProperty(
    v.picklist(['none', 'date', 'trim', 'striptags', 'escapehtml']),
    'Filter of the input. Default: `none`.',
  ),
  validate_rules: describedProperty(v.array(rule), 'Validation rules. Default: none.'),
  options: describedProperty(
    v.array(option),
    'Options of a `select` or `multiselect` input. A `boolean` has `1` and `0`.',
  ),
  forms: describedProperty(
    v.array(v.picklist(ATTRIBUTE_FORMS)),
    'Forms that show it. Default: all storefront forms of its type of entity.',
  ),
});

/** An attribute that the store has added, in a fixture document. */
export type AttributeFixture = v.InferInput<typeof attributeFixtureSchema>;
