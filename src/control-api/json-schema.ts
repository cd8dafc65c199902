/** A JSON Schema, draft 2020-12, as in OpenAPI 3.1. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Schema of any string. */
export const STRING: JsonSchema = { type: 'string' };
/** Schema of any integer. */
export const INTEGER: JsonSchema = { type: 'integer' };
/** Schema of any number. */
export const NUMBER: JsonSchema = { type: 'number' };
/** Schema of true and false. */
export const BOOLEAN: JsonSchema = { type: 'boolean' };
/** Schema of a time of the world in ISO 8601 format. */
export const TIME: JsonSchema = { type: 'string', format: 'date-time' };
/** Schema of any JSON value. */
export const ANY: JsonSchema = {};

/** A reference to a schema of the OpenAPI document by its name. */
export const refTo = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** Schema of an array. */
export const arrayOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
/** Schema of one of several strings. */
export const choiceOf = (...values: readonly string[]): JsonSchema => ({ type: 'string', enum: values });
/** Schema of an object with any keys, the values of which have a schema. */
export const valuesOf = (additionalProperties: JsonSchema): JsonSchema => ({ type: 'object', additionalProperties });
/** Schema of a value that can be null. */
export const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });
/** A schema with a description. */
export const describedAs = (description: string, schema: JsonSchema): JsonSchema => ({ description, ...schema });

/** Schema of an object with required and optional properties. Further properties are allowed. */
export const objectOf = (
  required: Readonly<Record<string, JsonSchema>>,
  optional: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema => ({ type: 'object', required: Object.keys(required), properties: { ...required, ...optional } });

/** Schema of an object with the array `items`, as every list of the control API. */
export const itemsOf = (name: string): JsonSchema => objectOf({ items: arrayOf(refTo(name)) });
