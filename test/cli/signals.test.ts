import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';

const CLI = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

/** The command line with a free port, and the URL on which it listens. */
async function start() {
  const child = spawn(process.execPath, [CLI, '--port', '0', '--log-format', 'none'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const url = await vi.waitUntil(() => /listening on (http:\S+)/.exec(output)?.[1], { timeout: 60_000 });
  return { child, url };
}

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends a server that answers, delays and streams', async (signal) => {
  const { child, url } = await start();
  const exited = once(child, 'exit');
  const stderr: Buffer[] = [];
  child.stderr.on('data', (chunk) => stderr.push(chunk));
  const delay = { when: { path: '/slow' }, then: { delay: { ms: 600_000 } } };
  await fetch(`${url}/__mock/faults`, { method: 'POST', body: JSON.stringify(delay) });
  const held = fetch(`${url}/slow`).catch(() => 'closed');
  await fetch(`${url}/__mock/events`);
  let answers = 0;
  const loads = Array.from({ length: 16 }, async () => {
    for (;;) {
      const response = await fetch(`${url}/graphql?query={__typename}`).catch(() => undefined);
      if (response === undefined) return;
      await response.text().catch(() => '');
      answers += 1;
    }
  });
  await vi.waitUntil(() => answers > 200, { timeout: 60_000 });
  child.kill(signal);
  expect(await exited).toEqual([0, null]);
  expect(Buffer.concat(stderr).toString()).toBe('');
  await Promise.all(loads);
  expect(await held).toBe('closed');
});
