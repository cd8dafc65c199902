import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { type ExitCode, FAILURE, SUCCESS } from './exit-code.ts';
import { findProject, type Project, type TestRunner } from './find-project.ts';
import { createStarter, type Starter } from './starter-files.ts';
import type { Terminal } from './terminal.ts';

/**
 * Writes a fixture file and a test for the project in a folder.
 *
 * @param chosen the runner; by default the one that the project depends on
 * @returns 1 if one of the files exists; no file is then written
 * @throws UsageError when package.json cannot be read
 */
export function init(folder: string, chosen: TestRunner | undefined, terminal: Terminal): ExitCode {
  const project = findProject(folder);
  const [found = 'node:test', ...others] = project.runners;
  const runner = chosen ?? found;
  const starter = createStarter(runner, project, testFolder(folder, runner));
  const files = [starter.fixtures, starter.test];
  const existing = files.filter(({ path }) => existsSync(join(folder, path)));
  if (existing.length > 0) {
    for (const { path } of existing) terminal.err(`magento-auth-mock: ${path} already exists`);
    terminal.err('  nothing was written; rename or delete what exists to write it again');
    return FAILURE;
  }
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    // Fails if another process has created the file since.
    writeFileSync(join(folder, path), content, { flag: 'wx' });
  }
  terminal.out(describeProject(runner, project));
  terminal.out(`wrote ${starter.fixtures.path}: the accounts of the store\nwrote ${starter.test.path}: a test`);
  if (chosen === undefined)
    for (const other of others) terminal.out(`for ${titleOf[other]} as well: magento-auth-mock init --runner ${other}`);
  terminal.out(`\n${nextSteps(project, starter)}`);
  return SUCCESS;
}

const titleOf: Readonly<Record<TestRunner, string>> = {
  vitest: 'Vitest',
  jest: 'Jest',
  playwright: 'Playwright',
  cypress: 'Cypress',
  'node:test': 'node:test',
};

const describeProject = (runner: TestRunner, { storefront }: Project): string =>
  `found ${storefront === undefined ? '' : `${storefront.name} and `}${titleOf[runner]}`;

function nextSteps({ dependsOnMock, storefront }: Project, { fixtures, command }: Starter): string {
  const steps = [
    ...(dependsOnMock ? [] : ['install the package:', '  npm install --save-dev magento-auth-mock']),
    'run the test:',
    `  ${command}`,
    'start a server with the same accounts:',
    `  npx magento-auth-mock --fixtures ${fixtures.path}`,
    ...(storefront === undefined ? [] : ['point the storefront to it:', `  ${storefront.setting}`]),
  ];
  return steps.join('\n');
}

/** Names of test folders, in order of preference; the first is created if none exists. */
const TEST_FOLDERS: Readonly<Record<TestRunner, readonly string[]>> = {
  vitest: ['test', 'tests', '__tests__'],
  jest: ['test', 'tests', '__tests__'],
  playwright: ['tests', 'e2e'],
  cypress: ['cypress/e2e'],
  'node:test': ['test', 'tests'],
};

function testFolder(folder: string, runner: TestRunner): string {
  const configured = runner === 'playwright' ? playwrightFolder(folder) : undefined;
  const [first = 'test', ...others] = TEST_FOLDERS[runner];
  return configured ?? [first, ...others].find((name) => isFolder(join(folder, name))) ?? first;
}

/** `testDir` of Playwright's configuration, if it is a string literal and names a folder in the project. */
function playwrightFolder(folder: string): string | undefined {
  for (const extension of ['ts', 'js', 'mts', 'mjs', 'cts', 'cjs']) {
    const file = join(folder, `playwright.config.${extension}`);
    if (!existsSync(file)) continue;
    const [, configured] = /^\s*testDir:\s*['"`]([^'"`$]+)['"`]/m.exec(readFileSync(file, 'utf8')) ?? [];
    const path = configured && posix.normalize(configured);
    return path && !path.startsWith('..') && !posix.isAbsolute(path) ? path : undefined;
  }
  return undefined;
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
