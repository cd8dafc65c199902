import { createRequire } from 'node:module';
import type { Config } from 'jest';
import { expect, test } from 'vitest';
import { aProject, runNode } from './project-folder.ts';

const JEST_CONFIG: Config = { transform: {} };
const JEST = createRequire(import.meta.url).resolve('jest/bin/jest');

const SIGN_IN = `
const signIn = (magento) => fetch(magento.url + '/graphql', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query: 'mutation { generateCustomerToken(email: "customer@example.com", password: "password") { token } }' }),
});`;

/** One test for what holds, and one for what does not, in the words of a user. */
const suiteOf = (imports: string): string => `
import { createMagentoMock } from 'magento-auth-mock';
${imports}
${SIGN_IN}
const magento = await createMagentoMock();
afterAll(() => magento.close());
beforeEach(() => magento.reset());

test('holds', async () => {
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

test('does not hold', async () => {
  await signIn(magento);
  await signIn(magento);
  await expect(magento).toHaveSignedInOnce();
});
`;

const REPORT =
  /expected exactly 1 request: operation = .*generateCustomerToken.*, outcome = answered\s+2 of the 2 requests recorded are like that/;

test('the matchers tell the whole report in Vitest', { timeout: 60_000 }, async () => {
  const imports = `
import { matchers } from 'magento-auth-mock/matchers';
import { afterAll, beforeEach, expect, test } from 'vitest';
expect.extend(matchers);`;
  const folder = aProject({ 'shop.test.js': suiteOf(imports) }, ['vitest']);
  const { status, said } = await runNode(folder, ['node_modules/vitest/vitest.mjs', 'run', '--root', folder]);
  expect(status).toBe(1);
  expect(said).toMatch(/1 failed \| 1 passed/);
  expect(said).toMatch(REPORT);
});

const jestImports = {
  'its globals': "import { matchers } from 'magento-auth-mock/matchers';\nexpect.extend(matchers);",
  'what it exports':
    "import { afterAll, beforeEach, expect, test } from '@jest/globals';\nimport 'magento-auth-mock/matchers/jest-globals';",
};

test.each(Object.entries(jestImports))(
  'the matchers tell the whole report in Jest, by %s',
  { timeout: 60_000 },
  async (_, imports) => {
    const files = {
      'shop.test.js': suiteOf(imports),
      'jest.config.js': `export default ${JSON.stringify(JEST_CONFIG)};`,
    };
    const folder = aProject(files, ['jest', '@jest/globals']);
    const args = ['--experimental-vm-modules', JEST, '--rootDir', folder];
    const { status, said } = await runNode(folder, args);
    expect(said).toMatch(REPORT);
    expect(said).toMatch(/1 failed, 1 passed/);
    expect(status).toBe(1);
  },
);

test('the plain functions tell the whole report in node:test', { timeout: 60_000 }, async () => {
  const suite = `
import { createMagentoMock } from 'magento-auth-mock';
import { assertAuditPasses, assertReceived, assertSignedInOnce } from 'magento-auth-mock/matchers';
import test, { after } from 'node:test';
${SIGN_IN}
test('holds', async () => {
  const magento = await createMagentoMock();
  after(() => magento.close());
  await signIn(magento);
  await assertReceived(magento, { operation: 'generateCustomerToken' }, { times: 1 });
  await assertAuditPasses(magento);
});
test('does not hold', async () => {
  const magento = await createMagentoMock();
  after(() => magento.close());
  await signIn(magento);
  await signIn(magento);
  await assertSignedInOnce(magento);
});
`;
  const folder = aProject({ 'shop.test.js': suite }, []);
  const { status, said } = await runNode(folder, ['--test', 'shop.test.js']);
  expect(said).toMatch(REPORT);
  expect(said).toMatch(/pass 1\n.*fail 1\n/s);
  expect(status).toBe(1);
});

const typed = `
declare const magento: import('magento-auth-mock').MagentoMock;
export const used: Promise<void> = expect(magento).toHaveReceived({ operation: 'customer' }, { times: 1 });
await expect(magento).toPassAudit({ off: ['secret-in-url'] });
// @ts-expect-error a number is wanted
await expect(magento).toHaveReceived({}, { times: 'one' });
// @ts-expect-error there is no such matcher
await expect(magento).toHaveReceivedNothingAtAll();
`;

const typedImports = {
  Vitest: "import { expect } from 'vitest';\nimport 'magento-auth-mock/matchers';",
  'what Jest exports': "import { expect } from '@jest/globals';\nimport 'magento-auth-mock/matchers/jest-globals';",
};

test.each(Object.entries(typedImports))('the matchers are typed for %s', { timeout: 60_000 }, async (_, imports) => {
  const folder = aProject({ 'typed.ts': `${imports}\n${typed}` }, ['vitest', '@jest/globals', 'typescript', 'expect']);
  const options = [
    '--strict',
    '--noEmit',
    '--skipLibCheck',
    '--target',
    'es2023',
    '--module',
    'nodenext',
    '--types',
    '',
  ];
  const { said } = await runNode(folder, ['node_modules/typescript/bin/tsc', ...options, 'typed.ts']);
  expect(said).toBe('');
});
