import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { inject, onTestFinished } from 'vitest';

export const PACKAGE = join(import.meta.dirname, '../..');

/** The oldest that is supported, and the newest of each later line. */
export const RELEASES_OF_NODE = ['v20.19.0', 'v22.23.3', 'v24.21.0'] as const;
export const runtimesFolder = join(PACKAGE, 'node_modules/.cache/node-releases');

/** The npm that runs this suite, or that of the Node that runs it. */
export const npmCli =
  process.env['npm_execpath'] ?? join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');

const RUNNERS = join(import.meta.dirname, 'packages/node_modules');

/** The executable of a release of Node. */
export const nodeOf = (release: string): string =>
  join(runtimesFolder, 'node_modules', release, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

export interface ThrowAwayProject {
  readonly folder: string;
  /** Runs a Node.js program, in the folder by default. */
  node(args: readonly string[], options?: { executable?: string; env?: NodeJS.ProcessEnv }): Promise<Finished>;
}

export interface Finished {
  readonly status: number | null;
  readonly output: string;
}

/**
 * Creates a project in a folder of its own, with this package as npm installs it and the other packages linked. The folder
 * is deleted at the end of the test.
 */
export function createThrowAwayProject(
  files: Readonly<Record<string, string>>,
  { packages = [], node = process.execPath }: { packages?: readonly string[]; node?: string } = {},
): ThrowAwayProject {
  const folder = createFolder();
  writeFiles(folder, { 'package.json': '{ "private": true }', ...files });
  cpSync(inject('installed'), join(folder, 'node_modules'), { recursive: true });
  for (const name of packages) linkPackage(folder, name);
  return { folder, node: (args, { executable = node, env = {} } = {}) => run(executable, args, folder, env) };
}

/** An empty folder that is deleted at the end of the test. */
export function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'throw-away-'));
  onTestFinished(() => rmSync(folder, { recursive: true, maxRetries: 5 }));
  return folder;
}

/** A scope is linked package by package, so that its folder can have others. */
function linkPackage(folder: string, name: string): void {
  const link = join(folder, 'node_modules', name);
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(join(RUNNERS, name), link, 'junction');
}

/** All packages of a scope, such as `@types`. */
export const packagesOf = (scope: string): readonly string[] =>
  readdirSync(join(RUNNERS, scope)).map((name) => `${scope}/${name}`);

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Without the variables of Vitest and npm, which other runners would read. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:VITEST|NODE_ENV|NODE_OPTIONS|TEST|CI|npm_)/i.test(name)),
);

/** Runs a program to its end. Its output is that of both streams. */
export async function run(
  executable: string,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Finished> {
  const child = spawn(executable, args, {
    cwd,
    env: { ...environment, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [status, out, err] = await Promise.all([exited, text(child.stdout), text(child.stderr)]);
  return { status, output: out + err };
}
