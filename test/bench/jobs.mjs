import { strict as assert } from 'node:assert';
import { fileURLToPath } from 'node:url';

const EMAIL = 'customer@example.com';
const PASSWORD = 'password';
/** User types as a token's claims tell them. */
const ADMIN = 2;
const CUSTOMER = 3;

const SIGN_IN = {
  query: 'mutation In($e: String!, $p: String!) { generateCustomerToken(email: $e, password: $p) { token } }',
  variables: { e: EMAIL, p: PASSWORD },
};

/** For clients that are not the load's. */
export const signInBody = JSON.stringify(SIGN_IN);

/** What is asked of both servers: the bytes to send, and what the body of a right reply must hold. */
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
    // With a second factor the plain route gives no token.
    options: ['--fixtures', fileURLToPath(new URL('./admin-world.json', import.meta.url))],
    request: ({ port }) => post(port, '/rest/V1/integration/admin/token', { username: 'admin', password: 'admin123' }),
    check: (body) => assertToken(body, ADMIN),
  },
};

/** Throws, and says what came, when a reply is not the job's. */
export function checkReply(job, { status, text }) {
  try {
    assert.equal(status, 200);
    jobs[job].check(JSON.parse(text));
  } catch (error) {
    throw new Error(`${job}: not the reply that the job asks for: ${status} ${text.slice(0, 300)}`, { cause: error });
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
