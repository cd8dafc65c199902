import * as v from 'valibot';

/** The schema of attributes of products and categories in REST responses. [framework/Api/AttributeInterface.php] */
export const attributeValuesSchema = v.nullish(
  v.array(v.object({ attribute_code: v.string(), value: v.unknown() })),
  [],
);

type Attributes = v.InferOutput<typeof attributeValuesSchema>;

const attributeOf = (attributes: Attributes, code: string): unknown =>
  attributes?.find(({ attribute_code }) => attribute_code === code)?.value;

/** The value of an attribute as a string; `undefined` without a value. */
export function textOf(attributes: Attributes, code: string): string | undefined {
  const value = attributeOf(attributes, code);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** The elements of an attribute whose value is an array; an empty array for any other value. */
export function listOf(attributes: Attributes, code: string): readonly string[] {
  const value = attributeOf(attributes, code);
  return Array.isArray(value) ? value.map(String) : [];
}
