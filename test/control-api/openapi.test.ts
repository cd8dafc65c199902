import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { controlRoutes } from '../../src/control-api/control-routes.ts';
import { createOpenApiDocument } from '../../src/control-api/openapi.ts';
import { convertToOpenApi30 } from '../../src/control-api/openapi-30.ts';
import type { OpenApiOperation } from '../../src/control-api/openapi-operation.ts';
import { createMagentoMock, type MagentoMock } from '../../src/index.ts';
import { sendToPort } from '../send-to-port.ts';

type Json = Record<string, unknown>;

const document = createOpenApiDocument(controlRoutes, '1.0.0');
const operations = Object.entries(document.paths).flatMap(([path, byMethod]) =>
  Object.entries(byMethod).map(([method, operation]) => ({ method, path, operation })),
);
const titled = operations.map((each) => [`${each.method.toUpperCase()} ${each.path}`, each] as const);

/** No property beyond those that a schema lists, so that the document cannot lag behind the responses. */
function closed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(closed);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, each]) => [key, key === 'enum' ? each : closed(each)]);
  const schema: Json = Object.fromEntries(entries);
  const isObject = schema['type'] === 'object' && 'properties' in schema && !('additionalProperties' in schema);
  return isObject ? { ...schema, unevaluatedProperties: false } : schema;
}

const OPEN = new Set(['problem', 'verificationProblem']);
const schemas = Object.fromEntries(
  Object.entries(document.components.schemas).map(([name, schema]) => [name, OPEN.has(name) ? schema : closed(schema)]),
);
const ajv = new Ajv2020.default({ strict: false, allErrors: true, code: { optimize: false } });
addFormats.default(ajv);
ajv.addSchema({ $id: 'openapi', components: { schemas } });
const validate = (schema: object, value: unknown) => {
  const text = JSON.stringify(schema).replaceAll('"#/components', '"openapi#/components');
  const check = ajv.compile(closed(JSON.parse(text)) as object);
  return check(value) ? [] : check.errors;
};

/** OpenAPI 3.0 has the keyword `exclusiveMinimum` of an earlier draft of JSON Schema, which this validator rejects. */
const ajv30 = new Ajv.default({ strict: false, allErrors: true, validateSchema: false }).removeKeyword(
  'exclusiveMinimum',
);
addFormats.default(ajv30);
ajv30.addSchema({ $id: 'openapi30', ...convertToOpenApi30(document) });
const validate30 = (path: string, method: string, value: unknown, status: number) => {
  const pointer = ['paths', path, method, 'responses', status, 'content', 'application/json', 'schema']
    .map((key) => encodeURIComponent(String(key).replaceAll('/', '~1')))
    .join('/');
  const check = ajv30.compile({ $ref: `openapi30#/${pointer}` });
  return check(value) ? [] : check.errors;
};

/** Values of placeholders for which the default world has an entity. */
const KEYS: Readonly<Record<string, string>> = {
  '/customers/{email}': 'customer@example.com',
  '/admins/{username}': 'admin',
  '/admins/{username}/otp': 'admin',
  '/integrations/{name}': 'crm',
  '/integrations/{name}/activate': 'crm',
  '/roles/{name}': 'Support',
  '/stores/{code}': 'de',
  '/websites/{code}': 'club',
  '/campaigns/{name}': 'spring',
  '/faults/{id}': 'down',
  '/presets/{id}': 'customer-token-expired',
  '/gates/{gate}/release': 'gate',
  '/requests/{id}': '1',
  '/sandboxes/{id}': 'checkout-7',
};
const QUERY: Readonly<Record<string, string>> = { '/magento/compare': '?from=2.4.3&to=2.4.8' };

const bodyOf = ({ requestBody }: OpenApiOperation) => requestBody?.content['application/json'];

/** A world with what the examples name, and with requests of every kind. */
async function createWorld(): Promise<MagentoMock> {
  const magento = await createMagentoMock();
  await magento.reset({
    ...(await magento.world()),
    provider_states: { 'the token has expired': 'customer-token-expired' },
  });
  const example = (name: string): object =>
    bodyOf(document.paths[name]?.['post'] ?? expect.unreachable())?.example ?? {};
  const call = sendToPort(magento);
  for (const path of [
    '/websites',
    '/stores',
    '/roles',
    '/integrations',
    '/campaigns',
    '/faults',
    '/sandboxes',
    '/throttled',
  ])
    await call.post(`/__mock${path}`).send(example(path));
  await call.post('/__mock/faults').send({ preset: 'customer-token-expired', times: 2 });
  await call.post('/__mock/faults').send({ then: { delay: { gate: 'gate' } }, when: { operation: 'never' } });
  const send = (query: string, token = '') =>
    call
      .post('/graphql')
      .set(token === '' ? {} : { authorization: `Bearer ${token}` })
      .send({ query });
  await send('{ customer { email } }', await magento.tokens.issue({ customer: 'customer@example.com' }));
  await send('query Two($a: Int) { a: storeConfig { locale } countries { id } }');
  await send('mutation { generateCustomerToken(email: "customer@example.com", password: "wrong") { token } }');
  await send('{ noSuchField }');
  await send('mutation { requestPasswordResetEmail(email: "customer@example.com") }');
  await call.get('/rest/V1/store/storeConfigs?token=abc');
  return magento;
}

