import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { TOTP } from 'otpauth';
import request from 'supertest';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { createMagentoMock } from '../src/api/create-magento-mock.ts';
import { faultDefinitions } from '../src/fault-schema/fault-definitions.ts';
import { checkFixtures, defaultDocument } from '../src/server/initial-state.ts';
import { fixtureDocument } from '../src/state/document/fixture-document.ts';
import { everyKey } from './fixtures/every-key.ts';

const FOLDER = join(import.meta.dirname, '../fixtures');
const SCHEMA = join(FOLDER, 'schema.json');
const worlds = readdirSync(FOLDER).filter((name) => /\.(?:json|yaml)$/.test(name) && name !== 'schema.json');

const generated = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Fixture document of magento-auth-mock',
  description: 'One Magento, as data: what it is configured to do, and who can sign in. Every key may be left out.',
  ...toJsonSchema(fixtureDocument, { typeMode: 'input', errorMode: 'ignore', definitions: faultDefinitions }),
};

test('the published schema is the one that the validator works by; UPDATE=1 writes it anew', () => {
  const text = `${JSON.stringify(generated, null, 2)}\n`;
  if (process.env['UPDATE'] === '1') writeFileSync(SCHEMA, text);
  expect(readFileSync(SCHEMA, 'utf8')).toBe(text);
});

test('the published schema and the type have the same keys, at every level', () => {
  // The compiler holds the document to the type; so what is compared here is type and schema.
  expect(keysOfSchema(JSON.parse(readFileSync(SCHEMA, 'utf8')))).toEqual(keysOfValue(everyKey));
});

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** The grammar of faults is a leaf: its schema and its type are one thing, and it has a form for everything. */
const GRAMMAR = /\.faults$/;

/** Every key that a schema knows, as a path; a map of any keys is a leaf. */
function keysOfSchema({ properties = {}, items, anyOf }: JsonSchema, path = 'document'): string[] {
  if (GRAMMAR.test(path)) return [];
  if (anyOf) return anyOf.flatMap((schema) => keysOfSchema(schema, path));
  if (items) return keysOfSchema(items, `${path}[]`);
  return Object.entries(properties)
    .flatMap(([key, schema]) => [`${path}.${key}`, ...keysOfSchema(schema, `${path}.${key}`)])
    .toSorted();
}

const MAPS = /\.(?:config|modules|variables|nonces|mocks)$/;

function keysOfValue(value: unknown, path = 'document'): string[] {
  if (GRAMMAR.test(path)) return [];
  if (Array.isArray(value)) return keysOfValue(value[0], `${path}[]`);
  if (value === null || typeof value !== 'object' || MAPS.test(path)) return [];
  return Object.entries(value)
    .flatMap(([key, each]) => [`${path}.${key}`, ...keysOfValue(each, `${path}.${key}`)])
    .toSorted();
}

test.each(worlds)('%s holds', async (name) => {
  await expect(checkFixtures(join(FOLDER, name))).resolves.toBeUndefined();
});

test.each(worlds.filter((name) => name.endsWith('.yaml')))('%s tells editors where its schema is', (name) => {
  const [first = ''] = readFileSync(join(FOLDER, name), 'utf8').split('\n');
  expect(first).toBe(`# yaml-language-server: $schema=./${basename(SCHEMA)}`);
});

const INCORRECT =
  'The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later.';
const WORLD = defaultDocument();
const magento = await createMagentoMock();
const twoWebsites = await createMagentoMock({ fixtures: join(FOLDER, 'two-websites.yaml') });
afterAll(() => Promise.all([magento.close(), twoWebsites.close()]));

