import { posix } from 'node:path';
import type { Project, TestRunner } from './find-project.ts';

/** A file that `init` writes. */
export interface StarterFile {
  /** Relative to the folder of the project, with slashes. */
  readonly path: string;
  readonly content: string;
}

/** The files for a runner, and the command that runs the test. */
export interface Starter {
  readonly fixtures: StarterFile;
  readonly test: StarterFile;
  readonly command: string;
}

/**
 * Creates the contents of a fixture file and a test.
 *
 * @param folder folder for both files, relative to that of the project
 */
export function createStarter(runner: TestRunner, project: Project, folder: string): Starter {
  const path = posix.join(folder, 'magento-fixtures.yaml');
  const { name, content, command } = TESTS[runner](project, path);
  const file = posix.join(folder, name);
  return {
    fixtures: { path, content: fixturesAt(path) },
    test: { path: file, content },
    command: command(file),
  };
}

const fixturesAt = (path: string) => `\
# yaml-language-server: $schema=${posix.relative(posix.dirname(path), 'node_modules/magento-auth-mock/fixtures/schema.json')}
# The accounts of the store at the start of each test. To validate a change: npx magento-auth-mock check ${path}
magento: "2.4.8"

customers:
  - { email: roni@example.com, password: "Passw0rd!", firstname: Veronica, lastname: Costello }
  # A locked account, as after ten sign-ins with a wrong password.
  - { email: locked@example.com, password: "Passw0rd!", firstname: Lotta, lastname: Lock, locked_until: +10m }

admins:
  - { username: admin, password: admin123 }
`;

interface StarterTest {
  readonly name: string;
  readonly content: string;
  command(file: string): string;
}

const QUERY = 'mutation { generateCustomerToken(email: "roni@example.com", password: "Passw0rd!") { token } }';

const signIn = (parameter: string) => `\
// Replace this function with your code, and pass it \`magento.url\` as the URL of the store.
async function signIn(${parameter}) {
  const response = await fetch(\`\${url}/graphql\`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '${QUERY}' }),
  });
  return JSON.stringify(await response.json());
}
`;

const withExpect = (type: string, fixtures: string, parameter: string) => `\
let magento${type};
beforeAll(async () => {
  magento = await createMagentoMock({ fixtures: '${fixtures}' });
});
beforeEach(() => magento.reset());
afterAll(() => magento.close());

${signIn(parameter)}
test('signs in again after a refused sign-in', async () => {
  // A fault: Magento refuses the next sign-in, although the password is right.
  await magento.faults.add('wrong-credentials', { times: 1 });
  expect(await signIn(magento.url)).toContain('The account sign-in was incorrect');
  expect(await signIn(magento.url)).toContain('token');

  // Assertions on the requests that the store received.
  await expect(magento).toHaveReceived({ operation: 'generateCustomerToken' }, { times: 2 });
  await expect(magento).toHaveSignedInOnce({ customer: 'roni@example.com' });
});
`;

