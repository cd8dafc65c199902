import * as v from 'valibot';
import {
  ATTRIBUTE_FORMS,
  ATTRIBUTE_INPUTS,
  type AttributeEntity,
  type AttributeForm,
  STOREFRONT_FORMS,
  VALIDATION_RULES,
} from '../magento/attributes/defined-attribute.ts';
import type { AttributeFixture } from '../state/document/attribute-fixtures.ts';
import { type AreaReader, AreaSkipped } from './area-reader.ts';

const INPUT_FILTERS = ['none', 'date', 'trim', 'striptags', 'escapehtml'] as const;

const attributeRow = v.object({
  attribute_code: v.string(),
  frontend_input: v.nullish(v.string()),
  frontend_label: v.nullish(v.string()),
  input_filter: v.nullish(v.string()),
  required: v.optional(v.boolean(), false),
  user_defined: v.optional(v.boolean(), false),
  sort_order: v.optional(v.number(), 0),
  multiline_count: v.optional(v.number(), 0),
  options: v.nullish(v.array(v.object({ label: v.nullish(v.string()), value: v.nullish(v.string()) })), []),
  validation_rules: v.nullish(v.array(v.object({ name: v.string(), value: v.nullish(v.string()) })), []),
});

const codeRow = v.object({ attribute_code: v.string() });

/** Paths and forms of each type of entity. [Customer/etc/webapi.xml] */
const ENTITIES: readonly { readonly type: AttributeEntity; readonly path: string; readonly forms: RegExp }[] = [
  { type: 'customer', path: 'attributeMetadata/customer', forms: /^(?:customer_account|adminhtml_c(?!.*address))/ },
  { type: 'customer_address', path: 'attributeMetadata/customerAddress', forms: /address/ },
];

/** Reads the attributes that the store has added to customers and addresses. */
export async function pullAttributes(reader: AreaReader): Promise<readonly AttributeFixture[]> {
  const fixtures: AttributeFixture[] = [];
  for (const { type, path, forms } of ENTITIES) {
    const rows = (await reader.get(`${path}/custom`, v.array(attributeRow))).filter((row) => row.user_defined);
    if (rows.length === 0) continue;
    const formsOf = await readForms(
      reader,
      path,
      ATTRIBUTE_FORMS.filter((form) => forms.test(form)),
    );
    fixtures.push(...rows.flatMap((row) => toFixture(row, type, formsOf(row.attribute_code))));
  }
  return fixtures;
}

/** Reads which forms show which attributes. The returned function lists the forms of an attribute by its code. */
async function readForms(reader: AreaReader, path: string, forms: readonly AttributeForm[]) {
  const shown: { readonly form: AttributeForm; readonly codes: ReadonlySet<string> }[] = [];
  for (const form of forms) {
    try {
      const rows = await reader.get(`${path}/form/${form}`, v.array(codeRow));
      shown.push({ form, codes: new Set(rows.map((row) => row.attribute_code)) });
    } catch (error) {
      // A form without attributes does not exist. [Customer/Model/Metadata/CustomerMetadata.php getAttributes]
      if (!(error instanceof AreaSkipped)) throw error;
    }
  }
  return (code: string) => shown.filter(({ codes }) => codes.has(code)).map(({ form }) => form);
}

function toFixture(
  row: v.InferOutput<typeof attributeRow>,
  entity_type: AttributeEntity,
  forms: readonly AttributeForm[],
): AttributeFixture[] {
  const input = ATTRIBUTE_INPUTS.find((each) => each === (row.frontend_input ?? 'text'));
  if (input === undefined) return [];
  const filter = INPUT_FILTERS.find((each) => each === row.input_filter);
  const options = (row.options ?? []).flatMap(({ label, value }) => (value ? [{ value, label: label ?? value }] : []));
  const rules = (row.validation_rules ?? []).flatMap(({ name, value }) => {
    const known = VALIDATION_RULES.find((each) => each === name);
    return known === undefined || value == null ? [] : [{ name: known, value }];
  });
  const hasUsualForms = forms.join() === STOREFRONT_FORMS[entity_type].join();
  return [
    {
      code: row.attribute_code,
      entity_type,
      ...(row.frontend_label != null && { label: row.frontend_label }),
      frontend_input: input,
      ...(row.required && { is_required: true }),
      ...(row.sort_order > 0 && { sort_order: row.sort_order }),
      ...(row.multiline_count > 0 && { multiline_count: row.multiline_count }),
      ...(filter !== undefined && { input_filter: filter }),
      ...(rules.length > 0 && { validate_rules: rules }),
      ...(options.length > 0 && { options }),
      ...(!hasUsualForms && { forms: [...forms] }),
    },
  ];
}
