import { randomBytes, X509Certificate } from 'node:crypto';
import { watch } from 'node:fs';
import { FixtureError } from '../server/initial-state.ts';
import { type RunningServer, startServer } from '../server/start-server.ts';
import { banner } from './banner.ts';
import type { ServeOptions } from './options.ts';
import { requestLog } from './request-log.ts';
import type { Terminal } from './terminal.ts';

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|::1)$/;
/** Editors write in several steps; one reading after the last is enough. */
const SETTLED_MS = 100;

/**
 * Serves until a signal ends it.
 *
 * @throws BadFixtures, or the system's error when it cannot listen
 */
export async function serve(options: ServeOptions, terminal: Terminal): Promise<void> {
  const controlToken =
    options.controlToken ?? (LOOPBACK.test(options.host ?? 'localhost') ? undefined : randomBytes(16).toString('hex'));
  const server = await startServer({ ...options, controlToken, onRecord: requestLog(options.logFormat, terminal.out) });
  terminal.out(banner(server.url, server.sandboxes.main.realm));
  if (server.certificate !== undefined) {
    const { fingerprint256 } = new X509Certificate(server.certificate);
    terminal.out(`  Certificate made at this start and signed by itself: SHA-256 ${fingerprint256}\n`);
  }
  if (controlToken !== undefined && options.controlToken === undefined) {
    terminal.out(`  Control calls from outside want: Authorization: Bearer ${controlToken}\n`);
  }
  const watcher =
    options.watch && options.fixtures !== undefined
      ? watchFixtures(options.fixtures, () => restart(server, terminal))
      : undefined;
  await terminal.stopped;
  watcher?.close();
  await server.close();
}

async function restart(server: RunningServer, terminal: Terminal): Promise<void> {
  try {
    await server.reload();
    terminal.out('fixtures changed: the world starts anew');
  } catch (error) {
    if (!(error instanceof FixtureError)) throw error;
    terminal.err(`fixtures changed, but do not hold; the world stays as it is\n${error.message}`);
  }
}

function watchFixtures(path: string, changed: () => Promise<void>) {
  let timer: NodeJS.Timeout | undefined;
  return watch(path, () => {
    clearTimeout(timer);
    timer = setTimeout(() => void changed(), SETTLED_MS);
  });
}