test.each(titled)('describes the call %s', (_, { operation }) => {
  expect(operation.tags).toHaveLength(1);
  expect(operation.summary).toMatch(/\.$/);
  for (const { description, schema, name } of operation.parameters ?? []) {
    expect(description, name).toMatch(/\.$/);
    expect(schema, name).not.toEqual({});
  }
  const success = Object.entries(operation.responses).find(([status]) => status.startsWith('2'));
  expect(success).toBeDefined();
  if (success?.[0] !== '204') expect(Object.values(success?.[1].content ?? {})[0]?.schema).not.toEqual({});
});

test('has a unique id for each operation', () => {
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

/** Classes that generators of clients write beside those of the schemas. */
const CLIENT_CLASSES = /^(?:api|apiclient|apiexception|apiresponse|configuration|rest)$/i;

test('no schema has the name of a class of generated clients', () => {
  expect(Object.keys(document.components.schemas).filter((name) => CLIENT_CLASSES.test(name))).toEqual([]);
});

test('refers to schemas that exist', () => {
  const names = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
  expect(names.filter((name) => !Object.hasOwn(document.components.schemas, name ?? ''))).toEqual([]);
});

/** For the routes that only read. */
let readOnlyWorld: MagentoMock;
beforeAll(async () => {
  readOnlyWorld = await createWorld();
});
afterAll(() => readOnlyWorld.close());

const callable = titled.filter(([title]) => title !== 'GET /events');
test.each(callable)(
  'answers %s with what the document describes, given its example',
  async (_, { method, path, operation }) => {
    const magento = method === 'get' ? readOnlyWorld : await createWorld();
    try {
      const call = sendToPort(magento);
      const isNew = operation.responses['201'] !== undefined;
      if (isNew && path !== '/faults' && KEYS[path] === undefined) {
        const key = Object.entries(KEYS).find(([each]) => each.startsWith(`${path}/{`) && each.endsWith('}'));
        if (key) await call.delete(`/__mock${key[0].replace(/\{\w+\}/, encodeURIComponent(key[1]))}`);
      }
      const url = `/__mock${path.replace(/\{\w+\}/, encodeURIComponent(KEYS[path] ?? ''))}${QUERY[path] ?? ''}`;
      const response = await call[method as 'get'](url).send(method === 'get' ? undefined : bodyOf(operation)?.example);
      const described = operation.responses[response.status];
      expect(described, `${response.status} ${response.text.slice(0, 300)}`).toBeDefined();
      expect(response.status, response.text.slice(0, 300)).toBeLessThan(300);
      const [type = '', content] = Object.entries(described?.content ?? {})[0] ?? [];
      if (content === undefined) return;
      expect(response.headers['content-type']).toContain(type.split(';')[0]);
      if (type !== 'application/json') return;
      expect(validate(content.schema, response.body)).toEqual([]);
      expect(validate30(path, method, response.body, response.status)).toEqual([]);
    } finally {
      if (magento !== readOnlyWorld) await magento.close();
    }
  },
);

test('describes the report of a failed verification', async () => {
  const magento = await createWorld();
  try {
    const response = await sendToPort(magento)
      .post('/__mock/requests/verify')
      .send({ where: { operation: 'x' } });
    expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(response.body).toMatchObject({ status: 422, passed: false, count: 0, detail: response.body.message });
    expect(validate({ $ref: '#/components/schemas/verificationProblem' }, response.body)).toEqual([]);
  } finally {
    await magento.close();
  }
});

test('serves the document as a page without scripts', async () => {
  const magento = await createMagentoMock();
  try {
    const { status, text, headers } = await sendToPort(magento).get('/__mock/openapi').set('accept', 'text/html');
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(text).not.toContain('<script');
    for (const { operation } of operations) expect(text).toContain(`id="${operation.operationId}"`);
  } finally {
    await magento.close();
  }
});
