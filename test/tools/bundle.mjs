// Bundles the entry points of the package: CommonJS, which every test runner loads, and ES modules that re-export it, so
// that a process has one engine however it imports the package.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'rolldown';
import { compactSchemas } from './compact-schemas.mjs';
import { fakerDefinitions } from './faker-definitions.mjs';
import { collectPackages } from './licences.mjs';
import { minifyChunk } from './minify-chunk.mjs';
import { omittedModules } from './omitted-modules.mjs';
import { parsedDefinitions } from './parsed-definitions.mjs';
import { PROJECT } from './project.mjs';

const DIST = join(PROJECT, 'dist');
const MAP_COMMENT = /\n?\/\/# sourceMappingURL=.*\n?$/;
const SOURCES = join(PROJECT, 'src/');

/** Bundles the entry points into dist. */
export async function bundlePackage() {
  const { output } = await build(bundle);
  await build(moduleBundle);
  // In a minified entry Node does not find the names of re-exports, which it reads from the source.
  for (const { fileName, type, isEntry, map, moduleIds } of output)
    if (type === 'chunk' && !isEntry) minifyFile(fileName, moduleIds.some((id) => id.startsWith(SOURCES)) ? map : null);
}

/** An ES module next to each CommonJS entry. */
const moduleEntries = {
  name: 'module-entries',
  generateBundle(_, files) {
    for (const { isEntry, exports = [], fileName, name } of Object.values(files)) {
      if (!isEntry || name in moduleBundle.input) continue;
      const from = `'./${fileName.split('/').at(-1)}'`;
      const source = exports.length > 0 ? `export { ${exports.join(', ')} } from ${from};\n` : `import ${from};\n`;
      this.emitFile({ type: 'asset', fileName: fileName.replace(/\.cjs$/, '.js'), source });
    }
  },
};

/** A warning of the bundler is a mistake of ours, and would be printed at the first start. */
function refuseWarnings(level, { code, message }) {
  if (level === 'warn') throw new Error(`${code}: ${message}`);
}

/** graphql-js looks for a second copy of itself whenever it checks the type of an object. A bundle has one. */
const withoutDevelopmentChecks = {
  name: 'without-development-checks',
  transform: (code, id) =>
    /[\\/]graphql[\\/]jsutils[\\/]instanceOf\.mjs$/.test(id)
      ? {
          code: code.replace(/globalThis\.process &&\s+(?:\/\/.*\s+)?process\.env\.NODE_ENV === 'production'/, 'true'),
          map: null,
        }
      : null,
};

/** Files that a start reads are few: one for each entry point, and one for each module that is loaded on first use. */
const bundle = {
  cwd: PROJECT,
  checks: { pluginTimings: false, bundlerTimings: false },
  input: {
    cli: 'src/cli.ts',
    index: 'src/index.ts',
    'matchers/index': 'src/matchers/index.ts',
    'matchers/jest-globals': 'src/matchers/jest-globals.ts',
    msw: 'src/msw.ts',
    playwright: 'src/playwright.ts',
  },
  platform: 'node',
  onLog: refuseWarnings,
  // They are installed where their entry is used.
  external: ['@graphql-tools/graphql-tag-pluck', '@playwright/test', '@jest/globals', 'msw'],
  resolve: {
    alias: {
      // The package's main file loads its modules in a way that cannot be bundled.
      'jsonc-parser': join(PROJECT, 'node_modules/jsonc-parser/lib/esm/main.js'),
      // Of CommonJS modules, those that are not used cannot be left out.
      graphql: join(PROJECT, 'node_modules/graphql/index.mjs'),
    },
  },
  plugins: [
    withoutDevelopmentChecks,
    fakerDefinitions,
    omittedModules,
    parsedDefinitions,
    moduleEntries,
    collectPackages,
    compactSchemas,
  ],
  output: {
    dir: 'dist',
    format: 'cjs',
    entryFileNames: '[name].cjs',
    // Names of groups list every entry that loads them.
    chunkFileNames: ({ name }) => (name.startsWith('packages~') ? 'packages-chunk.cjs' : '[name]-chunk.cjs'),
    codeSplitting: { groups: [{ name: 'packages', test: /node_modules/, entriesAware: true }] },
    // A CommonJS project of Jest has no dynamic imports.
    dynamicImportInCjs: false,
    comments: false,
    sourcemap: true,
    sourcemapExcludeSources: true,
  },
};

/** Minifies a file; it has no source map if `map` is null. */
function minifyFile(fileName, map) {
  const file = join(DIST, fileName);
  rmSync(`${file}.map`, { force: true });
  const source = readFileSync(file, 'utf8').replace(MAP_COMMENT, '');
  const minified = minifyChunk(fileName, source, map ?? undefined);
  const comment = map === null ? '' : `\n//# sourceMappingURL=${basename(file)}.map`;
  writeFileSync(file, `${minified.code}${comment}\n`);
  if (map !== null) writeFileSync(`${file}.map`, JSON.stringify(minified.map));
}

/** Entries without state, which have to load the same copy of another package as the code that imports them. */
const moduleBundle = {
  ...bundle,
  input: { msw: bundle.input.msw },
  plugins: [],
  output: { dir: 'dist', format: 'esm', comments: false },
};
