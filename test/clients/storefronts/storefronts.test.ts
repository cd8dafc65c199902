import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../../src/index.ts';
import { implausible } from './implausible.ts';
import { extractOperations } from './operations.mjs';
import { variablesFor } from './variables.mjs';

interface Operation {
  readonly client: string;
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly roots: readonly string[];
}

/** Operations that ask for what no published Magento has, and what that is. */
const beyond: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('beyond.json', import.meta.url), 'utf8'),
);
const SCANDIPWA = fileURLToPath(new URL('../../../fixtures/extensions/scandipwa.yaml', import.meta.url));
const SIGN_IN = 'mutation { generateCustomerToken(email: "customer@example.com", password: "password") { token } }';

const faults: unknown[] = [];
const onFault = (fault: unknown) => faults.push(fault);
const plain = await createMagentoMock({ onInternalError });
const extended = await createMagentoMock({ onInternalError, extensions: [SCANDIPWA] });
afterAll(() => Promise.all([plain.close(), extended.close()]));

const schemas = new Map<MagentoMock, GraphQLSchema>();
for (const magento of [plain, extended]) {
  schemas.set(magento, buildClientSchema((await ask(magento.url, getIntrospectionQuery())).data));
}

const operations: Operation[] = await extractOperations();
const serverOf = ({ client }: Operation): MagentoMock => (client === 'scandipwa' ? extended : plain);
const schemaOf = (operation: Operation): GraphQLSchema => schemas.get(serverOf(operation)) as GraphQLSchema;
const titleOf = ({ client, name }: Operation): string => `${client} ${name}`;
const isBeyond = (operation: Operation): boolean =>
  Object.hasOwn(beyond, titleOf(operation)) && invalid(operation).length > 0;

const invalid = (operation: Operation) => validate(schemaOf(operation), parse(operation.text));

async function call(method: string, url: string, body?: unknown, headers = {}) {
  const reply = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return reply.json();
}

function ask(base: string, query: string, variables = {}, headers = {}) {
  return call('POST', `${base}/graphql`, { query, variables }, headers);
}

/** Runs an operation in a world of its own, as a customer who is signed in; a guest's cart as a guest. */
async function run(operation: Operation) {
  const world = await serverOf(operation).sandbox();
  const { token } = (await ask(world.url, SIGN_IN)).data.generateCustomerToken;
  const customer = { authorization: `Bearer ${token}` };
  const variables = await variablesFor(operation, schemaOf(operation), {
    ask: (query: string, headers: object = customer) => ask(world.url, query, {}, headers),
    control: (method: string, path: string, body: unknown) => call(method, `${world.url}/__mock${path}`, body),
  });
  const answer = await ask(
    world.url,
    operation.text,
    variables,
    operation.roots.includes('createGuestCart') ? {} : customer,
  );
  await world.close();
  return answer;
}

const VERONICA = { email: 'customer@example.com', firstname: 'Veronica', lastname: 'Costello' };

/** What an answer tells of who the customer is. */
const pick = (customer: Record<string, unknown> | null | undefined) =>
  Object.fromEntries(Object.entries(customer ?? {}).filter(([name]) => Object.hasOwn(VERONICA, name)));

/** One field cannot be an object for ScandiPWA and a Boolean for everybody else. */
const RESEND = 'scandipwa resendConfirmationEmail';
const answered = operations.filter((operation) => !isBeyond(operation) && titleOf(operation) !== RESEND);

test('what is left out is little, and has its reason', () => {
  const left = operations.filter((operation) => !answered.includes(operation)).map(titleOf);
  expect(left.toSorted()).toEqual([...Object.keys(beyond), RESEND].toSorted());
  expect(answered.length).toBeGreaterThanOrEqual(239);
});

test('an answer that cannot be so is told, with its places', () => {
  expect(
    implausible({
      customer: { email: 'Hello World', created_at: 'yesterday' },
      products: { total_count: 1, items: [{ sku: '', price: { value: 9.999, currency: 'USD' } }, { sku: 'TOP' }] },
    }),
  ).toEqual([
    'customer.email: Hello World',
    'customer.email: Hello World',
    'customer.created_at: yesterday',
    'products: 2 items of 1',
    'products.items[0].sku: ',
    'products.items[0].price: 9.999 USD is no amount of money',
  ]);
});

test.each(answered.map((operation) => ({ operation, title: titleOf(operation), from: operation.file })))(
  '$title, from $from, is valid and answered to a customer',
  async ({ operation }) => {
    expect(invalid(operation).map(({ message }) => message)).toEqual([]);
    const { data, errors } = await run(operation);
    expect(errors).toBeUndefined();
    for (const root of Object.values(data)) expect(root).not.toBeNull();
    expect(implausible(data)).toEqual([]);
    expect(VERONICA).toMatchObject(pick(data.customer));
    expect(faults).toEqual([]);
  },
);
