import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { fetchPackages, folderOf } from '../storefronts/packages.mjs';

const SOURCES: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('packages.json', import.meta.url), 'utf8'),
);
const SOURCE = new RegExp(`^(${Object.keys(SOURCES).join('|')})(/.*)?$`);
const ABSENT = '\0absent';

/**
 * A shop's script, from the storefront's sources as they came from the registry.
 *
 * @param folder holds `shop.js`, and what it runs on below `node_modules`
 * @param define what the storefront's own build puts in for names in its sources
 */
export async function bundleShop(folder: string, define: Readonly<Record<string, string>>, plugins: Plugin[] = []) {
  fetchPackages(SOURCES);
  const bundle = await rolldown({
    input: join(folder, 'shop.js'),
    cwd: folder,
    platform: 'browser',
    plugins: [...plugins, sources(join(folder, 'node_modules'))],
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    transform: { define: { 'process.env.NODE_ENV': '"production"', ...define } },
    shimMissingExports: true,
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  return output[0].code;
}

/** Finds the sources where they were fetched to, and what they ask for of a whole shop that is not here in nothing. */
function sources(installed: string): Plugin {
  return {
    name: 'storefront sources',
    async resolveId(id, importer) {
      const [, name, path = '/index'] = SOURCE.exec(id) ?? [];
      if (name !== undefined) return this.resolve(join(folderOf(name), path), importer, { skipSelf: true });
      if (id.startsWith('.') || id.startsWith('/') || id.startsWith('\0')) return null;
      const [scope = '', rest = ''] = id.split('/');
      const isInstalled = existsSync(join(installed, scope.startsWith('@') ? join(scope, rest) : scope));
      return isInstalled ? this.resolve(id, join(installed, '../shop.js'), { skipSelf: true }) : ABSENT;
    },
    load: (id) => (id === ABSENT ? 'export default {};' : null),
    transform: (_, id) => (id.includes('/.cache/clients/') ? { moduleSideEffects: false } : null),
  };
}
