/** A JSON Schema, draft 2020-12, as in OpenAPI 3.1. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export const STRING: JsonSchema = { type: 'string' };
export const INTEGER: JsonSchema = { type: 'integer' };
export const NUMBER: JsonSchema = { type: 'number' };
export const BOOLEAN: JsonSchema = { type: 'boolean' };
/** World time, ISO 8601. */
export const TIME: JsonSchema = { type: 'string', format: 'date-time' };
/** Any JSON value. */
export const ANY: JsonSchema = {};

/** A reference to a schema of the document. */
export const refTo = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

export const arrayOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
export const choiceOf = (...values: readonly string[]): JsonSchema => ({ type: 'string', enum: values });
export const valuesOf = (additionalProperties: JsonSchema): JsonSchema => ({ type: 'object', additionalProperties });
export const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });
export const described = (description: string, schema: JsonSchema): JsonSchema => ({ description, ...schema });

/** An object; clients accept further properties. */
export const objectOf = (
  required: Readonly<Record<string, JsonSchema>>,
  optional: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema => ({ type: 'object', required: Object.keys(required), properties: { ...required, ...optional } });

/** Several objects, as every list of the control API. */
export const itemsOf = (name: string): JsonSchema => objectOf({ items: arrayOf(refTo(name)) });
