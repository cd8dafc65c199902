// Bundles the entry points of the package: CommonJS, which every test runner loads, and ES modules that re-export it, so
// that a process has one engine however it imports the package.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode, encode } from '@jridgewell/sourcemap-codec';
import { build } from 'rolldown';
import { minifySync } from 'rolldown/utils';
import { fakerDefinitions } from './faker-definitions.mjs';
import { filesBelow, PROJECT } from './project.mjs';

const DIST = join(PROJECT, 'dist');
const MAP_COMMENT = /\n?\/\/# sourceMappingURL=.*\n?$/;
const SOURCES = join(PROJECT, 'src/');

/** Bundles the entry points into dist. */
export async function bundlePackage() {
  const { output } = await build(bundle);
  await build(moduleBundle);
  for (const { fileName, type, map, moduleIds } of output) {
    if (type !== 'chunk') continue;
    const file = join(DIST, fileName);
    if (!moduleIds.some((id) => id.startsWith(SOURCES))) minifyPackages(file);
    else if (map !== null) reduceSourceMap(file);
  }
}

/** Bundled packages are redistributed, and so are their licences. Those with the same text are listed together. */
export const licencesIn = (fileName) => ({
  name: 'licences',
  generateBundle(_, files) {
    const ids = Object.values(files).flatMap(({ modules = {} }) => Object.keys(modules));
    const packages = new Set(
      ids.flatMap((id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0] ?? []),
    );
    const namesOfText = new Map();
    for (const { name, text } of [...packages].sort().map(licenceOf))
      namesOfText.set(text, [...(namesOfText.get(text) ?? []), name]);
    const source = [...namesOfText].map(([text, names]) => `${names.join('\n')}\n\n${text}`.trim());
    this.emitFile({ type: 'asset', fileName, source: source.join('\n\n') });
  },
});
export const licences = licencesIn('THIRD-PARTY-LICENCES.txt');

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  return { name: `${name} ${version} (${license})`, text };
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

/** Tables of character sets in which only bodies are read that Express parses. It parses none here: it serves files. */
const withoutCharacterSets = {
  name: 'without-character-sets',
  load: (id) => (/[\\/]iconv-lite[\\/]encodings[\\/]tables[\\/]/.test(id) ? { code: '[]', moduleType: 'json' } : null),
};

/** Files that a start reads are few: one for each entry point, and one for each module that is loaded on first use. */
const bundle = {
  cwd: PROJECT,
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
    fakerDefinitions(filesBelow('src/graphql/mocks')),
    withoutCharacterSets,
    moduleEntries,
    licences,
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

/** Minifies other packages without renaming functions and classes. What is written here stays readable. */
function minifyPackages(file) {
  rmSync(`${file}.map`, { force: true });
  const code = readFileSync(file, 'utf8').replace(MAP_COMMENT, '');
  const keepNames = { function: true, class: true };
  const options = { module: false, compress: { keepNames }, mangle: { keepNames }, codegen: true };
  const minified = minifySync(file.replace(/\.cjs$/, '.js'), code, options);
  if (minified.errors.length > 0) throw new Error(`${file} cannot be minified: ${minified.errors[0].message}`);
  writeFileSync(file, minified.code);
}

/** Entries without state, which have to load the same copy of another package as the code that imports them. */
const moduleBundle = {
  ...bundle,
  input: { msw: bundle.input.msw },
  plugins: [],
  output: { dir: 'dist', format: 'esm', comments: false },
};

/** Keeps one mapping for each line of our sources: stack traces name the file and the line, in a tenth of the size. */
function reduceSourceMap(file) {
  const map = JSON.parse(readFileSync(`${file}.map`, 'utf8'));
  const sources = map.sources.filter((source) => source.startsWith('../src/') || source.startsWith('../../src/'));
  const indexes = map.sources.map((source) => sources.indexOf(source));
  const lines = decode(map.mappings).map((segments) => reduceSegments(segments, indexes));
  writeFileSync(`${file}.map`, JSON.stringify({ version: 3, sources, names: [], mappings: encode(lines) }));
}

/** The first segment of each line of a source. A segment without a source ends one. */
function reduceSegments(segments, indexes) {
  const kept = [];
  for (const [column, source, line, sourceColumn] of segments) {
    const index = source === undefined ? -1 : indexes[source];
    const last = kept.at(-1);
    if (index === -1) {
      if (last?.length > 1) kept.push([column]);
    } else if (last?.[1] !== index || last[2] !== line) kept.push([column, index, line, sourceColumn]);
  }
  return kept;
}
