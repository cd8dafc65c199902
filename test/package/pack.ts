import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { npmCli, PACKAGE, RELEASES_OF_NODE, runtimesFolder } from './throw-away-project.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the packed tarball. */
    tarball: string;
    /** Path of a node_modules folder into which npm has installed it. */
    installed: string;
  }
}

const folder = mkdtempSync(join(tmpdir(), 'packed-'));

/** Packs the package once for all files, and installs the releases of Node under which it is tried. */
export function setup({ provide }: TestProject): void {
  npm(['pack', '--silent', '--pack-destination', folder], PACKAGE);
  const tarball = join(folder, readdirSync(folder).find((each) => each.endsWith('.tgz')) ?? '');
  provide('tarball', tarball);
  const consumer = join(folder, 'consumer');
  mkdirSync(consumer);
  writeFileSync(join(consumer, 'package.json'), '{ "private": true }');
  npm(['install', '--silent', '--engine-strict', '--offline', '--omit=peer', tarball], consumer);
  provide('installed', join(consumer, 'node_modules'));
  installRuntimes();
}

export const teardown = (): void => rmSync(folder, { recursive: true });

/** From the packages of the npm registry that contain the binary of one platform. */
function installRuntimes(): void {
  if (RELEASES_OF_NODE.every((release) => existsSync(join(runtimesFolder, 'node_modules', release)))) return;
  const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const packages = RELEASES_OF_NODE.map((release) => `${release}@npm:node-${platform}@${release.slice(1)}`);
  npm(['install', '--prefix', runtimesFolder, '--no-save', '--no-audit', '--no-fund', ...packages], PACKAGE);
}

const npm = (args: readonly string[], cwd: string) =>
  execFileSync(process.execPath, [npmCli, ...args], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
