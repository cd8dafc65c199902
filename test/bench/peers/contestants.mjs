import { join } from 'node:path';
import { endChild, forkNode, nextMessage } from '../children.mjs';
import { jobs } from '../jobs.mjs';
import { bare, ours, startServer } from '../servers.mjs';

const JSON_TYPE = { 'content-type': 'application/json' };
const FORM = { 'content-type': 'application/x-www-form-urlencoded', authorization: 'Basic YTpi' };

/** Products with values that are generated, but for their SKU. */
const PRODUCTS = `{
  products(search: "shirt", pageSize: 5) {
    total_count
    items { sku name url_key meta_title small_image { url label } price_range { minimum_price { final_price { value currency } } } }
  }
}`;

/** The requests of this project, and those of servers whose own endpoint has the same purpose. */
export const requests = {
  'graphql-token': {
    title: 'GraphQL token',
    path: '/graphql',
    body: JSON.stringify({
      query: 'mutation In($e: String!, $p: String!) { generateCustomerToken(email: $e, password: $p) { token } }',
      variables: { e: 'customer@example.com', p: 'password' },
    }),
  },
  'customer-query': {
    title: 'GraphQL customer with bearer token',
    path: '/graphql',
    body: JSON.stringify({ query: '{ customer { firstname lastname email } }' }),
    needsToken: true,
  },
  'rest-token': {
    title: 'REST customer token',
    path: '/rest/V1/integration/customer/token',
    body: JSON.stringify({ username: 'customer@example.com', password: 'password' }),
  },
  'rest-admin-token': {
    title: 'REST admin token',
    path: '/rest/V1/integration/admin/token',
    body: JSON.stringify({ username: 'admin', password: 'admin123' }),
    options: jobs['rest-admin-token'].options,
  },
  'products-query': {
    title: 'GraphQL products, generated values',
    path: '/graphql',
    body: JSON.stringify({ query: PRODUCTS }),
    needsSchema: true,
  },
};

/** A server that is not ours, and may fail in a round. */
const peer = (name, file, { path, body, headers = JSON_TYPE } = {}) => ({
  name,
  file,
  path,
  body,
  headers,
  mayFail: true,
});

const canned = [
  peer('mockttp, canned', 'mockttp'),
  peer('Mockoon, canned', 'mockoon'),
  peer('mountebank, canned', 'mountebank'),
  peer('WireMock, canned', 'wiremock'),
];

/** The servers of each request besides ours. */
export const peers = {
  'graphql-token': [{ ...bare, isBare: true }, peer('mercurius with JIT', 'mercurius'), ...canned],
  'customer-query': [{ ...bare, isBare: true }, peer('mercurius with JIT', 'mercurius')],
  'rest-token': [
    { ...bare, isBare: true },
    peer('oauth2-mock-server (RS256)', 'oauth2-mock-server', {
      path: '/token',
      body: 'grant_type=client_credentials&scope=a',
      headers: FORM,
    }),
    peer('commercetools-mock (opaque)', 'commercetools-mock', {
      path: '/oauth/token',
      body: 'grant_type=client_credentials',
      headers: FORM,
    }),
    ...canned,
  ],
  'rest-admin-token': [{ ...bare, isBare: true }],
  'products-query': [peer('graphql-tools mocks on Express', 'graphql-tools-mocks')],
};

export { ours };

/** Starts a server for a request. @returns {port, pid, end} */
export async function start(contestant, request, schemaFile) {
  if (contestant.file === undefined) return startServer(contestant, request.options);
  const file = join(import.meta.dirname, `${contestant.file}.mjs`);
  const child = forkNode(file, { args: request.needsSchema ? [schemaFile] : [] });
  try {
    const { port, pid } = await nextMessage(child);
    return { port, pid, end: () => endChild(child) };
  } catch (error) {
    await endChild(child);
    throw error;
  }
}
