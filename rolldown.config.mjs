import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'rolldown';

/** What is bundled is passed on, so its licences are too. */
const licences = {
  name: 'licences',
  generateBundle(_, bundle) {
    const ids = Object.values(bundle).flatMap(({ modules = {} }) => Object.keys(modules));
    const packages = new Set(ids.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []));
    this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-LICENCES.txt', source: [...packages].sort().map(licenceOf).join('\n\n') });
  },
};

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
  return `${name} ${version} (${license})\n\n${text}`.trim();
}

/** Chunks of an earlier build have other names. */
const fresh = {
  name: 'fresh',
  renderStart({ dir }) {
    for (const file of readdirSync(dir)) if (file.endsWith('.js')) rmSync(join(dir, file));
  },
};

// One file an entry and one a room that is loaded late: a start reads a few files instead of some hundreds.
export default defineConfig({
  input: { cli: 'src/cli.ts', index: 'src/index.ts' },
  platform: 'node',
  // Its types are part of ours, so it stays a dependency.
  external: ['valibot'],
  plugins: [fresh, licences],
  output: { dir: 'dist', format: 'esm', chunkFileNames: '[name]-chunk.js', minify: false },
});
