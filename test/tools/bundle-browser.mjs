// Bundles the entry for browsers: the engine without Node's modules.
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'rolldown';
import { compactSchemas } from './compact-schemas.mjs';
import { fakerDefinitions } from './faker-definitions.mjs';
import { collectPackages } from './licences.mjs';
import { omittedModules } from './omitted-modules.mjs';
import { PROJECT } from './project.mjs';

/** Bundles the entry into dist. */
export const bundleBrowser = () => build(browserBundle);

/** The sources that use Node's modules, and what a browser has in their place. */
const REPLACEMENTS = {
  'src/platform/ec-public-key.ts': 'src/browser/replacements/page-ec-public-key.ts',
  'src/platform/process-usage.ts': 'src/browser/replacements/page-usage.ts',
  'src/platform/real-time.ts': 'src/browser/replacements/page-time.ts',
  'src/platform/seed-number.ts': 'src/browser/replacements/page-seed-number.ts',
  'src/platform/status-phrase.ts': 'src/browser/replacements/page-status-phrase.ts',
  'src/platform/timed-search.ts': 'src/browser/replacements/untimed-search.ts',
  'src/rest/services/qr-code.ts': 'src/browser/replacements/page-qr-code.ts',
  'src/api/remote/forward-requests.ts': 'src/browser/replacements/no-forwarder.ts',
};

const withoutNode = {
  name: 'without-node',
  async resolveId(source, importer, options) {
    const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
    const replacement = REPLACEMENTS[relative(PROJECT, resolved?.id ?? '').replaceAll(sep, '/')];
    return replacement === undefined ? resolved : join(PROJECT, replacement);
  },
  load: (id) =>
    id === join(PROJECT, 'src/browser/default-document.ts')
      ? `export const DEFAULT_DOCUMENT = ${readFileSync(join(PROJECT, 'fixtures/default.json'), 'utf8')};`
      : null,
};

/** One file, since service workers cannot load modules on first use. */
const browserBundle = {
  cwd: PROJECT,
  checks: { pluginTimings: false, bundlerTimings: false },
  input: 'src/browser.ts',
  platform: 'browser',
  transform: { inject: { Buffer: ['buffer/', 'Buffer'] }, define: { 'process.env.NODE_ENV': '"production"' } },
  resolve: { alias: { 'jsonc-parser': join(PROJECT, 'node_modules/jsonc-parser/lib/esm/main.js') } },
  plugins: [withoutNode, omittedModules, fakerDefinitions, collectPackages, compactSchemas],
  output: { file: 'dist/browser.js', format: 'esm', codeSplitting: false, minify: true },
};
