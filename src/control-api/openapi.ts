import { type ConversionConfig, toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { faultDefinitions } from '../fault-schema/fault-definitions.ts';
import { entityTypes } from '../operations/entity-types.ts';
import { fixtureDocumentSchema } from '../state/document/fixture-document.ts';
import { bodySchemas } from './body-schemas.ts';
import type { ControlRoute } from './control-route.ts';

const componentOf = (name: string): string => `#/components/schemas/${name}`;

const OPTIONS: ConversionConfig = {
  typeMode: 'input',
  errorMode: 'ignore',
  definitions: faultDefinitions,
  overrideRef: ({ referenceId }) => componentOf(referenceId),
};

/** A schema as JSON Schema. Checks in code cannot be expressed and are left out. */
const jsonSchema = (schema: GenericSchema): object => {
  const { $schema: _, $defs: __, ...rest } = toJsonSchema(schema, OPTIONS);
  return rest;
};

/** Schemas that others refer to. */
const definitions = (): object => toJsonSchemaDefs(faultDefinitions, OPTIONS);

/** The OpenAPI document of the control API, generated from its routes. */
export function openApi(routes: readonly ControlRoute[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: describeRoute(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'magento-auth-mock control API',
      version,
      description: 'The control API of a sandbox is below /_sandbox/{id}/__mock.',
    },
    servers: [{ url: '/__mock' }],
    paths,
    components: { schemas: schemas() },
  };
}

function schemas(): Record<string, object> {
  const entities = Object.values(entityTypes).map(({ singular, schema }) => [singular, jsonSchema(schema)]);
  const document = ['fixtureDocument', jsonSchema(fixtureDocumentSchema)];
  const calls = Object.entries(bodySchemas).map(([name, schema]) => [name, withDocument(jsonSchema(schema))]);
  return { ...Object.fromEntries([document, ...entities, ...calls, ['problem', PROBLEM]]), ...definitions() };
}

/** The value of `fixtures` is a fixture document. */
function withDocument(schema: object): object {
  const properties = 'properties' in schema && (schema.properties as Record<string, object>);
  if (!properties || !('fixtures' in properties)) return schema;
  return { ...schema, properties: { ...properties, fixtures: { $ref: componentOf('fixtureDocument') } } };
}

const PROBLEM = {
  type: 'object',
  description: 'RFC 9457 problem details.',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
  },
};

function describeRoute({
  method,
  path,
  summary,
  body,
  query,
  status,
  type = 'application/json',
}: ControlRoute): object {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => parameter(String(name), 'path', true));
  const inQuery = (query ?? []).map((name) => parameter(name, 'query', false));
  const parameters = [...inPath, ...inQuery];
  return {
    summary,
    operationId: `${method.toLowerCase()}${path.replace(/[/{}.](\w?)/g, (_, letter: string) => letter.toUpperCase())}`,
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && {
      requestBody: { content: { 'application/json': { schema: { $ref: `#/components/schemas/${body}` } } } },
    }),
    responses: {
      [status ?? 200]: {
        description: status === 204 ? 'Done.' : 'The result.',
        ...(status !== 204 && { content: { [type]: {} } }),
      },
      default: {
        description: 'Problem details.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } },
      },
    },
  };
}

const parameter = (name: string, place: 'path' | 'query', required: boolean): object => ({
  name,
  in: place,
  required,
  schema: { type: 'string' },
});
