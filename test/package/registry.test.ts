import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, inject, onTestFinished, test } from 'vitest';
import { createFolder, npmCli, run } from './throw-away-project.ts';

const VERDACCIO = join(import.meta.dirname, 'packages/node_modules/verdaccio/bin/verdaccio');

/** Accepts every package of every user, and asks no other registry. */
const configurationIn = (folder: string) => `
storage: ${folder}/storage
web: { enable: false }
auth: { htpasswd: { file: ${folder}/htpasswd } }
packages:
  '**': { access: $all, publish: $all, unpublish: $all }
log: { type: stdout, format: pretty, level: info }
`;

test('npx runs the command line from the tarball, and from a registry', async () => {
  const folder = createFolder();
  const registry = await startRegistry(folder);
  // A registry that accepts anonymous users still expects a token of npm.
  writeFileSync(join(folder, '.npmrc'), `registry=${registry}/\n${registry.slice('http:'.length)}/:_authToken=any\n`);
  const npm = (...args: readonly string[]) =>
    run(process.execPath, [npmCli, ...args], folder, { npm_config_cache: join(folder, 'cache') });

  expect(await npm('publish', inject('tarball'))).toMatchObject({ status: 0 });
  const fromTarball = await npm(
    'exec',
    '--yes',
    `--package=${inject('tarball')}`,
    '--',
    'magento-auth-mock',
    '--version',
  );
  expect(fromTarball).toMatchObject({ status: 0, output: expect.stringMatching(/^\d+\.\d+\.\d+\s/m) });

  const started = await firstToken(folder);
  expect(started).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
});

async function startRegistry(folder: string): Promise<string> {
  writeFileSync(join(folder, 'config.yaml'), configurationIn(folder));
  const registry = start(
    process.execPath,
    [VERDACCIO, '--config', 'config.yaml', '--listen', `127.0.0.1:${await freePort()}`],
    folder,
  );
  return waitFor(registry, /http address.*?(http:\/\/[\d.:]+)/);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** As a newcomer: runs the package by its name, and signs in. */
async function firstToken(folder: string): Promise<string> {
  const args = [npmCli, 'exec', '--yes', '--', 'magento-auth-mock', '--port', '0'];
  const server = start(process.execPath, args, folder, { npm_config_cache: join(folder, 'cache') });
  const url = await waitFor(server, /listening on (http:\S+)/);
  const response = await fetch(`${url}/rest/V1/integration/customer/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'customer@example.com', password: 'password' }),
  });
  return (await response.json()) as string;
}

/** Starts a program that is ended with the test, with the processes that it has started. */
function start(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 2],
    detached: true,
  });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.pid === undefined) return;
    const exited = once(child, 'close');
    process.kill(-child.pid, 'SIGTERM');
    await exited;
  });
  return child;
}

async function waitFor({ stdout }: ChildProcess, pattern: RegExp): Promise<string> {
  const lines: string[] = [];
  for await (const line of createInterface(stdout ?? process.stdin)) {
    const found = pattern.exec(line)?.[1];
    if (found !== undefined) {
      // The stream is read on, so that the program does not wait for its reader.
      stdout?.resume();
      return found;
    }
    lines.push(line);
  }
  throw new Error(`it ended before ${pattern}: ${lines.join('\n')}`);
}
