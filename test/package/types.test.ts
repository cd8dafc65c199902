import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createThrowAwayProject, PACKAGE } from './throw-away-project.ts';

const USE = `
import { createMagentoMock, type FixtureDocument, type MagentoMock } from 'magento-auth-mock';
import { assertReceived, matchers } from 'magento-auth-mock/matchers';
import { expect } from '@jest/globals';
import 'magento-auth-mock/matchers/jest-globals';
import { test } from 'magento-auth-mock/playwright';

const fixtures: FixtureDocument = { magento: '2.4.8', config: { 'webapi/jwtauth/customer_expiration': 5 } };
export async function use(): Promise<MagentoMock> {
  const magento = await createMagentoMock({ fixtures });
  await assertReceived(magento, { operation: 'customer' }, { times: 1 });
  await expect(magento).toHaveSignedInOnce({ customer: 'roni@example.com' });
  // @ts-expect-error an unknown key of a fixture document
  await createMagentoMock({ fixtures: { customer: [] } });
  // @ts-expect-error not a number
  await expect(magento).toHaveReceived({}, { times: 'one' });
  return magento;
}
export const all = [matchers, test];
`;

const TYPESCRIPT_5 = join(import.meta.dirname, 'packages/node_modules/typescript/bin/tsc');
const TYPESCRIPT_7 = join(PACKAGE, 'node_modules/typescript/bin/tsc');

test.each([
  { title: 'nodenext, ES module', compiler: TYPESCRIPT_7, file: 'use.mts', options: ['--module', 'nodenext'] },
  { title: 'nodenext, CommonJS', compiler: TYPESCRIPT_7, file: 'use.cts', options: ['--module', 'nodenext'] },
  { title: 'node16, CommonJS', compiler: TYPESCRIPT_5, file: 'use.cts', options: ['--module', 'node16'] },
  {
    title: 'bundler',
    compiler: TYPESCRIPT_7,
    file: 'use.ts',
    options: ['--module', 'esnext', '--moduleResolution', 'bundler'],
  },
  {
    title: 'node10',
    compiler: TYPESCRIPT_5,
    file: 'use.ts',
    options: ['--module', 'commonjs', '--moduleResolution', 'node10', '--esModuleInterop'],
  },
])('TypeScript finds the types: $title', async ({ compiler, file, options }) => {
  const packages = ['@types/node', '@jest/globals', 'expect', '@playwright/test', 'undici-types'];
  const { node } = createThrowAwayProject({ [file]: USE }, { packages });
  const common = ['--strict', '--noEmit', '--target', 'es2022', '--lib', 'es2023,esnext.disposable', '--types', 'node'];
  const { output } = await node([compiler, ...common, ...options, '--skipLibCheck', file]);
  expect(output).toBe('');
});
