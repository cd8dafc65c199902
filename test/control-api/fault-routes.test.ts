import request from 'supertest';
import { expect, test } from 'vitest';
import { presets } from '../../src/fault-schema/presets/presets.ts';
import { startTestStore, type TestStore } from '../fault-injection/test-store.ts';

const control = ({ magento }: TestStore) => ({
  get: (path: string) => request(magento.handler).get(`/__mock${path}`),
  post: (path: string, body?: object) => request(magento.handler).post(`/__mock${path}`).send(body),
  delete: (path: string) => request(magento.handler).delete(`/__mock${path}`),
});

test('a fault is added, listed and deleted', async () => {
  const store = await startTestStore('2.4.9');
  const { get, post, delete: remove } = control(store);
  const added = await post('/faults', { preset: 'maintenance-503-html', when: { operation: 'customer' }, times: 3 });
  expect(added.status).toBe(201);
  expect(added.body).toMatchObject({
    id: 'maintenance-503-html',
    preset: 'maintenance-503-html',
    when: { operation: 'customer' },
    then: { http: { status: 503 } },
    times: 3,
    matched: 0,
    fired: 0,
    state: 'active',
  });
  await store.customer({});
  expect((await get('/faults/maintenance-503-html')).body).toMatchObject({ matched: 1, fired: 1 });
  expect((await get('/faults')).body.items).toHaveLength(1);
  expect((await remove('/faults/maintenance-503-html')).status).toBe(204);
  expect((await remove('/faults/maintenance-503-html')).status).toBe(404);
  expect((await get('/faults')).body).toEqual({ items: [] });
});

test('keeps the id of a fault that is added again, and refuses it for another fault', async () => {
  const { get, post, delete: remove } = control(await startTestStore('2.4.9'));
  const mara = { preset: 'wrong-credentials', when: { customer: 'mara.lind@example.com' } };
  const ines = { preset: 'wrong-credentials', when: { customer: 'ines.moreau@example.com' } };
  const ids: string[] = [];
  for (const fault of [mara, mara, ines]) ids.push((await post('/faults', fault)).body.id);
  expect(ids).toEqual(['wrong-credentials', 'wrong-credentials', 'wrong-credentials-2']);
  expect((await post('/faults', { id: 'wrong-credentials', then: { hang: true } })).status).toBe(409);
  expect((await remove('/faults')).status).toBe(204);
  expect((await get('/faults')).body.items).toEqual([]);
});

test('returns each preset with its reason, effects, sources and how it is cleared', async () => {
  const { get } = control(await startTestStore('2.4.9'));
  const { items } = (await get('/presets')).body;
  expect(items).toHaveLength(presets.length);
  for (const preset of items) {
    expect(preset).toMatchObject({
      id: expect.stringMatching(/^[\da-z-]+$/),
      why: expect.stringMatching(/\.$/),
      clears: expect.any(String),
    });
    expect(preset.sources.length).toBeGreaterThan(0);
  }
  expect((await get('/presets/token-garbage')).body.variants).toHaveProperty('no-expiry');
  expect((await get('/presets/unknown')).status).toBe(404);
});

test('a gate is released', async () => {
  const store = await startTestStore('2.4.9');
  const { get, post } = control(store);
  await post('/faults', { then: { hold: 'checkout' }, times: 1 });
  const held = store.graphql('{ __typename }');
  while ((await get('/gates')).body.items[0]?.waiting !== 1);
  expect((await post('/gates/checkout/release')).body).toEqual({ gate: 'checkout', released: 1, waiting: 0 });
  expect((await held).summary).toBe('200 ok');
});

test('no fault affects the control API', async () => {
  const { get, post } = control(await startTestStore('2.4.9'));
  await post('/faults', { then: { wire: 'CONNECTION_RESET_BY_PEER' } });
  await post('/faults', { when: { path: { match: '' } }, then: { hang: true }, priority: 9 });
  expect((await get('/health')).status).toBe(200);
  expect((await get('/faults')).body.items).toHaveLength(2);
});

