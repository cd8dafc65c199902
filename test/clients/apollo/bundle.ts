import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { fetchPackages, folderOf } from '../storefronts/packages.mjs';

const FETCHED = '/.cache/clients/';
const ASSET = /\.(svg|s?css)$/;
const ABSENT = '\0absent';

/**
 * A shop's script, from the storefront's sources as they came from the registry.
 *
 * @param folder holds `shop.js`, what it runs on below `node_modules`, and a `package.json` that names the sources as
 *   peers: they are fetched alone, since what a whole shop needs beside them is of no use here
 * @param define what the storefront's own build puts in for names in its sources
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

/** Finds the sources where they were fetched to; what they ask of the rest of a shop, or of its build, is empty. */
function sources(folder: string, packages: readonly string[]): Plugin {
  const inPackage = new RegExp(`^(${packages.join('|')})(/.*)?$`);
  return {
    name: 'storefront sources',
    async resolveId(id, importer) {
      const [, name, path = '/index'] = inPackage.exec(id) ?? [];
      if (name !== undefined) return this.resolve(join(folderOf(name), path), importer, { skipSelf: true });
      if (!importer?.includes(FETCHED)) return null;
      if (ASSET.test(id)) return ABSENT;
      const from = /^[./]/.test(id) ? importer : join(folder, 'shop.js');
      return (await this.resolve(id, from, { skipSelf: true })) ?? ABSENT;
    },
    load: (id) => (id === ABSENT ? 'export default {};' : null),
    transform: (_, id) => (id.includes(FETCHED) ? { moduleSideEffects: false } : null),
  };
}
