import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectMagentoMock, createMagentoMock, type MagentoMock } from '../../src/index.ts';
import type { FixtureDocument } from '../../src/state/document/fixture-document.ts';

const MARA = { email: 'mara@example.com', password: 'Spring-Rain7', firstname: 'Mara', lastname: 'Lind' };
/** The placeholder of a parameter. */
const parameter = (name: string): string => `$\{${name}}`;
const fixtures: FixtureDocument = {
  customers: [MARA],
  tokens: [{ token: 'mara-token', customer: MARA.email }],
  provider_states: {
    'the token has expired': 'customer-token-expired',
    'Mara is called Maria': { customers: [{ email: MARA.email, firstname: 'Maria', lastname: 'Lind' }] },
    'a customer is signed in': {
      customers: [{ email: parameter('email'), firstname: 'New', lastname: `No. ${parameter('number')}` }],
      tokens: [{ token: parameter('token'), customer: parameter('email') }],
    },
    'the new customer has the group Wholesale': {
      customers: [{ email: 'ines@example.com', firstname: 'Ines', lastname: 'M', group_id: 2 }],
      config: { 'general/store_information/name': 'Club' },
    },
    'somebody has an old token': { tokens: [{ token: 'old', customer: parameter('email') }] },
  },
};
let server: MagentoMock;
beforeAll(async () => {
  server = await createMagentoMock({ fixtures });
});
afterAll(() => server.close());

