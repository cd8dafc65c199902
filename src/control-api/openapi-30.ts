import type { JsonSchema } from './json-schema.ts';
import type { OpenApiDocument } from './openapi.ts';

type Schemas = OpenApiDocument['components']['schemas'];

/** Keywords whose values are data, not schemas. */
const DATA_KEYWORDS: ReadonlySet<string> = new Set(['enum', 'required', 'default', 'example']);

/**
 * Converts the OpenAPI 3.1 document of the control API to OpenAPI 3.0, for generators of clients that do not support 3.1.
 * Its schemas accept all values that those of 3.1 accept, and more: a value that has one of several types is not described,
 * nor are the names of properties, since the classes that Swagger Codegen writes for alternatives do not work.
 */
export function convertToOpenApi30(document: OpenApiDocument): object {
  const { info, paths, components } = document;
  const isMap = (schema: JsonSchema = {}) => schema['type'] === 'object' && !('properties' in schema);
  const [maps, others] = split(components.schemas, isMap);
  const convert = (value: unknown): unknown => convertSchema(value, maps);
  return {
    ...document,
    openapi: '3.0.3',
    info: { ...info, license: { name: info.license.name } },
    paths: convertSchemasIn(paths, convert),
    components: { ...components, schemas: mapValues(others, convert) },
  };
}

/** Converts all schemas below the key `schema`: of parameters, bodies and responses. */
function convertSchemasIn(value: unknown, convert: (schema: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => convertSchemasIn(each, convert));
  if (!isObject(value)) return value;
  return mapValues(value, (each, key) => (key === 'schema' ? convert(each) : convertSchemasIn(each, convert)));
}

/** @param maps schemas of objects with any properties, which replace references to them: generated PHP classes are not valid */
function convertSchema(value: unknown, maps: Schemas): unknown {
  if (Array.isArray(value)) return value.map((each) => convertSchema(each, maps));
  if (!isObject(value)) return value;
  const { const: only, propertyNames: _, exclusiveMinimum, ...rest } = withoutAlternatives(withoutOpenness(value));
  const map = maps[String(rest['$ref']).replace('#/components/schemas/', '')];
  if (map) return convertSchema(map, maps);
  return {
    ...mapValues(rest, (each, keyword) => convertKeyword(each, keyword, maps)),
    ...(only !== undefined && { type: typeof only, enum: [only] }),
    ...(exclusiveMinimum !== undefined && { minimum: exclusiveMinimum, exclusiveMinimum: true }),
  };
}

function convertKeyword(value: unknown, keyword: string, maps: Schemas): unknown {
  if (DATA_KEYWORDS.has(keyword)) return value;
  if (keyword !== 'properties' || !isObject(value)) return convertSchema(value, maps);
  return mapValues(value, (each) => convertSchema(each, maps));
}

/** Further properties are allowed by default. Stated beside `properties`, generated PHP classes are not valid. */
function withoutOpenness(schema: JsonSchema): JsonSchema {
  const { additionalProperties, ...rest } = schema;
  return additionalProperties === true && 'properties' in schema ? rest : schema;
}

/** Replaces `null` as an alternative to one type by `nullable`, and other alternatives by a schema of any value. */
function withoutAlternatives({ anyOf, type, ...rest }: JsonSchema): JsonSchema {
  const types = Array.isArray(type) ? type.map((each) => ({ type: each })) : undefined;
  const alternatives = Array.isArray(anyOf) ? anyOf : types;
  if (alternatives === undefined) return type === undefined ? rest : { type, ...rest };
  const [only, ...others] = alternatives.filter((each) => each.type !== 'null');
  const isNullable = others.length === 0 && only.type !== undefined && !('enum' in only);
  return isNullable ? { ...only, ...rest, nullable: true } : rest;
}

const isObject = (value: unknown): value is JsonSchema => typeof value === 'object' && value !== null;

const mapValues = <Value>(object: Readonly<Record<string, Value>>, convert: (value: Value, key: string) => unknown) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, convert(value, key)]));

const split = (schemas: Schemas, test: (schema: JsonSchema) => boolean): [Schemas, Schemas] => [
  Object.fromEntries(Object.entries(schemas).filter(([, schema]) => test(schema))),
  Object.fromEntries(Object.entries(schemas).filter(([, schema]) => !test(schema))),
];
