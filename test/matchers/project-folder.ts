import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

const PROJECT = join(import.meta.dirname, '../..');

/**
 * Somebody's project: a folder with these files, and with this package and others installed as links.
 *
 * @param packages names of packages that it has
 */
export function aProject(files: Readonly<Record<string, string>>, packages: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'project-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const installed = {
    'magento-auth-mock': PROJECT,
    ...Object.fromEntries(packages.map((name) => [name, join(PROJECT, 'node_modules', name)])),
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

/** Runs a program of node in a folder; what it says on both channels is one text. */
export async function runNode(
  folder: string,
  args: readonly string[],
): Promise<{ status: number | null; said: string }> {
  const environment = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST|NODE_ENV|NODE_OPTIONS|TEST|CI)/.test(name),
  );
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...Object.fromEntries(environment), NO_COLOR: '1' },
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [status, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { status, said: out + err };
}
