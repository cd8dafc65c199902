import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { checkFixtures } from '../../src/server/initial-state.ts';
import { runCli } from './run-cli.ts';

/** Runs `init` in a folder with these files. */
async function init(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'init-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(folder);
  onTestFinished(() => cwd.mockRestore());
  const result = await runCli(['init', ...args]);
  const written = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((path) => files[path] === undefined)
    .sort();
  return { ...result, folder, written, read: (path: string) => readFileSync(join(folder, path), 'utf8') };
}

const dependsOn = (...names: readonly string[]) =>
  JSON.stringify({ devDependencies: Object.fromEntries(names.map((name) => [name, '1.0.0'])) });

test.each([
  {
    packages: ['vitest', '@dropins/storefront-auth'],
    found: "Adobe's drop-ins and Vitest",
    file: 'magento-auth.test.js',
  },
  { packages: ['vitest', 'typescript'], found: 'Vitest', file: 'magento-auth.test.ts' },
  { packages: ['jest', '@magento/venia-ui'], found: 'PWA Studio and Jest', file: 'magento-auth.test.js' },
  { packages: ['jest', 'typescript'], found: 'Jest', file: 'magento-auth.test.js' },
  { packages: ['jest', 'typescript', 'ts-jest'], found: 'Jest', file: 'magento-auth.test.ts' },
  {
    packages: ['@graphcommerce/next-config', 'jest-cli'],
    found: 'GraphCommerce and Jest',
    file: 'magento-auth.test.js',
  },
  { packages: ['@vue-storefront/magento-api'], found: 'Alokai and node:test', file: 'magento-auth.test.mjs' },
  { packages: ['@scandipwa/scandipwa'], found: 'ScandiPWA and node:test', file: 'magento-auth.test.mjs' },
  { packages: ['@daffodil/auth'], found: 'Daffodil and node:test', file: 'magento-auth.test.mjs' },
])('writes fixtures and a test for $found', async ({ packages, found, file }) => {
  const { exitCode, out, written, folder } = await init({ 'package.json': dependsOn(...packages) });
  expect(exitCode).toBe(0);
  expect(out).toMatch(new RegExp(`^found ${found}\\n`));
  expect(written).toEqual([`test/${file}`, 'test/magento-fixtures.yaml']);
  await expect(checkFixtures(join(folder, 'test/magento-fixtures.yaml'))).resolves.toBeUndefined();
});

test.each([
  { runner: '@playwright/test', files: {}, folder: 'tests', file: 'magento-auth.spec.js' },
  { runner: '@playwright/test', files: { 'e2e/a.spec.ts': '' }, folder: 'e2e', file: 'magento-auth.spec.js' },
  {
    runner: '@playwright/test',
    files: { 'playwright.config.ts': "export default defineConfig({\n  testDir: './browser',\n});" },
    folder: 'browser',
    file: 'magento-auth.spec.js',
  },
  {
    runner: '@playwright/test',
    files: { 'playwright.config.ts': "export default {\n  testDir: '../elsewhere',\n};" },
    folder: 'tests',
    file: 'magento-auth.spec.js',
  },
  { runner: 'cypress', files: {}, folder: 'cypress/e2e', file: 'magento-auth.cy.js' },
  { runner: 'vitest', files: { '__tests__/a.test.js': '' }, folder: '__tests__', file: 'magento-auth.test.js' },
  { runner: 'none', files: { test: 'a file' }, folder: 'tests', file: 'magento-auth.test.mjs' },
])('writes them into $folder, where $runner looks for tests', async ({ runner, files, folder, file }) => {
  const present = {
    'package.json': dependsOn(runner),
    ...files,
    ...(folder === 'tests' && 'test' in files && { 'tests/a': '' }),
  };
  const { written } = await init(present);
  expect(written).toEqual([`${folder}/${file}`, `${folder}/magento-fixtures.yaml`]);
});

test('prints the next steps, which name the file and the setting of the storefront', async () => {
  const { out } = await init({ 'package.json': dependsOn('vitest', '@playwright/test', '@magento/pwa-buildpack') });
  expect(out).toMatchInlineSnapshot(`
    "found PWA Studio and Vitest
    wrote test/magento-fixtures.yaml: the accounts of the store
    wrote test/magento-auth.test.js: a test
    for Playwright as well: magento-auth-mock init --runner playwright

    install the package:
      npm install --save-dev magento-auth-mock
    run the test:
      npx vitest run test/magento-auth.test.js
    start a server with the same accounts:
      npx magento-auth-mock --fixtures test/magento-fixtures.yaml
    point the storefront to it:
      MAGENTO_BACKEND_URL in .env: http://localhost:4000/"
  `);
});

test('needs no package.json', async () => {
  const { exitCode, written } = await init({});
  expect(exitCode).toBe(0);
  expect(written).toEqual(['test/magento-auth.test.mjs', 'test/magento-fixtures.yaml']);
});

test('writes a test for another runner on request', async () => {
  const { written } = await init({ 'package.json': dependsOn('vitest') }, '--runner', 'node:test');
  expect(written).toContain('test/magento-auth.test.mjs');
});

test('changes no existing file, and then writes no other file', async () => {
  const files = { 'package.json': dependsOn('vitest'), 'test/magento-fixtures.yaml': 'mine' };
  const { exitCode, out, err, written, read } = await init(files);
  expect({ exitCode, out, written }).toEqual({ exitCode: 1, out: '', written: [] });
  expect(err).toBe(`magento-auth-mock: test/magento-fixtures.yaml already exists
  nothing was written; rename or delete what exists to write it again`);
  expect(read('test/magento-fixtures.yaml')).toBe('mine');
});

test.each([
  ['{', /^magento-auth-mock: init: package\.json is not valid JSON: /],
  ['[]', /^magento-auth-mock: init: package\.json is not a JSON object\n/],
])('refuses the package.json %j', async (text, message) => {
  const { exitCode, err, folder } = await init({ 'package.json': text });
  expect(exitCode).toBe(2);
  expect(err).toMatch(message);
  expect(existsSync(join(folder, 'test'))).toBe(false);
});

test('refuses an unknown runner', async () => {
  const { exitCode, err } = await init({}, '--runner', 'mocha');
  expect(exitCode).toBe(2);
  expect(err).toContain('--runner: "mocha" is not one of vitest, jest, playwright, cypress, node:test');
});
