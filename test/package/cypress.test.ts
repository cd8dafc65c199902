import { expect, test } from 'vitest';
import { blocksOf, readPage } from '../docs/page.ts';
import { guides } from '../guides/guide.ts';
import { createThrowAwayProject, packagesOf } from './throw-away-project.ts';

const CLI = 'node_modules/magento-auth-mock/dist/cli.cjs';
/** Compiles the configuration as Cypress does: TypeScript to CommonJS. */
const CONFIG = {
  compilerOptions: {
    module: 'commonjs',
    moduleResolution: 'node10',
    target: 'es2022',
    esModuleInterop: true,
    lib: ['es2023', 'dom', 'esnext.disposable'],
    types: ['cypress', 'node'],
    strict: true,
    allowJs: true,
    checkJs: true,
    skipLibCheck: true,
    outDir: 'compiled',
  },
  include: ['cypress.config.ts', 'cypress'],
};

/** Registers the tasks as Cypress does, and calls them before and after the requests of a page. */
const RUN_TASKS = `
const { createMagentoMock } = require('magento-auth-mock');
const { default: config } = require('./compiled/cypress.config.js');
async function run() {
  const magento = await createMagentoMock();
  process.env.MAGENTO_MOCK_URL = magento.url;
  const tasks = {};
  await config.e2e.setupNodeEvents((event, handlers) => Object.assign(tasks, event === 'task' && handlers));
  const openPage = async (method) => {
    const sandbox = (await tasks.openSandbox()).replace(/^.*\\//, '');
    const headers = { 'content-type': 'application/json', 'x-mock-sandbox': sandbox };
    const send = (path, init) => fetch(magento.url + path, { headers, ...init }).then((response) => response.json());
    const body = JSON.stringify({ username: 'customer@example.com', password: 'password' });
    headers.authorization = 'Bearer ' + (await send('/rest/V1/integration/customer/token', { method: 'POST', body }));
    const query = '{ customer { email } }';
    if (method === 'GET') await send('/graphql?query=' + encodeURIComponent(query));
    else await send('/graphql', { method, body: JSON.stringify({ query }) });
    return tasks.closeSandbox();
  };
  console.log(JSON.stringify([await openPage('POST'), await openPage('GET'), await magento.requests.count({})]));
  await magento.close();
}
run();`;

test('the files of the guide for Cypress compile, and its tasks open a sandbox and report the audit', async () => {
  const steps = guides().find(({ name }) => name === 'cypress')?.steps ?? [];
  const files = steps.flatMap((step) => (step.kind === 'file' ? [[step.path, step.text]] : []));
  const tasks = blocksOf(readPage('docs/test-runners.md'), 'ts').find(({ code }) => code.includes('magentoTasks'));
  expect(files.map(([path]) => path)).toEqual(['cypress.config.ts', 'cypress/support/e2e.ts']);
  const { node } = createThrowAwayProject(
    {
      ...Object.fromEntries(files),
      'cypress/magento-tasks.ts': tasks?.code ?? '',
      'tsconfig.json': JSON.stringify(CONFIG),
      'run-tasks.cjs': RUN_TASKS,
    },
    { packages: ['cypress', 'typescript', 'undici-types', ...packagesOf('@types')] },
  );
  expect(await node([CLI, 'init', '--runner', 'cypress'])).toMatchObject({ status: 0 });
  expect(await node(['node_modules/typescript/bin/tsc', '-p', '.'])).toEqual({ status: 0, output: '' });
  const { status, output } = await node(['run-tasks.cjs']);
  expect({ status, output }).toEqual({ status: 0, output: expect.stringMatching(/^\[null,".*",0\]\n$/) });
});
