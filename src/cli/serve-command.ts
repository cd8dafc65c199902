import { X509Certificate } from 'node:crypto';
import { inspect } from 'node:util';
import { FixtureError } from '../engine/initial-document.ts';
import { type RunningServer, startServer } from '../server/start-server.ts';
import { describeUpstream } from '../upstream/upstream-options.ts';
import { renderBanner } from './banner.ts';
import type { LogFormat, ServeOptions } from './serve-options.ts';
import type { Terminal } from './terminal.ts';
import { warnAboutIneffectivePresets } from './warn-about-ineffective-presets.ts';

/**
 * Runs the server until the process receives a signal.
 *
 * @throws FixtureError, or the system's error when the server cannot listen
 */
export async function serve(options: ServeOptions, terminal: Terminal): Promise<void> {
  const onRecord = await createLog(options.logFormat, terminal);
  const state = options.state === undefined ? undefined : await openState(options.state, options.optionNames.state);
  const server = await startServer({ ...options, onRecord, onControlToken: () => undefined });
  await state?.read(server);
  const watcher = await watch(options, server, terminal);
  terminal.out(renderBanner(server.url, server.sandboxes.main.realm));
  const { upstream } = server.sandboxes.main.realm.world.initialState;
  if (options.upstream !== undefined) terminal.out(`  ${describeUpstream(options.upstream, upstream)}\n`);
  await warnAboutIneffectivePresets(options.presets, server.sandboxes.main, terminal);
  if (server.certificate !== undefined) {
    const { fingerprint256 } = new X509Certificate(server.certificate);
    terminal.out(`  Self-signed certificate created at startup: SHA-256 ${fingerprint256}\n`);
  }
  if (server.controlToken !== undefined && options.controlToken === undefined)
    terminal.out(`  The control API requires: Authorization: Bearer ${server.controlToken}\n`);
  await terminal.stopped;
  await watcher?.close();
  state?.write(server);
  await server.close();
}

/** Loads the module of the log only if a log is written. Without it, a start loads a tenth less code. */
async function createLog(format: LogFormat, { out }: Terminal) {
  if (format === 'none') return undefined;
  const { createRequestLog } = await import('./request-log.ts');
  return createRequestLog(format, out);
}

/**
 * Opens the state file. Its module is loaded only if the option is set.
 *
 * @throws FixtureError when the file cannot be written; `read` throws it after the server was closed
 */
async function openState(file: string, option: string) {
  const { checkStateFile, readStateFile, writeStateFile } = await import('./state-file.ts');
  checkStateFile(file, option);
  return {
    async read({ sandboxes, close }: RunningServer): Promise<void> {
      try {
        await readStateFile(sandboxes.main, file, option);
      } catch (error) {
        await close();
        throw error;
      }
    },
    write: ({ sandboxes }: RunningServer): void => writeStateFile(sandboxes.main, file),
  };
}

async function watch({ watch: isOn, fixtures }: ServeOptions, server: RunningServer, terminal: Terminal) {
  if (!isOn || fixtures === undefined) return undefined;
  const { watchFixtures } = await import('./watch-fixtures.ts');
  return watchFixtures(
    fixtures,
    () => reload(server, terminal),
    (error) => terminal.err(`the fixtures could not be reloaded; keeping the current world\n${inspect(error)}`),
  );
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
