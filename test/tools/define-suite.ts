import { join } from 'node:path';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { PROJECT } from './project.mjs';

/** Long enough for a slow or busy machine. Milliseconds. */
const TIMEOUT = 300_000;

/** The copy of graphql that Node loads for other packages: two copies reject each other's schemas. */
export const oneGraphql = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

/**
 * The configuration of a suite that is not part of the unit tests.
 *
 * @param folder folder of its tests
 * @param name name of the suite; its results go to `node_modules/.cache/vitest-NAME.json` in CI
 * @param options options of this suite alone
 */
export const defineSuite = (folder: string, name: string, options: ViteUserConfig['test'] = {}): ViteUserConfig =>
  defineConfig({
    resolve: oneGraphql,
    test: {
      root: folder,
      include: ['*.test.ts'],
      testTimeout: TIMEOUT,
      hookTimeout: TIMEOUT,
      reporters: process.env['CI'] ? ['default', 'json'] : ['default'],
      outputFile: { json: join(PROJECT, `node_modules/.cache/vitest-${name}.json`) },
      ...options,
    },
  });
