import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * Creates a root directory as Node's official image has it: Node, npm, a shell, the user `node`, and nothing else of this
 * machine. It is deleted at the end of the test.
 */
export function createCleanRoot(): string {
  const root = mkdtempSync(join(tmpdir(), 'clean-root-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  // Users other than root read it.
  chmodSync(root, 0o755);
  for (const folder of [
    'bin',
    'dev',
    'etc',
    'proc',
    'tmp',
    'usr/bin',
    'usr/local/bin',
    'usr/local/lib/node_modules',
    'root',
    'home/node',
  ])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0::/root:/bin/sh\nnode:x:1000:1000::/home/node:/bin/sh\n');
  copyProgram(process.execPath, join(root, 'usr/local/bin/node'), root);
  copyProgram('/bin/sh', join(root, 'bin/sh'), root);
  const npm = join(dirname(process.execPath), '../lib/node_modules/npm');
  cpSync(realpathSync(npm), join(root, 'usr/local/lib/node_modules/npm'), { recursive: true });
  symlinkSync('../lib/node_modules/npm/bin/npm-cli.js', join(root, 'usr/local/bin/npm'));
  // The first line of npm's command line.
  copyProgram('/usr/bin/env', join(root, 'usr/bin/env'), root);
  return root;
}

/** With the libraries that it is linked to. */
function copyProgram(from: string, to: string, root: string): void {
  copyFileSync(realpathSync(from), to);
  const libraries = execFileSync('ldd', [realpathSync(from)], { encoding: 'utf8' }).matchAll(/(\/\S+) \(0x/g);
  for (const [, library = ''] of libraries) {
    mkdirSync(dirname(join(root, library)), { recursive: true });
    copyFileSync(realpathSync(library), join(root, library));
  }
}

/** What a process in the root directory may do. */
export interface Confinement {
  readonly user: string;
  readonly isReadOnly: boolean;
  readonly workingDirectory: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * The command that runs a program in the root directory as the first process of namespaces of its own, as a container does.
 * The program of the root directory is looked up in the usual folders.
 */
export function confine(root: string, program: readonly string[], confinement: Confinement): readonly string[] {
  const { user, isReadOnly, workingDirectory, environment } = confinement;
  const inside = ['env', '-i', ...Object.entries(environment).map(([name, value]) => `${name}=${value}`), ...program];
  const script = [
    'set -e',
    'mount --bind "$0" "$0"',
    'mount --rbind /dev "$0/dev"',
    'mount -t proc proc "$0/proc"',
    ...(isReadOnly ? ['mount -o remount,ro,bind "$0"'] : []),
    `exec chroot --userspec=${user === 'node' ? '1000:1000' : '0:0'} "$0" /bin/sh -c 'cd ${workingDirectory} && exec "$@"' sh "$@"`,
  ];
  return ['unshare', '--mount', '--pid', '--fork', '--kill-child', 'sh', '-c', script.join('\n'), root, ...inside];
}
