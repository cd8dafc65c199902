import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { blocksOf, readPage } from '../docs/page.ts';
import { createThrowAwayProject, nodeOf, packagesOf, RELEASES_OF_NODE } from './throw-away-project.ts';

const bin = (path: string) => `node_modules/${path}`;
const CLI = bin('magento-auth-mock/dist/cli.cjs');
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** A busy machine needs more than the default of five seconds. */
const TIMEOUT = '--testTimeout=60000';
const VITEST = [bin('vitest/vitest.mjs'), 'run', TIMEOUT];
const JEST = [bin('jest/bin/jest.js'), TIMEOUT];

const dependsOn = (...names: readonly string[]) => ({
  private: true,
  devDependencies: Object.fromEntries(names.map((name) => [name, '*'])),
});

/** Projects as their authors set them up, and how they run the test that `init` writes. */
const projects = [
  { title: 'Vitest', packageJson: dependsOn('vitest'), packages: ['vitest'], run: VITEST },
  {
    title: 'Vitest, TypeScript',
    packageJson: { ...dependsOn('vitest', 'typescript'), type: 'module' },
    packages: ['vitest'],
    run: VITEST,
  },
  {
    title: 'Jest in its default configuration',
    packageJson: dependsOn('jest'),
    packages: ['jest'],
    run: JEST,
  },
  {
    title: 'Jest with ES modules',
    packageJson: { ...dependsOn('jest'), type: 'module', jest: { transform: {} } },
    packages: ['jest', '@jest/globals'],
    run: ['--experimental-vm-modules', '--no-warnings', ...JEST],
  },
  {
    title: 'Jest with ts-jest and moduleResolution node10',
    packageJson: { ...dependsOn('jest', 'ts-jest', 'typescript'), jest: { preset: 'ts-jest' } },
    packages: ['jest', 'ts-jest', 'typescript', '@jest/globals', 'expect', ...packagesOf('@types')],
    files: {
      'tsconfig.json':
        '{ "compilerOptions": { "module": "commonjs", "moduleResolution": "node10", "target": "es2022", "lib": ["es2023", "esnext.disposable"], "strict": true, "skipLibCheck": true } }',
    },
    run: JEST,
  },
  {
    title: 'Playwright',
    packageJson: dependsOn('@playwright/test'),
    packages: ['@playwright/test'],
    files: {
      'playwright.config.js': `module.exports = { use: { launchOptions: { executablePath: '${CHROMIUM}', args: ['--no-sandbox'] } } };`,
    },
    run: [bin('@playwright/test/cli.js'), 'test'],
  },
  { title: 'node:test', packageJson: dependsOn(), packages: [], run: ['--test'] },
];

/** The runners that run the package itself, in each release of Node; the others in the one that runs this suite. */
const IN_EACH_RELEASE: ReadonlySet<string> = new Set(['Vitest', 'Jest in its default configuration', 'node:test']);
const runs = projects.flatMap((project) =>
  IN_EACH_RELEASE.has(project.title)
    ? RELEASES_OF_NODE.map((release) => ({ ...project, release, executable: nodeOf(release) }))
    : [{ ...project, release: process.version, executable: process.execPath }],
);

test.each(runs)('the test that init writes passes in $title, in Node $release', async (project) => {
  const all = { 'package.json': JSON.stringify(project.packageJson), ...project.files };
  const { folder, node } = createThrowAwayProject(all, { packages: project.packages, node: project.executable });
  expect(await node([CLI, 'init'])).toMatchObject({ status: 0 });
  const written = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /magento-auth\.\w+\.\w+$/.test(name),
  );
  const [file = ''] = written.filter((name) => !name.startsWith('node_modules'));
  expect(existsSync(`${folder}/${file}`)).toBe(true);
  const { status, output } = await node([...project.run, file]);
  expect({ status, output }).toEqual({ status: 0, output: expect.stringMatching(/1 passed|pass 1\b/) });
});

test('the example for Jest passes in its default configuration', async () => {
  const [example] = blocksOf(readPage('docs/test-runners.md'), 'js');
  const { node } = createThrowAwayProject({ 'shop.test.js': example?.code ?? '' }, { packages: ['jest'] });
  const { status, output } = await node(JEST);
  expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining('1 passed') });
});

test('errors of Node, of the mock and of the matchers are distinct in Jest', async () => {
  const suite = `
const { connectMagentoMock, createMagentoMock, FixtureError, VerificationFailed } = require('magento-auth-mock');
require('magento-auth-mock/matchers/jest-globals');
let magento;
beforeAll(async () => { magento = await createMagentoMock(); });
afterAll(() => magento.close());
test('errors', async () => {
  expect((await magento.requests.list()).items).toStrictEqual([]);
  await expect(magento.requests.verify({ operation: 'cart' })).rejects.toThrow(VerificationFailed);
  await expect(createMagentoMock({ fixtures: { customers: [{ email: 'roni' }] } })).rejects.toThrow(FixtureError);
  await expect(createMagentoMock({ fixtures: 'missing.yaml' })).rejects.toThrow(/missing\\.yaml/);
  await expect(createMagentoMock({ port: Number(new URL(magento.url).port) })).rejects.toThrow(/in use/);
  await expect(connectMagentoMock('http://127.0.0.1:9')).rejects.toThrow(/no magento-auth-mock answers/);
  const remote = await connectMagentoMock(magento.url);
  await expect(remote).toHaveRefusedNothing();
});`;
  const { node } = createThrowAwayProject({ 'errors.test.js': suite }, { packages: ['jest', '@jest/globals'] });
  const { status, output } = await node(JEST);
  expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining('1 passed') });
});
