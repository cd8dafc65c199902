// Paths, hashes and stamps that the tools share.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

export const PROJECT = join(import.meta.dirname, '../..');

/** A hash of the names and contents of files, independent of the times at which they were written. */
export function hashFiles(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(PROJECT, file)))
      .update('\0');
  return hash.digest('hex');
}

export const filesBelow = (folder) =>
  readdirSync(join(PROJECT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(PROJECT.length + 1))
    .sort();

/**
 * All files on which the results of the compiler and the linter depend: sources, tests, their configurations, the rules of the
 * linter, and the versions of packages. What a build writes is derived from them.
 */
export function checkedFiles() {
  const inRoot = readdirSync(PROJECT).filter((file) => /\.(?:json|ts)$/.test(file));
  const inFolders = ['fixtures', 'src', 'test'].flatMap(filesBelow);
  return [...inRoot.sort(), ...inFolders.filter((file) => !file.split(sep).includes('node_modules'))];
}

/** Runs a program of a package. Exits with its exit code when it fails. */
export function runProgram(path, args) {
  const { status } = spawnSync(process.execPath, [join(PROJECT, 'node_modules', path), ...args], {
    cwd: PROJECT,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** What an earlier run recorded; undefined when there was none. */
export function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

export function writeStamp(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(content)}\n`);
}

/**
 * Runs a step unless it succeeded for the same hash before.
 *
 * @returns whether it ran
 */
export async function runWhenChanged(stamp, hash, run) {
  if (readStamp(stamp)?.hash === hash) return false;
  rmSync(stamp, { force: true });
  await run();
  writeStamp(stamp, { hash });
  return true;
}

/** Runs npm, also on systems where it is not an executable file. Exits with its exit code when it fails. */
export function npm(args) {
  const cli = process.env.npm_execpath;
  const options = { cwd: PROJECT, stdio: ['ignore', 2, 2] };
  const { status, error } = cli?.endsWith('.js')
    ? spawnSync(process.execPath, [cli, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** Whether a module is the one that Node was started with. */
export const isMain = ({ filename }) => process.argv[1] === filename;
