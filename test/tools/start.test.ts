import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };

const PROJECT = join(import.meta.dirname, '../..');

/** Runs what `npm start` runs. `npm test` has installed and built everything, so this does neither. */
function start(...args: readonly string[]) {
  const child = spawn(process.execPath, ['test/tools/start.mjs', ...args], { cwd: PROJECT });
  const exited = once(child, 'exit');
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  const output = createInterface(child.stdout).on('line', (line) => lines.push(line));
  return { child, exited, lines, output };
}

test('npm start runs the script with Node only', () => {
  expect(packageJson.scripts.start).toBe('node test/tools/start.mjs');
});

test('passes its arguments to the command line', async () => {
  const { exited, lines } = start('--version');
  expect(await exited).toEqual([0, null]);
  expect(lines).toEqual([packageJson.version]);
});

test('exits with the exit code of the command line', async () => {
  expect(await start('--prot', '1').exited).toEqual([2, null]);
});

test.each(['SIGINT', 'SIGTERM'] as const)('stops on %s with exit code 0', async (signal) => {
  const { child, exited, output } = start('--port', '0');
  for await (const line of output) if (line.includes('listening on')) break;
  child.kill(signal);
  expect(await exited).toEqual([0, null]);
});
