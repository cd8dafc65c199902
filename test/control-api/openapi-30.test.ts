import { expect, test } from 'vitest';
import { controlRoutes } from '../../src/control-api/control-routes.ts';
import { createOpenApiDocument } from '../../src/control-api/openapi.ts';
import { convertToOpenApi30 } from '../../src/control-api/openapi-30.ts';
import { createMagentoMock } from '../../src/index.ts';
import { sendToPort } from '../send-to-port.ts';

const document = createOpenApiDocument(controlRoutes, '1.0.0');

/** The conversion of a schema that is a property of the only component of the document. */
function convert(schema: object): unknown {
  const components = { schemas: { it: { properties: { schema } }, map: { type: 'object', additionalProperties: A } } };
  const converted = convertToOpenApi30({ ...document, components });
  return (converted as typeof document).components.schemas['it']?.['properties'];
}

const A = { $ref: '#/components/schemas/a' };
const TEXT = { type: 'string' };
test.each([
  ['a constant', { const: true }, { type: 'boolean', enum: [true] }],
  ['names of properties', { type: 'object', propertyNames: { enum: ['a'] } }, { type: 'object' }],
  [
    'an exclusive minimum',
    { type: 'number', exclusiveMinimum: 0 },
    { type: 'number', minimum: 0, exclusiveMinimum: true },
  ],
  ['several types', { type: ['string', 'number'], description: 'd' }, { description: 'd' }],
  ['a type or null', { type: ['string', 'null'] }, { type: 'string', nullable: true }],
  ['an alternative or null', { anyOf: [TEXT, { type: 'null' }] }, { type: 'string', nullable: true }],
  ['one of some strings or null', { anyOf: [{ type: 'string', enum: ['a'] }, { type: 'null' }] }, {}],
  ['alternatives', { anyOf: [A, TEXT], description: 'd' }, { description: 'd' }],
  ['a reference or null', { anyOf: [A, { type: 'null' }] }, {}],
  ['a reference to a schema with properties', A, A],
  ['a reference to a map', { $ref: '#/components/schemas/map' }, { type: 'object', additionalProperties: A }],
  ['stated openness', { properties: { a: {} }, additionalProperties: true }, { properties: { a: {} } }],
  ['any properties', { additionalProperties: true }, { additionalProperties: true }],
  [
    'schemas at every depth',
    { items: { properties: { const: { const: 1 } }, additionalProperties: { const: 'const' } } },
    {
      items: {
        properties: { const: { type: 'number', enum: [1] } },
        additionalProperties: { type: 'string', enum: ['const'] },
      },
    },
  ],
  ['data', { enum: [{ const: 1 }], default: { type: 'null' } }, { enum: [{ const: 1 }], default: { type: 'null' } }],
])('converts %s', (_, schema, expected) => expect(convert(schema)).toEqual({ schema: expected }));

/** Keywords of OpenAPI 3.0 schemas that the document may contain. */
const KEYWORDS = new Set(
  'type enum items properties additionalProperties required anyOf allOf $ref description format default example title pattern nullable minimum maximum exclusiveMinimum minLength maxLength minItems maxItems minProperties maxProperties uniqueItems'.split(
    ' ',
  ),
);

/** Calls a function with each schema in a value. */
function visit(value: unknown, isSchema: boolean, report: (schema: Record<string, unknown>) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (isSchema && !Array.isArray(value)) report({ ...value });
  for (const [key, each] of Object.entries(value)) {
    if (key === 'enum' || key === 'example' || key === 'default') continue;
    if (key === 'properties' && isSchema) for (const property of Object.values(each)) visit(property, true, report);
    else visit(each, isSchema || key === 'schema', report);
  }
}

test('has the keywords of OpenAPI 3.0 alone', () => {
  const { components, paths, ...rest } = convertToOpenApi30(document) as typeof document;
  const found = new Set<string>();
  const types = new Set<unknown>();
  const report = (schema: Record<string, unknown>) => {
    for (const keyword of Object.keys(schema)) found.add(keyword);
    types.add(schema['type']);
  };
  visit(paths, false, report);
  for (const schema of Object.values(components.schemas)) visit(schema, true, report);
  expect([...found].filter((keyword) => !KEYWORDS.has(keyword))).toEqual([]);
  expect(found).toContain('nullable');
  types.delete(undefined);
  expect(types).toEqual(new Set(['array', 'boolean', 'integer', 'number', 'object', 'string']));
  expect(rest).toMatchObject({ openapi: '3.0.3', info: { license: { name: 'MIT' } } });
  expect(rest.info.license).not.toHaveProperty('identifier');
});

test('answers with the version of OpenAPI that the query string asks for', async () => {
  const magento = await createMagentoMock();
  try {
    const { get } = sendToPort(magento);
    const read = async (query: string) => (await get(`/__mock/openapi.json${query}`)).body;
    expect(await read('')).toMatchObject({ openapi: '3.1.0' });
    expect(await read('?version=3.1')).toEqual(await read(''));
    expect(await read('?version=3.0')).toMatchObject({ openapi: '3.0.3' });
    expect(await read('?version=2.0')).toMatchObject({
      status: 422,
      errors: [{ path: 'version', message: "unknown version '2.0'; did you mean '3.0'?" }],
    });
  } finally {
    await magento.close();
  }
});
