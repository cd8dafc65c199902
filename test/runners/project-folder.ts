import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

const PACKAGE = join(import.meta.dirname, '../..');

/**
 * Creates the folder of a project with some files. This package and others are linked into its `node_modules`.
 *
 * @param packages names of the other packages
 */
export function createProject(files: Readonly<Record<string, string>>, packages: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'project-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const installed = {
    'magento-auth-mock': PACKAGE,
    ...Object.fromEntries(packages.map((name) => [name, join(PACKAGE, 'node_modules', name)])),
  };
  for (const [name, target] of Object.entries(installed)) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(target, link);
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** Runs a Node.js program in a folder. */
export async function runNode(
  folder: string,
  args: readonly string[],
): Promise<{ status: number | null; output: string }> {
  const environment = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST|NODE_ENV|NODE_OPTIONS|TEST|CI)/.test(name),
  );
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...Object.fromEntries(environment), NO_COLOR: '1' },
  });
  const exited = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [status, out, err] = await Promise.all([exited, text(child.stdout), text(child.stderr)]);
  return { status, output: out + err };
}
