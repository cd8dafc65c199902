import { type ConversionConfig, toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { faultDefinitions } from '../fault-schema/fault-definitions.ts';
import { entityTypes } from '../operations/entity-types.ts';
import { fixtureDocumentSchema } from '../state/document/fixture-document.ts';
import { bodySchemas } from './body-schemas.ts';
import { CONTROL_TAGS, type TaggedRoute } from './control-tags.ts';
import { ANY, arrayOf, BOOLEAN, INTEGER, type JsonSchema, NUMBER, objectOf, refTo, STRING } from './json-schema.ts';
import { describeRoute, type OpenApiOperation } from './openapi-operation.ts';
import { responseSchemas } from './response-schemas.ts';

const CONVERSION_OPTIONS: ConversionConfig = {
  typeMode: 'input',
  errorMode: 'ignore',
  definitions: faultDefinitions,
  overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
};

/** Converts a Valibot schema to JSON Schema, without checks that are functions. */
const jsonSchema = (schema: GenericSchema): JsonSchema => {
  const { $schema: _, $defs: __, ...rest } = toJsonSchema(schema, CONVERSION_OPTIONS);
  return { ...rest };
};

/** Schemas of the parts of faults, to which other schemas refer. */
const faultDefinitionSchemas = (): object => toJsonSchemaDefs(faultDefinitions, CONVERSION_OPTIONS);

/** The parts of an OpenAPI 3.1 document that its HTML page and its conversion to OpenAPI 3.0 read. */
export interface OpenApiDocument {
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description: string;
    readonly license: { readonly name: string; readonly identifier: string };
  };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

/** Generates the OpenAPI document of the control API from its routes. */
export function createOpenApiDocument(routes: readonly TaggedRoute[], version: string): OpenApiDocument {
  const components = createSchemas();
  const paths: Record<string, Record<string, OpenApiOperation>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: describeRoute(route, components) };
  }
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'magento-auth-mock control API',
      version,
      description: 'The control API of a sandbox is below /_sandbox/{id}/__mock.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/__mock' }],
    // A server on a loopback address needs no token.
    security: [{}, { controlToken: [] }],
    tags: Object.entries(CONTROL_TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        controlToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'The control token, which a server beyond loopback addresses prints when it starts.',
        },
      },
    },
  };
  return document;
}

function createSchemas(): Record<string, JsonSchema> {
  const entities = Object.values(entityTypes).map(({ singular, schema }) => [singular, jsonSchema(schema)]);
  const document = ['fixtureDocument', jsonSchema(fixtureDocumentSchema)];
  const calls = Object.entries(bodySchemas).map(([name, schema]) => [name, withDocument(jsonSchema(schema))]);
  return {
    ...Object.fromEntries([document, ...entities, ...calls]),
    problem: PROBLEM_SCHEMA,
    ...responseSchemas,
    ...faultDefinitionSchemas(),
    phrase_value: PHRASE_VALUE_SCHEMA,
  };
}

/** Replaces the schema of `fixtures`, which is any value in the Valibot schema, by a reference to the fixture document. */
function withDocument(schema: JsonSchema): JsonSchema {
  const { properties } = schema;
  if (typeof properties !== 'object' || properties === null || !('fixtures' in properties)) return schema;
  return { ...schema, properties: { ...properties, fixtures: refTo('fixtureDocument') } };
}

/** The value of a parameter of a phrase. Items of arrays have any type, since generated types cannot refer to themselves. */
const PHRASE_VALUE_SCHEMA: JsonSchema = { anyOf: [STRING, NUMBER, BOOLEAN, { type: 'null' }, arrayOf(ANY)] };

const PROBLEM_SCHEMA: JsonSchema = {
  description: 'RFC 9457 problem details.',
  ...objectOf(
    { type: STRING, title: STRING, status: INTEGER },
    { detail: STRING, errors: arrayOf(objectOf({ path: STRING, message: STRING })) },
  ),
};