/** What the shop answers: in JSON a message, else its status; what is wrong with the connection, where it does not. */
async function answerTo(asked: request.Test, good: (body: Answer) => string): Promise<string> {
  try {
    const { status, type, body } = await asked;
    if (type !== 'application/json') return `${status} ${type}`;
    return body.errors?.[0].message ?? good(body);
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

interface Answer {
  readonly data: Readonly<Record<'generateCustomerToken' | 'customer', Readonly<Record<string, string>>>>;
}

/** What signing in at the storefront gives, password right: a token or a message. */
async function signIn(email: string, password: string, { store = '', at = magento } = {}): Promise<string> {
  const query = `mutation { generateCustomerToken(email: "${email}", password: "${password}") { token } }`;
  const asked = request(at.handler).post('/graphql').set('Store', store).send({ query });
  return answerTo(asked, ({ data }) => data.generateCustomerToken['token'] ?? '');
}

/** Who the shop takes the bearer of a token for: an e-mail or a message. */
async function whoAmI(token: string, { store = '', at = magento } = {}): Promise<string> {
  const asked = request(at.handler).post('/graphql').set('Store', store).set('Authorization', `Bearer ${token}`);
  asked.send({ query: '{ customer { email firstname } }' });
  return answerTo(asked, ({ data: { customer } }) => `${customer['firstname']} ${customer['email']}`);
}

const JWT = /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/;

/** Persona → what a right password gives, and what a token that it holds already is still good for. */
const customers: Readonly<Record<string, { signIn: unknown; token: string }>> = {
  'customer@example.com': { signIn: expect.stringMatching(JWT), token: 'Veronica customer@example.com' },
  'locked@example.com': { signIn: INCORRECT, token: 'The account is locked.' },
  'throttled@example.com': { signIn: INCORRECT, token: 'Theo throttled@example.com' },
  'unconfirmed@example.com': {
    signIn: "This account isn't confirmed. Verify and try again.",
    token: 'Una unconfirmed@example.com',
  },
  'expires-soon@example.com': { signIn: expect.stringMatching(JWT), token: 'Esther expires-soon@example.com' },
  'expired@example.com': { signIn: expect.stringMatching(JWT), token: 'Ezra expired@example.com' },
  'server-error@example.com': { signIn: 'Internal server error', token: 'Internal server error' },
  'maintenance@example.com': { signIn: '503 text/html', token: '503 text/html' },
  'offline@example.com': { signIn: 'ECONNRESET', token: 'ECONNRESET' },
};

const SLOW = 'slow@example.com';

test.each((WORLD.customers ?? []).filter(({ email }) => email !== SLOW))(
  '$email shows what its name says',
  async ({ email, password = '' }) => {
    const held = await magento.tokens.issue({ customer: email });
    expect({ signIn: await signIn(email, password), token: await whoAmI(held) }).toEqual(customers[email]);
  },
);

test('the token of expires-soon lives a minute, that of expired not at all', async () => {
  const soon = await signIn('expires-soon@example.com', 'password');
  expect(await whoAmI(soon)).toBe('Esther expires-soon@example.com');
  const sandbox = await magento.sandbox();
  const soonHere = await signIn('expires-soon@example.com', 'password', { at: sandbox });
  await sandbox.clock.advance('61s');
  expect(await whoAmI(soonHere, { at: sandbox })).toBe('Consumer key has expired');

  expect(await whoAmI(await signIn('expired@example.com', 'password'))).toBe('Consumer key has expired');
});

test('slow@example.com waits three seconds for an answer', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  let token = '';
  void signIn(SLOW, 'password').then((given) => {
    token = given;
  });
  await vi.waitUntil(() => vi.getTimerCount() > 0, { interval: 1 });
  await vi.advanceTimersByTimeAsync(2900);
  expect(token).toBe('');
  await vi.waitUntil(() => token !== '', { interval: 10 });
  expect(token).toMatch(JWT);
});

/** Persona → what the route with a second factor and the plain one give, password and code right. */
const admins: Readonly<Record<string, { withCode: unknown; plain: unknown }>> = {
  admin: {
    withCode: expect.stringMatching(JWT),
    plain: {
      message: 'Please use the 2fa provider-specific endpoints to obtain a token.',
      parameters: { active_providers: ['google'] },
    },
  },
  'no-2fa': {
    withCode: { message: 'Provider is not configured.' },
    plain: {
      message:
        'You are required to configure personal Two-Factor Authorization in order to login. Please check your email.',
      parameters: { providers: ['google'], active_providers: [] },
    },
  },
  locked: { withCode: { message: INCORRECT }, plain: { message: INCORRECT } },
};

test.each(WORLD.admins ?? [])('the admin $username shows what its name says', async ({ username, password }) => {
  const otp = new TOTP({ secret: 'JBSWY3DPEHPK3PXP' }).generate();
  const post = async (path: string, body: object) => (await request(magento.handler).post(path).send(body)).body;
  const given = {
    withCode: await post('/rest/V1/tfa/provider/google/authenticate', { username, password, otp }),
    plain: await post('/rest/V1/integration/admin/token', { username, password }),
  };
  expect(given).toEqual(admins[username]);
});

test('the mail that the admin no-2fa is told of is in the mailbox', async () => {
  const { handler, mailbox, admins: accounts } = magento;
  const { username, password } = await accounts.get('no-2fa');
  await mailbox.clear();
  await request(handler).post('/rest/V1/integration/admin/token').send({ username, password });
  expect(await mailbox.list()).toMatchObject([
    { to: 'no-2fa@example.com', template: 'tfa_admin_user_config_required' },
  ]);
});

test('two-websites.yaml holds one e-mail in two websites, with two passwords and tokens that do not cross', async () => {
  const inBase = { at: twoWebsites, store: 'nordic' };
  const inOutlet = { at: twoWebsites, store: 'outlet' };
  const base = await signIn('sam@example.com', 'Main-shop1', inBase);
  const outlet = await signIn('sam@example.com', 'Outlet-shop1', inOutlet);

  expect(await whoAmI(base, inBase)).toBe('Sam sam@example.com');
  expect(await whoAmI(outlet, inOutlet)).toBe('Samuel sam@example.com');
  expect(await whoAmI(base, inOutlet)).toBe("The current customer isn't authorized.");
  expect(await signIn('sam@example.com', 'Main-shop1', inOutlet)).toBe(INCORRECT);
});

test('two-websites.yaml asks for confirmation in the outlet alone', async () => {
  expect(await signIn('new@example.com', 'Main-shop1', { at: twoWebsites })).toMatch(JWT);
  expect(await signIn('new@example.com', 'Outlet-shop1', { at: twoWebsites, store: 'outlet' })).toBe(
    "This account isn't confirmed. Verify and try again.",
  );
});

test('two-websites.yaml has three store views with a language, a currency and an address each', async () => {
  const bearer = `Bearer ${await twoWebsites.tokens.issue({ admin: 'admin' })}`;
  const { body } = await request(twoWebsites.handler).get('/rest/V1/store/storeConfigs').set('Authorization', bearer);
  expect(
    body.map((view: Record<string, unknown>) =>
      [view['code'], view['website_id'], view['locale'], view['base_currency_code'], view['base_url']].join(' '),
    ),
  ).toEqual([
    'default 1 en_US USD https://shop.example/',
    'nordic 1 sv_SE SEK https://shop.example/nordic/',
    'outlet 2 en_GB GBP https://outlet.example/',
  ]);
});

test('two-websites.yaml names tokens that are good from the start', async () => {
  expect(await whoAmI('hoyz7k697ubv5hcpq92yrtx39i7x10um', { at: twoWebsites })).toBe('Sam sam@example.com');
  const erp = request(twoWebsites.handler).get('/rest/V1/customers/3');
  const { body } = await erp.set('Authorization', 'Bearer 5r8cvmpr11j6gmau8990rcj2qk7unh8i');
  expect(body).toMatchObject({ email: 'astrid@example.com', created_in: 'Svenska' });
});
