/** Mercurius on Fastify with its JIT, with resolvers that do what the bare server does. */
import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import fastify from 'fastify';
import mercurius from 'mercurius';

const LIFETIME = 3600;
const MAX_TOKENS = 10_000;
const accounts = new Map([
  [
    'customer@example.com',
    { id: 1, email: 'customer@example.com', password: 'password', firstname: 'Veronica', lastname: 'Costello' },
  ],
]);
const tokens = new Map();
const key = createSecretKey(randomBytes(32));
const header = Buffer.from('{"kid":"1","alg":"HS256"}').toString('base64url');

const app = fastify();
app.register(mercurius, {
  jit: 1,
  schema: `
    type CustomerToken { token: String }
    type Customer { firstname: String lastname: String email: String }
    type Query { customer: Customer }
    type Mutation { generateCustomerToken(email: String!, password: String!): CustomerToken }
  `,
  resolvers: {
    Query: { customer: (_, __, { customer }) => customer },
    Mutation: { generateCustomerToken: (_, { email, password }) => ({ token: signIn(email, password) }) },
  },
  context: ({ headers: { authorization } }) => ({ customer: bearerOf(authorization) }),
});
await app.listen({ port: 0, host: '127.0.0.1' });
process.send({ result: { port: app.server.address().port, pid: process.pid } });

function signIn(email, password) {
  const account = accounts.get(email);
  if (account === undefined || account.password !== password) throw new Error('The account sign-in was incorrect');
  const iat = Math.floor(Date.now() / 1000);
  const exp = iat + LIFETIME;
  const claims = Buffer.from(JSON.stringify({ uid: account.id, utypid: 3, iat, exp })).toString('base64url');
  const signed = `${header}.${claims}`;
  const token = `${signed}.${createHmac('sha256', key).update(signed).digest('base64url')}`;
  tokens.set(token, { account, exp });
  if (tokens.size > MAX_TOKENS) tokens.delete(tokens.keys().next().value);
  return token;
}

function bearerOf(authorization) {
  const issued = authorization?.startsWith('Bearer ') ? tokens.get(authorization.slice('Bearer '.length)) : undefined;
  return issued !== undefined && issued.exp > Date.now() / 1000 ? issued.account : undefined;
}
