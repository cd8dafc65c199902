import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { type Block, PROJECT } from './page.ts';

const SEPARATOR = '\u0001';

/**
 * Types blocks of commands one after the other into one shell.
 *
 * @param url the server that stands for `localhost:4000`
 * @returns what each block printed
 * @throws Error when a command fails; where the page shows no output, an HTTP status of an error is a failure
 */
export async function runInShell(path: string, blocks: readonly Block[], url: string): Promise<string[]> {
  const { host } = new URL(url);
  const script = blocks.map(({ code, output }) => `fails=${output ? '' : '-f'}\n${code}printf '${SEPARATOR}'\n`);
  const lines = ['curl() { command curl $fails "$@"; }', ...script].join('\n').replaceAll('localhost:4000', host);
  const shell = spawn('sh', ['-e'], { cwd: PROJECT, env: { ...process.env, no_proxy: '*' } });
  const ended = new Promise<number | null>((resolve) => shell.once('close', resolve));
  shell.stdin.end(lines);
  const [status, printed, errors] = await Promise.all([ended, text(shell.stdout), text(shell.stderr)]);
  const outputs = printed.replaceAll(host, '127.0.0.1:4000').split(SEPARATOR);
  if (status !== 0) {
    throw new Error(`${path}:${blocks[outputs.length - 1]?.line} failed: ${errors}\n${outputs.at(-1)}`);
  }
  return outputs.slice(0, -1);
}
