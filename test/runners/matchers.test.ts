import { createRequire } from 'node:module';
import type { Config } from 'jest';
import { expect, test } from 'vitest';
import { createProject, runNode } from './project-folder.ts';

const JEST_CONFIG: Config = { transform: {} };
const JEST = createRequire(import.meta.url).resolve('jest/bin/jest');

const SIGN_IN = `
const signIn = (magento) => fetch(magento.url + '/graphql', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: 'mutation { generateCustomerToken(email: "customer@example.com", password: "password") { token } }' }),
});`;

/** A test that passes and a test that fails, as users write them. */
const suiteOf = (imports: string): string => `
import { createMagentoMock } from 'magento-auth-mock';
${imports}
${SIGN_IN}
const magento = await createMagentoMock();
afterAll(() => magento.close());
beforeEach(() => magento.reset());

test('passes', async () => {
  await expect(magento).not.toHaveReceived({ operation: 'generateCustomerToken' });
  await signIn(magento);
  await expect(magento).toHaveReceived({ operation: 'generateCustomerToken' }, { times: 1 });
  await expect(magento).toHaveReceivedInOrder([{ status: 200 }]);
  await expect(magento).toHaveReceivedInSequence([{ status: 200 }]);
  await expect(magento).toHaveSignedInOnce({ customer: 'customer@example.com' });
  await expect(magento).not.toHaveSignedOut();
  await expect(magento).toHaveRefusedNothing();
  await expect(magento).toPassAudit();
});

test('fails', async () => {
  await signIn(magento);
  await signIn(magento);
  await expect(magento).toHaveSignedInOnce();
});
`;

const REPORT =
  /expected exactly 1 request: operation = .*generateCustomerToken.*, outcome = answered\s+all 2 recorded requests match/;

test('matchers print the whole report in Vitest', async () => {
  const imports = `
import { matchers } from 'magento-auth-mock/matchers';
import { afterAll, beforeEach, expect, test } from 'vitest';
expect.extend(matchers);`;
  const folder = createProject({ 'shop.test.js': suiteOf(imports) }, ['vitest']);
  const { status, output } = await runNode(folder, ['node_modules/vitest/vitest.mjs', 'run', '--root', folder]);
  expect(status).toBe(1);
  expect(output).toMatch(/1 failed \| 1 passed/);
  expect(output).toMatch(REPORT);
});

const jestSuites = {
  'globals.test.js': suiteOf("import { matchers } from 'magento-auth-mock/matchers';\nexpect.extend(matchers);"),
  'exports.test.js': suiteOf(
    "import { afterAll, beforeEach, expect, test } from '@jest/globals';\nimport 'magento-auth-mock/matchers/jest-globals';",
  ),
};

test('matchers print the whole report in Jest, with its globals and with its exports', async () => {
  const files = { ...jestSuites, 'jest.config.js': `export default ${JSON.stringify(JEST_CONFIG)};` };
  const folder = createProject(files, ['jest', '@jest/globals']);
  const args = ['--experimental-vm-modules', JEST, '--rootDir', folder, '--runInBand'];
  const { status, output } = await runNode(folder, args);
  // Each file is reported below its own line.
  const reports = output.split(/^(?:PASS|FAIL) /m).slice(1);
  expect(reports.map((report) => [/^\S+/.exec(report)?.[0], REPORT.test(report)]).sort()).toEqual([
    ['./exports.test.js', true],
    ['./globals.test.js', true],
  ]);
  expect(output).toMatch(/2 failed, 2 passed/);
  expect(status).toBe(1);
});

test('assertions print the whole report in node:test', async () => {
  const suite = `
import { createMagentoMock } from 'magento-auth-mock';
import { assertAuditPasses, assertReceived, assertSignedInOnce } from 'magento-auth-mock/matchers';
import test, { after } from 'node:test';
${SIGN_IN}
test('passes', async () => {
  const magento = await createMagentoMock();
  after(() => magento.close());
  await signIn(magento);
  await assertReceived(magento, { operation: 'generateCustomerToken' }, { times: 1 });
  await assertAuditPasses(magento);
});
test('fails', async () => {
  const magento = await createMagentoMock();
  after(() => magento.close());
  await signIn(magento);
  await signIn(magento);
  await assertSignedInOnce(magento);
});
`;
  const folder = createProject({ 'shop.test.js': suite }, []);
  const { status, output } = await runNode(folder, ['--test', 'shop.test.js']);
  expect(output).toMatch(REPORT);
  expect(output).toMatch(/pass 1\n.*fail 1\n/s);
  expect(status).toBe(1);
});

const typed = `
declare const magento: import('magento-auth-mock').MagentoMock;
export const used: Promise<void> = expect(magento).toHaveReceived({ operation: 'customer' }, { times: 1 });
await expect(magento).toPassAudit({ off: ['secret-in-url'] });
// @ts-expect-error not a number
await expect(magento).toHaveReceived({}, { times: 'one' });
// @ts-expect-error not a matcher
await expect(magento).toHaveReceivedMail();
`;

const typedImports = {
  Vitest: "import { expect } from 'vitest';\nimport 'magento-auth-mock/matchers';",
  'exports of @jest/globals':
    "import { expect } from '@jest/globals';\nimport 'magento-auth-mock/matchers/jest-globals';",
};

test.each(Object.entries(typedImports))('matchers are typed for %s', async (_, imports) => {
  const folder = createProject({ 'typed.ts': `${imports}\n${typed}` }, [
    'vitest',
    '@jest/globals',
    'typescript',
    'expect',
  ]);
  const options = [
    '--strict',
    '--noEmit',
    '--singleThreaded',
    '--skipLibCheck',
    '--target',
    'es2023',
    '--module',
    'nodenext',
    '--types',
    '',
  ];
  const { output } = await runNode(folder, ['node_modules/typescript/bin/tsc', ...options, 'typed.ts']);
  expect(output).toBe('');
});
