// Bundles what is run into dist/, beside the declarations that tsc writes there.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';

/** What is bundled is passed on, so its licences are too. */
const licences = {
  name: 'licences',
  generateBundle(_, bundle) {
    const ids = Object.values(bundle).flatMap(({ modules = {} }) => Object.keys(modules));
    const packages = new Set(ids.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []));
    this.emitFile({
      type: 'asset',
      fileName: 'THIRD-PARTY-LICENCES.txt',
      source: [...packages].sort().map(licenceOf).join('\n\n'),
    });
  },
};

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
  return `${name} ${version} (${license})\n\n${text}`.trim();
}

removeStale();
// One file an entry and one a room that is loaded late: a start reads a few files instead of some hundreds.
await build({
  input: {
    cli: 'src/cli.ts',
    index: 'src/index.ts',
    'matchers/index': 'src/matchers/index.ts',
    'matchers/jest-globals': 'src/matchers/jest-globals.ts',
    playwright: 'src/playwright.ts',
  },
  platform: 'node',
  // valibot's types are part of ours, so it stays a dependency; the others are there where their entry is used.
  external: ['valibot', '@playwright/test', '@jest/globals'],
  plugins: [licences],
  output: { dir: 'dist', format: 'esm', chunkFileNames: '[name]-chunk.js', minify: false },
});

/** Chunks of an earlier build have other names, and tsc leaves the declarations of a source that is gone. */
function removeStale() {
  const isStale = (file) =>
    file.endsWith('.js') || (file.endsWith('.d.ts') && !existsSync(join('src', file.replace(/\.d\.ts$/, '.ts'))));
  for (const file of readdirSync('dist', { recursive: true })) if (isStale(file)) rmSync(join('dist', file));
}
