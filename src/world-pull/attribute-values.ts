import * as v from 'valibot';

/** Attributes of products and categories in responses of REST. [framework/Api/AttributeInterface.php] */
export const attributeValuesSchema = v.nullish(
  v.array(v.object({ attribute_code: v.string(), value: v.unknown() })),
  [],
);

type Attributes = v.InferOutput<typeof attributeValuesSchema>;

const attributeOf = (attributes: Attributes, code: string): unknown =>
  attributes?.find(({ attribute_code }) => attribute_code === code)?.value;

/** @returns `undefined` if there is none */
export function textOf(attributes: Attributes, code: string): string | undefined {
  const value = attributeOf(attributes, code);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** The elements of a value that is a list; none for another value. */
export function listOf(attributes: Attributes, code: string): readonly string[] {
  const value = attributeOf(attributes, code);
  return Array.isArray(value) ? value.map(String) : [];
}