const TESTS: Readonly<Record<TestRunner, (project: Project, fixtures: string) => StarterTest>> = {
  vitest: ({ hasTypeScript }, fixtures) => ({
    name: `magento-auth.test.${hasTypeScript ? 'ts' : 'js'}`,
    content: `\
// @vitest-environment node
import { createMagentoMock${hasTypeScript ? ', type MagentoMock' : ''} } from 'magento-auth-mock';
import { matchers } from 'magento-auth-mock/matchers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

expect.extend(matchers);

${withExpect(hasTypeScript ? ': MagentoMock' : '', fixtures, hasTypeScript ? 'url: string' : 'url')}`,
    command: (file) => `npx vitest run ${file}`,
  }),
  jest: ({ hasTypeScript, transformsTypeScript, isModule }, fixtures) => {
    const isTyped = hasTypeScript && transformsTypeScript;
    const imports =
      isTyped || isModule
        ? `import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createMagentoMock${isTyped ? ', type MagentoMock' : ''} } from 'magento-auth-mock';
import 'magento-auth-mock/matchers/jest-globals';
`
        : `const { createMagentoMock } = require('magento-auth-mock');
const { matchers } = require('magento-auth-mock/matchers');

expect.extend(matchers);
`;
    return {
      name: `magento-auth.test.${isTyped ? 'ts' : 'js'}`,
      content: `\
/** @jest-environment node */
${imports}
${withExpect(isTyped ? ': MagentoMock' : '', fixtures, isTyped ? 'url: string' : 'url')}`,
      command: (file) =>
        isModule && !isTyped ? `NODE_OPTIONS=--experimental-vm-modules npx jest ${file}` : `npx jest ${file}`,
    };
  },
  playwright: ({ hasTypeScript }, fixtures) => ({
    name: `magento-auth.spec.${hasTypeScript ? 'ts' : 'js'}`,
    content: `\
import { expect, test } from 'magento-auth-mock/playwright';

// Each test has its own store with these accounts.
test.use({ magentoFixtureFile: '${fixtures}' });

${signIn(hasTypeScript ? 'url: string' : 'url')}
test('signs in again after a refused sign-in', async ({ magento, expectRefusal }) => {
  // A fault: Magento refuses the next sign-in, although the password is right. Other refusals would fail the test.
  await magento.faults.add('wrong-credentials', { times: 1 });
  expectRefusal({ operation: 'generateCustomerToken' });
  expect(await signIn(magento.url)).toContain('The account sign-in was incorrect');
  expect(await signIn(magento.url)).toContain('token');

  // An assertion on the requests that the store received.
  await magento.requests.verify({ operation: 'generateCustomerToken' }, { times: 2 });
});
`,
    command: (file) => `npx playwright test ${file}`,
  }),
  cypress: (_, fixtures) => ({
    name: 'magento-auth.cy.js',
    content: `\
// Start the server first: npx magento-auth-mock --fixtures ${fixtures}
const url = Cypress.env('MAGENTO_MOCK_URL') ?? 'http://localhost:4000';

// Replace this function with what your pages do.
const signIn = () =>
  cy.request({
    method: 'POST',
    url: \`\${url}/graphql\`,
    body: { query: '${QUERY}' },
    failOnStatusCode: false,
  });

beforeEach(() => {
  cy.request('POST', \`\${url}/__mock/reset\`);
});

it('signs in again after a refused sign-in', () => {
  // A fault: Magento refuses the next sign-in, although the password is right.
  cy.request('POST', \`\${url}/__mock/faults\`, { preset: 'wrong-credentials', times: 1 });
  signIn().its('body.errors.0.message').should('contain', 'The account sign-in was incorrect');
  signIn().its('body.data.generateCustomerToken.token').should('be.a', 'string');

  // An assertion on the requests that the store received.
  cy.request('POST', \`\${url}/__mock/requests/verify\`, { where: { operation: 'generateCustomerToken' }, times: 2 });
});
`,
    command: (file) => `npx cypress run --spec ${file}`,
  }),
  'node:test': (_, fixtures) => ({
    name: 'magento-auth.test.mjs',
    content: `\
import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { createMagentoMock } from 'magento-auth-mock';
import { assertReceived, assertSignedInOnce } from 'magento-auth-mock/matchers';

let magento;
before(async () => {
  magento = await createMagentoMock({ fixtures: '${fixtures}' });
});
beforeEach(() => magento.reset());
after(() => magento.close());

${signIn('url')}
test('signs in again after a refused sign-in', async () => {
  // A fault: Magento refuses the next sign-in, although the password is right.
  await magento.faults.add('wrong-credentials', { times: 1 });
  assert.match(await signIn(magento.url), /The account sign-in was incorrect/);
  assert.match(await signIn(magento.url), /token/);

  // Assertions on the requests that the store received.
  await assertReceived(magento, { operation: 'generateCustomerToken' }, { times: 2 });
  await assertSignedInOnce(magento, { customer: 'roni@example.com' });
});
`,
    command: (file) => `node --test ${file}`,
  }),
};
