import { EventEmitter, once } from 'node:events';
import { expect, onTestFinished } from 'vitest';
import { run } from '../../src/cli/run.ts';

/** Runs a command line to its end, without environment variables by default. */
export async function runCli(
  args: readonly string[],
  { environment = {}, stopped = Promise.resolve() }: { environment?: NodeJS.ProcessEnv; stopped?: Promise<void> } = {},
) {
  const out: string[] = [];
  const err: string[] = [];
  const exitCode = await run(args, environment, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    isTerminal: false,
    stopped,
  });
  return { exitCode, out: out.join('\n'), err: err.join('\n') };
}

/** Starts `serve` on a free port and stops it when the test ends. */
export async function startCli(...args: readonly string[]) {
  const output: string[] = [];
  const printed = new EventEmitter();
  const print = (text: string) => {
    output.push(text);
    printed.emit('text');
  };
  const stop = new AbortController();
  const stopped = once(stop.signal, 'abort').then(() => undefined);
  const exited = run(['serve', '--port', '0', ...args], {}, { out: print, err: print, isTerminal: false, stopped });
  /** Waits until the output contains a text; returns the output up to there, once. */
  const waitFor = async (text: string): Promise<string> => {
    for (;;) {
      const index = output.findIndex((each) => each.includes(text));
      if (index !== -1) return output.splice(0, index + 1).join('\n');
      await Promise.race([
        once(printed, 'text'),
        exited.then(() => expect.unreachable(`exited before "${text}": ${output.join('\n')}`)),
      ]);
    }
  };
  onTestFinished(async () => {
    stop.abort();
    await exited;
  });
  const banner = await waitFor('listening on');
  const [, url = ''] = /listening on (\S+)/.exec(banner) ?? [];
  return { url, banner, waitFor, stop: () => stop.abort(), exited };
}
