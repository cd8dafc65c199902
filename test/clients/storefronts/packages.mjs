// The packages of the clients, pinned to the versions whose operations were reviewed.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the downloaded packages. */
const FOLDER = join(import.meta.dirname, '../../../node_modules/.cache/clients');

/** Client → its packages. */
export const clients = JSON.parse(readFileSync(join(import.meta.dirname, 'packages.json'), 'utf8'));

/**
 * Downloads the packages that are missing, without their dependencies and without running their scripts.
 *
 * @param packages name → version
 */
export function fetchPackages(packages) {
  for (const [name, version] of Object.entries(packages)) {
    const folder = folderOf(name);
    if (existsSync(folder) && versionIn(folder) === version) continue;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const [{ filename }] = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--pack-destination', FOLDER, `${name}@${version}`], { encoding: 'utf8' }),
    );
    const tarball = join(FOLDER, filename.replace('@', '').replace('/', '-'));
    execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
    renameSync(tarball, join(folder, '.tgz'));
  }
}

/** Folder of a downloaded package. */
export const folderOf = (name) => join(FOLDER, name);

const versionIn = (folder) =>
  existsSync(join(folder, 'package.json')) && JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
