// Joins the declarations of the sources into a few files: those of the CommonJS entries, and one for each ES module that
// exports the same; that of msw imports the types which msw has for ES modules. The types of bundled packages are among them, so the package has no dependencies.
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';
import { dts } from 'rolldown-plugin-dts';
import { reduceDeclarations } from './reduce-declarations.mjs';

const ENTRIES = ['browser', 'index', 'matchers/index', 'matchers/jest-globals', 'msw', 'playwright'];

/**
 * @param from folder of the declarations that the compiler has written
 * @param to folder of the entries
 */
export async function bundleDeclarations(from, to) {
  await build({
    cwd: from,
    input: Object.fromEntries(ENTRIES.map((name) => [name, join(from, `${name}.d.ts`)])),
    platform: 'node',
    external: ['@playwright/test', '@jest/globals', 'expect', 'msw', /^node:/],
    plugins: [dts({ dtsInput: true, emitDtsOnly: true, tsconfig: false })],
    checks: { pluginTimings: false, bundlerTimings: false },
    output: { dir: to, format: 'esm', entryFileNames: '[name].d.cts', chunkFileNames: '[name]-chunk.d.cts' },
  });
  for (const file of readdirSync(to).filter((name) => name.endsWith('-chunk.d.cts'))) {
    const path = join(to, file);
    writeFileSync(path, reduceDeclarations(readFileSync(path, 'utf8')));
  }
  for (const name of ENTRIES) {
    const entry = join(to, `${name}.d.ts`);
    if (name === 'msw') copyFileSync(join(to, 'msw.d.cts'), entry);
    else writeFileSync(entry, `export * from './${name.split('/').at(-1)}.cjs';\n`);
  }
}
