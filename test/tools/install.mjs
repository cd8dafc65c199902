// Installs packages, but only when a lock file has changed since the last installation.
//   node test/tools/install.mjs             everything that building and testing need
//   node test/tools/install.mjs FOLDER …    the packages of folders below test that have a lock file of their own
//   --any-node                              also packages that ask for a later Node.js
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hashFiles, isMain, npm, PROJECT, readStamp, writeStamp } from './project.mjs';

const COMMON = ['--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', '--include=dev'];
/** Without the packages of `test`, also not those that are optional peer dependencies of this package. */
const WITHOUT_TESTS = ['--no-workspaces', '--legacy-peer-deps'];

/**
 * Installs what building and serving need, and with `tests` everything that `npm test` needs. Packages for tests that are
 * already installed are kept.
 */
export function installProject({ tests }) {
  const stamp = join(PROJECT, 'node_modules/.installed.json');
  const hash = hashOf('package.json', 'test/package.json', 'package-lock.json');
  const last = readStamp(stamp);
  if (last?.hash === hash && (last.tests || !tests)) return;
  const withTests = tests || last?.tests === true;
  console.error('Installing packages …');
  npm(['install', '--no-save', ...COMMON, ...(withTests ? [] : WITHOUT_TESTS)]);
  writeStamp(stamp, { hash, tests: withTests });
}

/**
 * Installs the packages of a folder with a lock file of its own, without running their scripts. With `anyNode`, the versions of
 * Node.js that the packages ask for do not matter.
 */
export function installFolder(folder, { anyNode = false } = {}) {
  const stamp = join(PROJECT, folder, 'node_modules/.installed.json');
  const hash = hashOf(`${folder}/package.json`, `${folder}/package-lock.json`);
  if (readStamp(stamp)?.hash === hash) return;
  console.error(`Installing packages of ${folder} …`);
  npm(['ci', '--prefix', folder, '--ignore-scripts', ...COMMON, ...(anyNode ? ['--no-engine-strict'] : [])]);
  writeStamp(stamp, { hash });
}

/** Packages have binaries for each platform. */
const hashOf = (...files) => `${process.platform}-${process.arch}-${hashFiles(files)}`;

if (isMain(import.meta)) {
  const { values, positionals } = parseArgs({
    options: { 'any-node': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length === 0) installProject({ tests: true });
  for (const folder of positionals) installFolder(folder, { anyNode: values['any-node'] });
}
