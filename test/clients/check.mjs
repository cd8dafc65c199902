// Validates and runs every operation of the real clients against the built server, and tells what fails.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildClientSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { extractOperations } from './operations.mjs';
import { variablesFor } from './variables.mjs';

const CLI = join(import.meta.dirname, '../../dist/cli.js');
const SIGN_IN = 'mutation { generateCustomerToken(email: "customer@example.com", password: "password") { token } }';

const operations = await extractOperations();
const server = spawn(process.execPath, [CLI, '--port', '0', ...process.argv.slice(2)], {
  stdio: ['ignore', 'pipe', 2],
});
try {
  const url = await ready();
  const schema = buildClientSchema((await ask(url, getIntrospectionQuery())).data);
  const tally = new Map();
  for (const operation of operations) {
    const invalid = validate(schema, parse(operation.text));
    const failed = invalid.length > 0 ? [] : await run(url, schema, operation);
    const counts = tally.get(operation.client) ?? { of: 0, valid: 0, ran: 0 };
    tally.set(operation.client, {
      of: counts.of + 1,
      valid: counts.valid + (invalid.length === 0 ? 1 : 0),
      ran: counts.ran + (invalid.length === 0 && failed.length === 0 ? 1 : 0),
    });
    for (const { message } of [...invalid, ...failed]) console.log(`${operation.client} ${operation.name}: ${message}`);
  }
  console.table(Object.fromEntries(tally));
} finally {
  server.kill();
}

async function ready() {
  for await (const line of createInterface(server.stdout)) {
    const url = /listening on (http\S+)/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error('the server ended before it listened');
}

/** Runs an operation in a world of its own, as a customer who is signed in. */
async function run(url, schema, operation) {
  const { base_url: base } = await call('POST', `${url}/__mock/sandboxes`, { ttl_seconds: 60 });
  const token = (await ask(base, SIGN_IN)).data.generateCustomerToken.token;
  const customer = { authorization: `Bearer ${token}` };
  const shop = {
    ask: (query, headers = customer) => ask(base, query, {}, headers),
    control: (method, path, body) => call(method, `${base}/__mock${path}`, body),
  };
  const variables = await variablesFor(operation, schema, shop);
  const asker = operation.roots.includes('createGuestCart') ? {} : customer;
  const { data, errors = [] } = await ask(base, operation.text, variables, asker);
  if (process.env.SHOW === operation.name) console.log(JSON.stringify({ variables, data }, null, 1));
  return errors;
}

function ask(base, query, variables = {}, headers = {}) {
  return call('POST', `${base}/graphql`, { query, variables }, headers);
}

async function call(method, url, body, headers = {}) {
  const reply = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return reply.json();
}
