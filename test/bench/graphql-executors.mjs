// Compares three executors of GraphQL documents: our execution plans, graphql-js and graphql-jit, which is not a
// dependency (docs/decisions):
//
//   npm install --no-save graphql-jit@0.8.9 && node test/bench/graphql-executors.mjs
//
// The executors take turns, so that other load on the machine affects all of them.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { execute, parse, validate } from 'graphql';
import { build } from 'rolldown';
import { median, quantile } from './statistics.mjs';

const ROUNDS = 200;
const CALLS = 200;
const WARM_UP_CALLS = 5_000;
const STARTS = 15;

/** The bundle lies where Node.js resolves `graphql`, so that all executors use one copy of it. */
const OUTPUT = join(import.meta.dirname, '../../node_modules/.graphql-executors');

const SOURCES = {
  plan: 'graphql/execution/execution-plan.ts',
  execute: 'graphql/execution/execute-plan.ts',
  schema: 'graphql/schema/account-schema.ts',
  authenticate: 'auth/authenticate.ts',
  tokens: 'domain/tokens/token-lifecycle.ts',
  initialState: 'operations/world-document.ts',
  digest: 'platform/node-digest.ts',
  sandbox: 'sandboxes/sandbox.ts',
  store: 'state/default-store.ts',
};

const EMAIL = 'customer@example.com';
const PASSWORD = 'Spring-Rain7';

const documents = {
  'token mutation': {
    query: 'mutation ($e: String!, $p: String!) { generateCustomerToken(email: $e, password: $p) { token } }',
    variables: { e: EMAIL, p: PASSWORD },
  },
  'customer query': { query: '{ customer { firstname lastname email } }' },
  'refused customer query': { query: '{ customer { firstname lastname email } }', isGuest: true },
  'with a fragment': { query: '{ customer { ...f } } fragment f on Customer { firstname lastname email }' },
  'with addresses': { query: '{ customer { firstname addresses { city street region { region } } } }' },
};

const { compileQuery } = loadGraphqlJit();
const modules = await bundle();
const { schema, contextOf } = createWorld();
try {
  for (const [name, { query, variables = {}, isGuest = false }] of Object.entries(documents)) {
    const document = parse(query);
    const executors = executorsOf(document, contextOf(isGuest), variables);
    report(`execute: ${name}`, measureExecution(executors));
  }
  const document = parse(documents['customer query'].query);
  report('prepare: customer query', measurePreparation(document));
  report('load in a new process', {
    'graphql-js': measureStart('graphql'),
    'graphql-jit': measureStart('graphql-jit'),
  });
} finally {
  rmSync(OUTPUT, { recursive: true });
}

function executorsOf(document, contextValue, variableValues) {
  const plan = modules.plan.createExecutionPlan(schema, document);
  const compiled = compileQuery(schema, document, undefined, { disablingCapturingStackErrors: true });
  return {
    'graphql-js': () => execute({ schema, document, contextValue, variableValues }),
    ...(plan && { plan: () => modules.execute.executePlan(schema, plan, contextValue, variableValues) }),
    'graphql-jit': () => compiled.query(undefined, contextValue, variableValues),
  };
}

/** @returns microseconds per call of each executor, one value per round */
function measureExecution(executors) {
  const entries = Object.entries(executors);
  for (const [, call] of entries) repeat(WARM_UP_CALLS, call);
  const times = Object.fromEntries(entries.map(([name]) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, call] of round % 2 === 0 ? entries : [...entries].reverse())
      times[name].push(repeat(CALLS, call));
  }
  return times;
}

/** @returns microseconds that a new document costs */
function measurePreparation(document) {
  return measureExecution({
    validate: () => validate(schema, document),
    plan: () => modules.plan.createExecutionPlan(schema, document),
    'graphql-jit': () => compileQuery(schema, document, undefined, {}),
  });
}

function repeat(calls, call) {
  const start = process.hrtime.bigint();
  for (let index = 0; index < calls; index += 1) call();
  return Number(process.hrtime.bigint() - start) / 1_000 / calls;
}

/** @returns microseconds of processor time that loading a package takes, one value per process */
function measureStart(name) {
  const script = `const before = process.cpuUsage(); require('${name}'); const { user, system } = process.cpuUsage(before); console.log(user + system)`;
  return Array.from({ length: STARTS }, () => Number(spawnSync(process.execPath, ['-e', script]).stdout));
}

function report(title, times) {
  const columns = Object.entries(times).map(([name, values]) => {
    const sorted = [...values].sort((a, b) => a - b);
    return `${name} ${quantile(sorted, 0.1).toFixed(1)} (median ${median(values).toFixed(1)})`;
  });
  process.stdout.write(`${title}: ${columns.join(' · ')} µs\n`);
}

function createWorld() {
  const initialState = modules.initialState.parseInitialState({
    customers: [{ email: EMAIL, password: PASSWORD, firstname: 'Veronica', lastname: 'Costello' }],
  });
  const { realm } = new modules.sandbox.Sandbox({
    id: '',
    initialState,
    digest: modules.digest.createNodeDigest(),
  });
  const { token } = modules.tokens.issueToken(realm, { type: 'customer', id: 1 });
  const request = { method: 'POST', path: '/graphql', query: '', headers: {}, client: '', body: '', bodyBytes: 0 };
  return {
    schema: modules.schema.accountSchemaOf(realm.release),
    contextOf: (isGuest) => ({
      realm,
      store: modules.store.defaultStore(realm.world),
      caller: modules.authenticate.authenticate(realm, isGuest ? undefined : `Bearer ${token}`),
      request,
      isPreview: false,
      mocks: [],
      mockedFieldCount: 0,
    }),
  };
}

async function bundle() {
  const source = (path) => join(import.meta.dirname, '../../src', path);
  await build({
    input: Object.fromEntries(Object.entries(SOURCES).map(([name, path]) => [name, source(path)])),
    platform: 'node',
    external: ['graphql'],
    output: { dir: OUTPUT, format: 'esm' },
  });
  const loaded = Object.keys(SOURCES).map(async (name) => [name, await import(join(OUTPUT, `${name}.js`))]);
  return Object.fromEntries(await Promise.all(loaded));
}

function loadGraphqlJit() {
  try {
    return createRequire(import.meta.url)('graphql-jit');
  } catch {
    process.stderr.write('graphql-jit is not installed: npm install --no-save graphql-jit@0.8.9\n');
    process.exit(2);
  }
}