const ask = async (token: string) => {
  const response = await fetch(`${server.url}/graphql?query={customer{firstname,lastname}}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { data, errors } = (await response.json()) as {
    data?: { customer: unknown };
    errors?: { message: string }[];
  };
  return errors?.[0]?.message ?? data?.customer;
};
const post = async (body: unknown) => {
  const response = await fetch(`${server.url}/__mock/pact/provider-states`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as { detail?: string; active?: string[] } };
};
const MARA_LIND = { firstname: 'Mara', lastname: 'Lind' };

describe.each([
  ['in process', () => server],
  ['over HTTP', () => connectMagentoMock(server.url)],
] as const)('%s', (_, connect) => {
  let mock: MagentoMock;
  beforeEach(async () => {
    await server.reset();
    mock = await connect();
  });

  test('sets up a preset and reverts it', async () => {
    expect(await mock.pact.setUp('the token has expired')).toEqual(['the token has expired']);
    expect(await ask('mara-token')).toMatch(/expired/);
    await mock.pact.setUp('the token has expired');
    expect(await mock.faults.list()).toHaveLength(1);
    expect(await mock.pact.tearDown('the token has expired')).toEqual([]);
    expect(await ask('mara-token')).toEqual(MARA_LIND);
    expect(await mock.faults.list()).toEqual([]);
    expect(await mock.requests.count({ operation: 'customer' })).toBe(2);
  });

  test('changes accounts of the fixtures, and restores them with later changes', async () => {
    await mock.pact.setUp('Mara is called Maria');
    await mock.customers.update(MARA.email, { lastname: 'Lindt' });
    expect(await ask('mara-token')).toEqual({ firstname: 'Maria', lastname: 'Lindt' });
    await mock.pact.tearDown('Mara is called Maria');
    expect(await ask('mara-token')).toEqual(MARA_LIND);
  });

  test('adds a state to the current world', async () => {
    await mock.pact.setUp('Mara is called Maria');
    await mock.customers.update(MARA.email, { lastname: 'Lindt' });
    await mock.pact.setUp('the new customer has the group Wholesale');
    expect(await ask('mara-token')).toEqual({ firstname: 'Maria', lastname: 'Lindt' });
    await mock.pact.tearDown('Mara is called Maria');
    await mock.pact.tearDown('the new customer has the group Wholesale');
    expect(await ask('mara-token')).toEqual(MARA_LIND);
  });

  test('replaces the parameters of a state', async () => {
    const params = { email: 'ines@example.com', number: 7, token: 'ines-token' };
    await mock.pact.setUp('a customer is signed in', params);
    expect(await ask('ines-token')).toEqual({ firstname: 'New', lastname: 'No. 7' });
    expect((await mock.pact.list()).filter(({ active }) => active).map(({ state }) => state)).toEqual([
      'a customer is signed in',
    ]);
    await mock.pact.tearDown('a customer is signed in', params);
    expect(await ask('ines-token')).toMatch(/could not read a token/);
  });

  test('reverts several states in any order', async () => {
    await mock.pact.setUp('the new customer has the group Wholesale');
    await mock.pact.setUp('somebody has an old token', { email: 'ines@example.com' });
    await mock.pact.setUp('Mara is called Maria');
    expect(await mock.pact.tearDown('the new customer has the group Wholesale')).toHaveLength(2);
    expect(await ask('mara-token')).toEqual({ firstname: 'Maria', lastname: 'Lind' });
    expect((await mock.config.get())['general/store_information/name']).not.toBe('Club');
    await mock.pact.tearDown('somebody has an old token', { email: 'ines@example.com' });
    await mock.pact.tearDown('Mara is called Maria');
    expect((await mock.customers.list()).map(({ email }) => email)).toEqual([MARA.email]);
  });

  test.each([
    ['an unknown state', 'the token has expird', {}, "did you mean 'the token has expired'?"],
    ['a missing parameter', 'a customer is signed in', { mail: 'x', number: 1, token: 'x' }, "did you mean 'mail'?"],
    ['no parameters', 'somebody has an old token', {}, "needs the parameter 'email'"],
    ['a parameter that does not fit', 'somebody has an old token', { email: 'nobody@example.com' }, 'unknown customer'],
    ['a parameter of another type', 'somebody has an old token', { email: { a: 1 } }, 'expected a string'],
  ])('rejects %s and changes nothing', async (_name, state, params, message) => {
    await expect(mock.pact.setUp(state, params)).rejects.toMatchObject({
      name: 'InvalidDocument',
      message: expect.stringContaining(message),
    });
    expect((await mock.pact.list()).some(({ active }) => active)).toBe(false);
    expect(await ask('mara-token')).toEqual(MARA_LIND);
  });
});

test("accepts the bodies of Pact's verifiers", async () => {
  await server.reset();
  const state = 'the token has expired';
  expect(await post({ state, params: null })).toEqual({ status: 200, body: { active: [state] } });
  expect(await post({ consumer: 'app', state, states: [state], action: 'teardown' })).toMatchObject({
    body: { active: [] },
  });
  expect(await post({ state: '', action: 'setup' })).toEqual({ status: 200, body: { active: [] } });
  expect(await post({ state, action: 'tearDown' })).toMatchObject({ status: 422 });
  expect(await post({ stat: state })).toMatchObject({ status: 422 });
});

test('reverts the states at a reset, and keeps their definitions in the world', async () => {
  await server.pact.setUp('the token has expired');
  await server.reset();
  expect((await server.pact.list()).every(({ active }) => !active)).toBe(true);
  expect((await server.world()).provider_states).toEqual(fixtures.provider_states);
});

test.each([
  [
    'an unknown preset',
    { old: 'customer-token-expird' },
    "provider_states.old: unknown preset 'customer-token-expird'",
  ],
  [
    'an unknown key',
    { old: { customer: [] } },
    "provider_states.old: customer: unknown key; did you mean 'customers'?",
  ],
  ['a list that is none', { old: { customers: [1] } }, 'provider_states.old: customers'],
  [
    'an unknown customer',
    { old: { tokens: [{ token: 'x', customer: 'x@example.com' }] } },
    "unknown customer 'x@example.com'",
  ],
  [
    'accounts of the upstream store',
    { vip: { upstream: { customer: { email: MARA.email, password: parameter('password') } } } },
    'provider_states.vip.upstream: upstream accounts are set at the top level of the fixtures',
  ],
  [
    'states with parameters and accounts of the upstream store',
    { vip: { provider_states: { inner: { upstream: { customer: { email: parameter('email') } } } } } },
    'provider_states.vip.provider_states: provider states are set at the top level of the fixtures',
  ],
])('rejects fixtures whose provider states have %s', async (_, provider_states, message) => {
  const started = createMagentoMock({ fixtures: { provider_states } as FixtureDocument });
  await expect(started).rejects.toThrow(message);
});