test.each<[string, object, { path: string; message: string }[]]>([
  ['an empty fault', {}, [{ path: 'then', message: 'is missing: name an effect, or a preset' }]],
  [
    'an unknown preset',
    { preset: 'customer-token-expird' },
    [{ path: 'preset', message: "unknown preset 'customer-token-expird'; did you mean 'customer-token-expired'?" }],
  ],
  [
    'an unknown preset as its effect',
    { then: 'maintenance' },
    [{ path: 'then', message: expect.stringContaining("unknown preset 'maintenance'") }],
  ],
  [
    'an unknown variant',
    { preset: 'token-garbage', variant: 'x' },
    [{ path: 'variant', message: "unknown variant 'x'; 'token-garbage' has signature, no-expiry" }],
  ],
  [
    'a preset with effects',
    { preset: 'rate-limited', then: { hang: true } },
    [{ path: 'then', message: 'cannot be combined with preset' }],
  ],
  [
    'an unknown key',
    { then: { hang: true }, time: 1 },
    [{ path: 'time', message: "unknown key; did you mean 'times'?" }],
  ],
  [
    'an invalid regular expression',
    { when: { path: { match: '[' } }, then: { hang: true } },
    [{ path: 'when.path.match', message: expect.stringContaining('is not a valid regular expression') }],
  ],
  [
    'an empty effect',
    { then: {} },
    [{ path: 'then', message: 'must name at least one of the effects, such as refuse, http or delay' }],
  ],
  [
    'an unknown phrase',
    { then: { refuse: 'acountLocked' } },
    [{ path: 'then.refuse', message: "unknown phrase 'acountLocked'; did you mean 'accountLocked'?" }],
  ],
  [
    'two answers',
    { then: { hang: true, http: { status: 500 } } },
    [{ path: 'then.hang', message: 'cannot be combined with http: only one of them can answer' }],
  ],
  [
    'an impossible delay',
    { then: { delay: { min: 9, max: 1 } } },
    [{ path: 'then.delay.min', message: 'is more than max (1)' }],
  ],
  [
    'a misspelled configuration path',
    { then: { config: { 'graphql/disable_introspektion': 1 } } },
    [
      {
        path: 'then.config.graphql/disable_introspektion',
        message: "unknown path; did you mean 'graphql/disable_introspection'?",
      },
    ],
  ],
  [
    'an unknown trait',
    { then: { behaviour: { token_shap: 'jwt' } } },
    [{ path: 'then.behaviour.token_shap', message: "unknown key; did you mean 'token_shape'?" }],
  ],
  [
    'an invalid duration',
    { then: { hang: true }, for: 'a while' },
    [{ path: 'for', message: "expected seconds, or a duration such as 10m, got 'a while'" }],
  ],
  [
    'a condition on the status with an effect before the response',
    { when: { status: 401 }, then: { account: 'lock' } },
    [
      {
        path: 'when.status',
        message: 'cannot be combined with account: the status is known only after the response',
      },
    ],
  ],
  [
    'several problems',
    { times: 0, probability: 2, then: { hang: true } },
    [
      { path: 'times', message: 'expected 1 or more' },
      { path: 'probability', message: 'expected a number from 0 to 1' },
    ],
  ],
])('refuses %s with every problem and its path', async (_, fault, errors) => {
  const { get, post } = control(await startTestStore('2.4.9'));
  const { status, body } = await post('/faults', fault);
  expect({ status, errors: body.errors }).toEqual({ status: 422, errors });
  expect((await get('/faults')).body.items).toEqual([]);
});

test('a fixture document with invalid faults is refused with every problem and its path', async () => {
  const store = await startTestStore('2.4.9');
  const { post } = control(store);
  const customer = { email: 'a@example.com', firstname: 'A', lastname: 'B' };
  const { status, body } = await post('/reset', {
    fixtures: {
      faults: [{ preset: 'maintenance' }],
      customers: [{ ...customer, faults: ['rate-limited', 'rate-limit', { then: { refuse: 'x' } }] }],
    },
  });
  expect(status).toBe(422);
  expect(body.errors.map(({ path }: { path: string }) => path)).toEqual([
    'customers[0].faults[1]',
    'customers[0].faults[2].then.refuse',
    'faults[0].preset',
  ]);
  expect((await post('/customers', { ...customer, faults: ['rate-limit'] })).status).toBe(422);
  await expect(store.magento.customers.get('a@example.com')).rejects.toThrow('no customer has the email');
});

test('the OpenAPI document describes faults', async () => {
  const { body } = await control(await startTestStore('2.4.9')).get('/openapi.json');
  expect(Object.keys(body.paths)).toEqual(
    expect.arrayContaining([
      '/faults',
      '/faults/{id}',
      '/presets',
      '/presets/{id}',
      '/gates',
      '/gates/{gate}/release',
      '/explain',
    ]),
  );
  const { schemas } = body.components;
  expect(schemas.fault.properties.when).toEqual({
    $ref: '#/components/schemas/pattern',
    description: expect.stringContaining('Conditions on the request'),
  });
  expect(schemas.pattern.properties).toHaveProperty('operation');
  const named = [...JSON.stringify(body).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
  expect(Object.keys(schemas)).toEqual(expect.arrayContaining([...new Set(named)]));
  expect(JSON.stringify(body)).not.toContain('#/$defs/');
});
