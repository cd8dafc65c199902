import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { fetchPackages, folderOf } from '../storefronts/packages.mjs';

const DOWNLOADED = '/.cache/clients/';
const ASSET = /\.(svg|s?css)$/;
const EMPTY = '\0empty';

/**
 * Bundles the script of a shop with the unmodified sources of a storefront.
 *
 * @param folder contains `shop.js`, its packages below `node_modules`, and a `package.json` whose peer dependencies are the
 *   sources: they are downloaded without their dependencies, which only a complete shop needs
 * @param define values that the build of the storefront inserts for names in its sources
 */
export async function bundleShop(folder: string, define: Readonly<Record<string, string>>, plugins: Plugin[] = []) {
  const { peerDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  fetchPackages(peerDependencies);
  const bundle = await rolldown({
    input: join(folder, 'shop.js'),
    cwd: folder,
    platform: 'browser',
    plugins: [...plugins, sources(folder, Object.keys(peerDependencies))],
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    transform: { define: { 'process.env.NODE_ENV': '"production"', ...define } },
    shimMissingExports: true,
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  return output[0].code;
}

/** Resolves the downloaded sources. Modules of the rest of a shop, or of its build, are empty. */
function sources(folder: string, packages: readonly string[]): Plugin {
  const inPackage = new RegExp(`^(${packages.join('|')})(/.*)?$`);
  return {
    name: 'storefront sources',
    async resolveId(id, importer) {
      const [, name, path = '/index'] = inPackage.exec(id) ?? [];
      if (name !== undefined) return this.resolve(join(folderOf(name), path), importer, { skipSelf: true });
      if (!importer?.includes(DOWNLOADED)) return null;
      if (ASSET.test(id)) return EMPTY;
      const from = /^[./]/.test(id) ? importer : join(folder, 'shop.js');
      return (await this.resolve(id, from, { skipSelf: true })) ?? EMPTY;
    },
    load: (id) => (id === EMPTY ? 'export default {};' : null),
    transform: (_, id) => (id.includes(DOWNLOADED) ? { moduleSideEffects: false } : null),
  };
}
