/**
 * The practical limit: what a server must do for the jobs, with node:http only. No routes, no GraphQL, no journal.
 */
import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';

const SIGN_IN = 'mutation In($e: String!, $p: String!) { generateCustomerToken(email: $e, password: $p) { token } }';
const CUSTOMER = '{ customer { firstname lastname email } }';
const LIFETIME = 3600;
/** User types. */
const ADMIN_TYPE = 2;
const CUSTOMER_TYPE = 3;
const MAX_TOKENS = 10_000;

const accounts = new Map([
  [
    'customer@example.com',
    { id: 1, email: 'customer@example.com', password: 'password', firstname: 'Veronica', lastname: 'Costello' },
  ],
]);
const admins = new Map([['admin', { id: 1, password: 'admin123' }]]);
const tokens = new Map();
const key = createSecretKey(randomBytes(32));
const header = Buffer.from('{"kid":"1","alg":"HS256"}').toString('base64url');

const server = createServer((request, response) => {
  const length = Number(request.headers['content-length']);
  if (request.method !== 'POST' || !(length > 0))
    return answer(response, 400, { message: 'a POST with a content-length, please' });
  let body;
  request.on('data', (chunk) => {
    body = body === undefined ? chunk : Buffer.concat([body, chunk]);
    if (body.length === length) answerTo(request, response, body.toString());
  });
});

server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`bare-server listening on http://127.0.0.1:${server.address().port}\n`);
});

function answerTo(request, response, text) {
  let body;
  try {
    body = JSON.parse(text);
  } catch {
    return answer(response, 400, { message: 'not JSON' });
  }
  if (request.url === '/graphql') return answerGraphql(request, response, body);
  if (request.url === '/rest/V1/integration/customer/token') return answerRest(response, body, accounts, CUSTOMER_TYPE);
  if (request.url === '/rest/V1/integration/admin/token') return answerRest(response, body, admins, ADMIN_TYPE);
  return answer(response, 404, { message: 'no such path' });
}

function answerGraphql(request, response, { query, variables }) {
  if (query === SIGN_IN) {
    const token = signIn(variables.e, variables.p);
    if (token === undefined)
      return answer(response, 401, { errors: [{ message: 'The account sign-in was incorrect' }] });
    return answer(response, 200, { data: { generateCustomerToken: { token } } });
  }
  if (query === CUSTOMER) {
    const account = bearerOf(request);
    if (account === undefined)
      return answer(response, 401, { errors: [{ message: "The current customer isn't authorized." }] });
    const { firstname, lastname, email } = account;
    return answer(response, 200, { data: { customer: { firstname, lastname, email } } });
  }
  return answer(response, 400, { errors: [{ message: 'only the two fixed queries are known here' }] });
}

function answerRest(response, { username, password }, known, userType) {
  const token = signIn(username, password, known, userType);
  if (token === undefined) return answer(response, 401, { message: 'The account sign-in was incorrect' });
  return answer(response, 200, token);
}

function signIn(name, password, known = accounts, userType = CUSTOMER_TYPE) {
  const account = known.get(name);
  if (account === undefined || account.password !== password) return undefined;
  const iat = Math.floor(Date.now() / 1000);
  const exp = iat + LIFETIME;
  const claims = Buffer.from(JSON.stringify({ uid: account.id, utypid: userType, iat, exp })).toString('base64url');
  const signed = `${header}.${claims}`;
  const token = `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
  tokens.set(token, { account, exp });
  if (tokens.size > MAX_TOKENS) tokens.delete(tokens.keys().next().value);
  return token;
}

function bearerOf(request) {
  const { authorization } = request.headers;
  if (authorization === undefined || !authorization.startsWith('Bearer ')) return undefined;
  const issued = tokens.get(authorization.slice('Bearer '.length));
  return issued !== undefined && issued.exp > Date.now() / 1000 ? issued.account : undefined;
}

function answer(response, status, body) {
  const text = JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}
