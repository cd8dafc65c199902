import { existsSync, writeFileSync } from 'node:fs';
import { CannotCompare, STOPPED } from '../drift/cannot-compare.ts';
import { pullWorld } from '../world-pull/pull-world.ts';
import { renderDocument } from '../world-pull/render-document.ts';
import { type ExitCode, INVALID, SUCCESS } from './exit-code.ts';
import { readCertificate } from './read-certificate.ts';
import type { Terminal } from './terminal.ts';
import type { WorldPullOptions } from './world-pull-options.ts';

/**
 * Writes a fixture document that describes a real store.
 *
 * @returns 0 if it was written, 2 if the store cannot be read, or the file exists
 */
export async function pullWorldToFile(options: WorldPullOptions, terminal: Terminal): Promise<ExitCode> {
  const { output: file, force, baseUrl } = options;
  const fail = (message: string): ExitCode => {
    terminal.err(`magento-auth-mock: ${message}`);
    return INVALID;
  };
  if (file !== undefined && !force && existsSync(file)) return fail(`${file} exists; replace it with --force`);
  const stop = new AbortController();
  void terminal.stopped.then(() => stop.abort());
  try {
    const document = await pullWorld(
      {
        ...options,
        timeout: options.timeout * 1000,
        ca: options.ca === undefined ? undefined : readCertificate(options.ca),
        signal: stop.signal,
      },
      (line) => terminal.err(line),
    );
    const text = renderDocument(document, file?.toLowerCase().endsWith('.json') ? 'json' : 'yaml', baseUrl);
    if (file === undefined) terminal.out(text.trimEnd());
    else writeFileSync(file, text, { flag: force ? 'w' : 'wx' });
    return SUCCESS;
  } catch (error) {
    if (!(error instanceof CannotCompare)) throw error;
    return fail(error.message === STOPPED ? 'stopped before the world was complete' : error.message);
  }
}
