import { X509Certificate } from 'node:crypto';
import { FixtureError } from '../engine/initial-document.ts';
import { type RunningServer, startServer } from '../server/start-server.ts';
import { describeUpstream } from '../upstream/upstream-options.ts';
import { renderBanner } from './banner.ts';
import { createRequestLog } from './request-log.ts';
import type { ServeOptions } from './serve-options.ts';
import { checkStateFile, readStateFile, writeStateFile } from './state-file.ts';
import type { Terminal } from './terminal.ts';
import { warnAboutIneffectivePresets } from './warn-about-ineffective-presets.ts';

/**
 * Runs the server until the process receives a signal.
 *
 * @throws FixtureError, or the system's error when the server cannot listen
 */
export async function serve(options: ServeOptions, terminal: Terminal): Promise<void> {
  const onRecord = createRequestLog(options.logFormat, terminal.out);
  if (options.state !== undefined) checkStateFile(options.state, options.optionNames.state);
  const server = await startServer({ ...options, onRecord, onControlToken: () => undefined });
  if (options.state !== undefined) await readState(server, options.state, options.optionNames.state);
  const watcher = await watch(options, server, terminal);
  terminal.out(renderBanner(server.url, server.sandboxes.main.realm));
  if (options.upstream !== undefined) terminal.out(`  ${describeUpstream(options.upstream)}\n`);
  await warnAboutIneffectivePresets(options.presets, server.sandboxes.main, terminal);
  if (server.certificate !== undefined) {
    const { fingerprint256 } = new X509Certificate(server.certificate);
    terminal.out(`  Self-signed certificate created at startup: SHA-256 ${fingerprint256}\n`);
  }
  if (server.controlToken !== undefined && options.controlToken === undefined)
    terminal.out(`  The control API requires: Authorization: Bearer ${server.controlToken}\n`);
  await terminal.stopped;
  await watcher?.close();
  if (options.state !== undefined) writeStateFile(server.sandboxes.main, options.state);
  await server.close();
}

/** @throws FixtureError after the server was closed */
async function readState(server: RunningServer, file: string, option: string): Promise<void> {
  try {
    await readStateFile(server.sandboxes.main, file, option);
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function watch({ watch: isOn, fixtures }: ServeOptions, server: RunningServer, terminal: Terminal) {
  if (!isOn || fixtures === undefined) return undefined;
  const { watchFixtures } = await import('./watch-fixtures.ts');
  return watchFixtures(fixtures, () => reload(server, terminal));
}

async function reload(server: RunningServer, terminal: Terminal): Promise<void> {
  try {
    await server.reload();
    terminal.out('fixtures changed: the world was reloaded');
  } catch (error) {
    if (!(error instanceof FixtureError)) throw error;
    terminal.err(`fixtures changed but are invalid; keeping the current world\n${error.message}`);
  }
}
