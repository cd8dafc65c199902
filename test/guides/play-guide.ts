import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import { commands, DEFAULT_COMMAND } from '../../src/cli/command-definitions.ts';
import { PROJECT } from '../docs/page.ts';
import type { Guide } from './guide.ts';

const CLI = join('node_modules/magento-auth-mock', packageJson.bin['magento-auth-mock']);
const BIN = join(PROJECT, 'node_modules/.bin');

/** A project in a folder of its own, in which a guide is played. */
interface Project {
  readonly folder: string;
  /** URL of the server that the guide has started. */
  url: string | undefined;
  server: ChildProcess | undefined;
}

/** What a command printed, for a failure. */
class FailedCommand extends Error {}

/**
 * Writes the files of a guide and runs its commands, in order. Packages are linked and not downloaded; the server listens on a
 * free port, which replaces 4000 everywhere, and stands in for the store of the reader.
 *
 * @throws FailedCommand when a command fails, or does not print the lines that the guide shows
 */
export async function playGuide({ steps }: Guide): Promise<void> {
  const project: Project = { folder: mkdtempSync(join(tmpdir(), 'guide-')), url: undefined, server: undefined };
  try {
    writeFileSync(join(project.folder, 'package.json'), '{ "private": true }\n');
    mkdirSync(join(project.folder, 'node_modules/.bin'), { recursive: true });
    const script = `#!/bin/sh\nexec node ${join(project.folder, CLI)} "$@"\n`;
    writeFileSync(join(project.folder, 'node_modules/.bin/magento-auth-mock'), script, { mode: 0o755 });
    for (const step of steps) {
      if (step.kind === 'file') writeProjectFile(project, step.path, step.text);
      else {
        let printed = '';
        for (const line of joinContinued(step.lines)) printed += await runLine(project, line);
        requireLines(printed, step.output, step.lines);
      }
    }
  } finally {
    project.server?.kill('SIGKILL');
    rmSync(project.folder, { recursive: true });
  }
}

function writeProjectFile({ folder, url }: Project, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), url === undefined ? text : text.replaceAll('localhost:4000', new URL(url).host));
}

const joinContinued = (lines: readonly string[]): string[] =>
  lines
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n');

/** First words of the commands that do not start a server. */
const SUBCOMMANDS: ReadonlySet<string | undefined> = new Set(
  commands.map(({ name }) => name.split(' ')[0]).filter((name) => name !== DEFAULT_COMMAND),
);

async function runLine(project: Project, line: string): Promise<string> {
  const words = line.split(/\s+/);
  if (words[0] === 'npm' && words[1] === 'install') return install(project, words.slice(2));
  const isServer = words[1] === 'magento-auth-mock' && !SUBCOMMANDS.has(words[2]);
  if (words[0] === 'npx' && isServer) return startServer(project, words.slice(2));
  return runInShell(project, line.replaceAll(/\bnpx (?:--yes )?/g, ''));
}

/** Copies this package and links other packages, in place of an installation. */
function install({ folder }: Project, words: readonly string[]): string {
  for (const name of words.filter((word) => !word.startsWith('-'))) {
    const path = join(folder, 'node_modules', name);
    mkdirSync(dirname(path), { recursive: true });
    if (name === 'magento-auth-mock') copyPackage(path);
    else linkPackage(folder, name);
  }
  return '';
}

/** Vite compiles a package that is linked, which takes seconds. */
function copyPackage(path: string): void {
  for (const part of ['package.json', 'dist', 'fixtures'])
    cpSync(join(PROJECT, part), join(path, part), { recursive: true });
}

function linkPackage(folder: string, name: string): void {
  const target = join(PROJECT, 'node_modules', name);
  if (!existsSync(target)) throw new FailedCommand(`${name} is not installed in this project`);
  symlinkSync(target, join(folder, 'node_modules', name));
}

async function startServer(project: Project, options: readonly string[]): Promise<string> {
  project.server?.kill('SIGKILL');
  const args = options.filter((word, index) => word !== '--port' && options[index - 1] !== '--port');
  const server = spawn(process.execPath, [join(project.folder, CLI), ...args, '--port', '0'], {
    cwd: project.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  project.server = server;
  let printed = '';
  project.url = await new Promise<string>((resolve, reject) => {
    const read = (data: Buffer) => {
      printed += data;
      const [, url] = /listening on (https?:\/\/\S+)/.exec(printed) ?? [];
      if (url !== undefined) resolve(url);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('close', () => reject(new FailedCommand(`the server did not start: ${printed}`)));
  });
  return printed;
}

/** URL of a store in the guides. */
const STORE_OF_READER = 'https://staging.example';

async function runInShell({ folder, url }: Project, line: string): Promise<string> {
  const command =
    url === undefined
      ? line
      : line.replaceAll('localhost:4000', new URL(url).host).replaceAll(STORE_OF_READER, new URL(url).origin);
  const { PATH = '', ...environment } = process.env;
  const shell = spawn('sh', ['-ec', command], {
    cwd: folder,
    env: {
      ...withoutRunner(environment),
      PATH: `${join(folder, 'node_modules/.bin')}:${BIN}:${PATH}`,
      no_proxy: '*',
      CHROMIUM: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      ...(url !== undefined && { MAGENTO_MOCK_URL: url }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [shell.stdout, shell.stderr])
    stream.on('data', (data: Buffer) => {
      printed += data;
    });
  const [status] = (await once(shell, 'close')) as [number | null];
  if (status !== 0) throw new FailedCommand(`${line}\nexit code ${status}\n${printed}`);
  return printed;
}

/** A test runner that finds the variables of another one behaves differently. */
const withoutRunner = (environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^(VITEST|JEST|NODE_ENV|TEST|GITHUB_)/.test(name)),
  );

/** Lines of output, in any order; `…` in a line stands for any text. */
function requireLines(output: string, lines: readonly string[], typed: readonly string[]): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal
  const printed = output.replaceAll(/\u001b\[[\d;]*m/g, '');
  for (const line of lines) {
    const pattern = line
      .trim()
      .split('…')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*');
    if (!new RegExp(pattern).test(printed))
      throw new FailedCommand(`${typed.join('\n')}\ndoes not print: ${line}\n${printed}`);
  }
}
