import { strict as assert } from 'node:assert';
import { fileURLToPath } from 'node:url';

const EMAIL = 'customer@example.com';
const PASSWORD = 'password';
/** Values of the claim `utypid`. */
const ADMIN = 2;
const CUSTOMER = 3;

const SIGN_IN = {
  query: 'mutation In($e: String!, $p: String!) { generateCustomerToken(email: $e, password: $p) { token } }',
  variables: { e: EMAIL, p: PASSWORD },
};

/** The body of a sign-in, for clients other than the load process. */
export const signInBody = JSON.stringify(SIGN_IN);

/** Requests to both servers: the bytes to send, and the check of the response body. */
export const jobs = {
  'graphql-token': {
    title: 'GraphQL token',
    request: ({ port }) => post(port, '/graphql', SIGN_IN),
    check: (body) => assertToken(body.data.generateCustomerToken.token, CUSTOMER),
  },
  'customer-query': {
    title: 'customer query',
    request: ({ port, token }) => post(port, '/graphql', { query: '{ customer { firstname lastname email } }' }, token),
    check: (body) => {
      assert.deepEqual(body, { data: { customer: { firstname: 'Veronica', lastname: 'Costello', email: EMAIL } } });
    },
  },
  'rest-token': {
    title: 'REST token',
    request: ({ port }) => post(port, '/rest/V1/integration/customer/token', { username: EMAIL, password: PASSWORD }),
    check: (body) => assertToken(body, CUSTOMER),
  },
  'rest-admin-token': {
    title: 'REST admin token',
    // This route issues no token to an admin with a second factor.
    options: ['--fixtures', fileURLToPath(new URL('./admin-world.json', import.meta.url))],
    request: ({ port }) => post(port, '/rest/V1/integration/admin/token', { username: 'admin', password: 'admin123' }),
    check: (body) => assertToken(body, ADMIN),
  },
};

/** @throws Error with the response when it is not the expected one */
export function checkResponse(job, { status, text }) {
  try {
    assert.equal(status, 200);
    jobs[job].check(JSON.parse(text));
  } catch (error) {
    throw new Error(`${job}: unexpected response: ${status} ${text.slice(0, 300)}`, { cause: error });
  }
}

function assertToken(token, userType) {
  assert.equal(typeof token, 'string');
  const [header, claims, signature] = token.split('.');
  assert.deepEqual(decode(header), { kid: '1', alg: 'HS256' });
  const { uid, utypid, iat, exp } = decode(claims);
  assert.ok(Number.isInteger(uid));
  assert.equal(utypid, userType);
  assert.ok(exp > iat);
  assert.match(signature, /^[\w-]{43}$/);
}

function decode(part) {
  return JSON.parse(Buffer.from(part, 'base64url').toString());
}

function post(port, path, body, token) {
  const text = JSON.stringify(body);
  return Buffer.from(
    [
      `POST ${path} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      'Content-Type: application/json',
      `Content-Length: ${Buffer.byteLength(text)}`,
      ...(token === undefined ? [] : [`Authorization: Bearer ${token}`]),
      '',
      text,
    ].join('\r\n'),
  );
}
