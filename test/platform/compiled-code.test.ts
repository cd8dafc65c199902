import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';

const PACKAGE = join(import.meta.dirname, '../..');
const SIGN_IN = `
  const { createMagentoMock } = await import('magento-auth-mock');
  const mock = await createMagentoMock({ listen: false });
  const query = 'mutation { generateCustomerToken(email: "customer@example.com", password: "password") { token } }';
  const headers = { 'content-type': 'application/json' };
  const request = new Request('http://localhost/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data } = await (await mock.handle(request)).json();
  await mock.close();
  console.log(data.generateCustomerToken.token.slice(0, 2));`;

/** A project in which the package is installed. */
let project: string;
/** Where the package has its code. */
let dist: string;

const caches = (): string[] => readdirSync(dist).filter((name) => name.startsWith('.compiled'));
/** Changes when the cache is written. */
const cacheNumber = (): number => statSync(join(dist, String(caches()[0]))).ino;
const environment = (variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_V8_COVERAGE: undefined,
  NODE_DISABLE_COMPILE_CACHE: undefined,
  NODE_OPTIONS: undefined,
  ...variables,
});

function run(source: string, options: string[] = [], variables: NodeJS.ProcessEnv = {}): SpawnSyncReturns<string> {
  const file = join(project, 'run.mjs');
  writeFileSync(file, source);
  return spawnSync(process.execPath, [...options, file], { encoding: 'utf8', env: environment(variables) });
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'compiled-code-'));
  onTestFinished(() => rmSync(project, { recursive: true, force: true }));
  const installed = join(project, 'node_modules/magento-auth-mock');
  dist = join(installed, 'dist');
  mkdirSync(dist, { recursive: true });
  for (const name of ['package.json', 'fixtures'])
    cpSync(join(PACKAGE, name), join(installed, name), { recursive: true });
  for (const name of readdirSync(join(PACKAGE, 'dist')))
    if (/^(?!browser)[^.].*\.c?js$/.test(name)) cpSync(join(PACKAGE, 'dist', name), join(dist, name));
});

test('`close` keeps the compiled code, since test runners end their processes by a signal, and the next one uses it', () => {
  const killed = run(`${SIGN_IN}\nprocess.kill(process.pid, 'SIGKILL');`);
  expect([killed.signal, caches().length]).toEqual(['SIGKILL', 1]);
  const number = cacheNumber();
  expect(run(SIGN_IN)).toMatchObject({ stdout: 'ey\n', stderr: '' });
  expect(cacheNumber()).toBe(number);
});

test('the code is kept when a process exits without `close`', () => {
  run(SIGN_IN.replace('await mock.close();', ''));
  expect(caches()).toHaveLength(1);
});

test.each<[string, string[], () => NodeJS.ProcessEnv]>([
  ['NODE_DISABLE_COMPILE_CACHE is set', [], () => ({ NODE_DISABLE_COMPILE_CACHE: '1' })],
  ['Node.js measures coverage', [], () => ({ NODE_V8_COVERAGE: join(project, 'coverage') })],
  ['Node.js reads source maps', ['--enable-source-maps'], () => ({})],
])('no code is kept if %s', (_, options, variables) => {
  expect(run(SIGN_IN, options, variables())).toMatchObject({ stdout: 'ey\n', stderr: '' });
  expect(caches()).toEqual([]);
});

test('processes that start together, and threads of one process, leave one complete cache', async () => {
  writeFileSync(join(project, 'sign-in.mjs'), SIGN_IN);
  const source = `
    import { Worker } from 'node:worker_threads';
    for (let thread = 0; thread < 2; thread += 1) new Worker(new URL('sign-in.mjs', import.meta.url));`;
  writeFileSync(join(project, 'threads.mjs'), source);
  const outputs = ['sign-in.mjs', 'threads.mjs', 'sign-in.mjs'].map(async (name) => {
    const child = spawn(process.execPath, [join(project, name)], {
      env: environment({}),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (text) => {
      output += text;
    });
    const [code] = await once(child, 'close');
    return [code, output];
  });
  expect(await Promise.all(outputs)).toEqual([
    [0, 'ey\n'],
    [0, 'ey\ney\n'],
    [0, 'ey\n'],
  ]);
  expect(caches()).toHaveLength(1);
  const number = cacheNumber();
  expect(run(SIGN_IN)).toMatchObject({ stdout: 'ey\n', stderr: '' });
  expect(cacheNumber()).toBe(number);
});

test('a package that cannot be written works without a cache', () => {
  // A folder in place of the cache, since the superuser may write to every folder.
  run(SIGN_IN);
  const [name] = caches();
  rmSync(join(dist, String(name)));
  mkdirSync(join(dist, String(name), 'not-empty'), { recursive: true });
  expect(run(SIGN_IN)).toMatchObject({ stdout: 'ey\n', stderr: '', status: 0 });
  expect(caches()).toEqual([name]);
});

test('`import` and `require` get one engine, other files the loader as it was, and stack traces the names of files', () => {
  const source = `
    import { createRequire } from 'node:module';
    const require = createRequire(import.meta.url);
    const before = require.extensions['.js'];
    const { createMagentoMock } = await import('magento-auth-mock');
    await new Promise((resolve) => setImmediate(resolve));
    console.log(createMagentoMock === require('magento-auth-mock').createMagentoMock, require.extensions['.js'] === before);
    await createMagentoMock({ fixtures: 'missing.yaml' }).catch(({ stack }) => console.log(stack));`;
  const first = run(source).stdout;
  expect(first).toMatch(/^true true\n/);
  expect(first).toContain(join(dist, 'start-server-chunk.cjs'));
  expect(run(source).stdout).toBe(first);
});
