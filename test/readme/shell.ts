import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { type Block, PROJECT } from './page.ts';

const MARK = '\u0001';

/**
 * What blocks of commands print when they are typed one after the other into one shell.
 *
 * @param url the server that stands for `localhost:4000`
 * @throws when a command fails; a status that is no success is a failure where the page shows no answer
 */
export async function runInShell(blocks: readonly Block[], url: string): Promise<string[]> {
  const { host } = new URL(url);
  const script = blocks.map(({ code, printed }) => `fails=${printed ? '' : '-f'}\n${code}printf '${MARK}'\n`);
  const lines = ['curl() { command curl $fails "$@"; }', ...script].join('\n').replaceAll('localhost:4000', host);
  const shell = spawn('sh', ['-e'], { cwd: PROJECT, env: { ...process.env, no_proxy: '*' } });
  const ended = new Promise<number | null>((resolve) => shell.once('close', resolve));
  shell.stdin.end(lines);
  const [status, printed, complaints] = await Promise.all([ended, text(shell.stdout), text(shell.stderr)]);
  const answers = printed.replaceAll(host, '127.0.0.1:4000').split(MARK);
  if (status !== 0)
    throw new Error(`README.md:${blocks[answers.length - 1]?.line} failed: ${complaints}\n${answers.at(-1)}`);
  return answers.slice(0, -1);
}
