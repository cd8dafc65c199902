import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildClientSchema, type GraphQLSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../../src/index.ts';
import { defaultDocument } from '../../../src/server/initial-state.ts';
import { findImplausible } from './implausible.ts';
import { extractOperations } from './operations.mjs';
import { variablesFor } from './variables.mjs';

interface Operation {
  readonly client: string;
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly roots: readonly string[];
}

/** Operations that are invalid in every published Magento, and why. */
const unsupported: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('unsupported.json', import.meta.url), 'utf8'),
);
const SCANDIPWA = fileURLToPath(new URL('../../../fixtures/extensions/scandipwa.yaml', import.meta.url));
const SIGN_IN = 'mutation { generateCustomerToken(email: "customer@example.com", password: "password") { token } }';

const internalErrors: unknown[] = [];
const onInternalError = (error: unknown) => internalErrors.push(error);
const schemas = new Map<MagentoMock, GraphQLSchema>();
let plain: MagentoMock;
let extended: MagentoMock;

/** GraphCommerce sends street, house number and addition as three lines; a shop for it is configured so. */
const fixturesFor = (document = defaultDocument()) => ({
  ...document,
  config: { ...document.config, 'customer/address/street_lines': 3 },
  behaviour: { ...document.behaviour, cms_content: 'generated' } as const,
});

beforeAll(async () => {
  plain = await createMagentoMock({ onInternalError, fixtures: fixturesFor() });
  extended = await createMagentoMock({ onInternalError, fixtures: fixturesFor(), extensions: [SCANDIPWA] });
  for (const magento of [plain, extended])
    schemas.set(magento, buildClientSchema((await post(magento.url, getIntrospectionQuery())).data));
});
afterAll(() => Promise.all([plain.close(), extended.close()]));

const operations: Operation[] = await extractOperations();
const serverOf = ({ client }: Operation): MagentoMock => (client === 'scandipwa' ? extended : plain);
const schemaOf = (operation: Operation): GraphQLSchema => schemas.get(serverOf(operation)) as GraphQLSchema;
const titleOf = ({ client, name }: Operation): string => `${client} ${name}`;
const isUnsupported = (operation: Operation): boolean =>
  Object.hasOwn(unsupported, titleOf(operation)) && validationErrors(operation).length > 0;

const validationErrors = (operation: Operation) => validate(schemaOf(operation), parse(operation.text));

async function call(method: string, url: string, body?: unknown, headers = {}) {
  const response = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return response.json();
}

function post(base: string, query: string, variables = {}, headers = {}) {
  return call('POST', `${base}/graphql`, { query, variables }, headers);
}

/** Runs an operation in a new sandbox as a signed-in customer, or as a guest to create the cart of a guest. */
async function run(operation: Operation) {
  const world = await serverOf(operation).sandbox();
  const { token } = (await post(world.url, SIGN_IN)).data.generateCustomerToken;
  const customer = { authorization: `Bearer ${token}` };
  const variables = await variablesFor(operation, schemaOf(operation), {
    ask: (query: string, headers: object = customer) => post(world.url, query, {}, headers),
    control: (method: string, path: string, body: unknown) => call(method, `${world.url}/__mock${path}`, body),
  });
  const response = await post(
    world.url,
    operation.text,
    variables,
    operation.roots.includes('createGuestCart') ? {} : customer,
  );
  await world.close();
  return response;
}

const VERONICA = { email: 'customer@example.com', firstname: 'Veronica', lastname: 'Costello' };

/** The fields of the response that identify the customer. */
const identityOf = (customer: Record<string, unknown> | null | undefined) =>
  Object.fromEntries(Object.entries(customer ?? {}).filter(([name]) => Object.hasOwn(VERONICA, name)));

/** Returns an object in ScandiPWA and a Boolean in Magento; a schema can have only one of the two. */
const RESEND = 'scandipwa resendConfirmationEmail';
const tested = operations.filter((operation) => titleOf(operation) !== RESEND);

test('validates all operations except the unsupported ones', () => {
  const skipped = operations.filter((operation) => isUnsupported(operation) || !tested.includes(operation));
  expect(skipped.map(titleOf).toSorted()).toEqual([...Object.keys(unsupported), RESEND].toSorted());
  expect(operations.length - skipped.length).toBeGreaterThanOrEqual(239);
});

test('finds implausible values, with their paths', () => {
  expect(
    findImplausible({
      customer: { email: 'Hello World', created_at: 'yesterday' },
      products: { total_count: 1, items: [{ sku: '', price: { value: 9.999, currency: 'USD' } }, { sku: 'TOP' }] },
    }),
  ).toEqual([
    'customer.email: Hello World',
    'customer.email: Hello World',
    'customer.created_at: yesterday',
    'products: 2 items of 1',
    'products.items[0].sku: ',
    'products.items[0].price: 9.999 USD is not a valid amount',
  ]);
});

test.each(tested.map((operation) => ({ operation, title: titleOf(operation), from: operation.file })))(
  'answers $title of $from to a customer, unless no Magento supports it',
  async ({ operation }) => {
    if (isUnsupported(operation)) return;
    expect(validationErrors(operation).map(({ message }) => message)).toEqual([]);
    const { data, errors } = await run(operation);
    expect(errors).toBeUndefined();
    for (const root of Object.values(data)) expect(root).not.toBeNull();
    expect(findImplausible(data)).toEqual([]);
    expect(VERONICA).toMatchObject(identityOf(data.customer));
    expect(internalErrors).toEqual([]);
  },
);
