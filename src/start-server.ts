import type { RequestListener } from 'node:http';
import { createApp } from './app.ts';
import { loadStart, type StartOptions } from './fixtures.ts';
import type { Entry } from './journal/entry.ts';
import { DEFAULT_LIMITS, type JournalLimits } from './journal/journal.ts';
import { createNodeDigest } from './ports/node-digest.ts';
import { createRoad } from './road.ts';
import type { RoadServer } from './road-server.ts';
import { listen } from './server.ts';
import { Sandboxes } from './verbs/sandboxes.ts';
import { VERSION } from './version.ts';

export interface ServerOptions extends StartOptions {
  /** 0, the default, is a free port. */
  readonly port?: number | undefined;
  /** Loopback unless told otherwise. */
  readonly host?: string | undefined;
  /** Whether other origins may call; they may unless told otherwise. Magento itself has no CORS. */
  readonly cors?: boolean | undefined;
  /** What control calls over HTTP must bring as a bearer; nothing unless told otherwise. */
  readonly controlToken?: string | undefined;
  /** Bounds of the journal: 10,000 entries and 64 million characters unless told otherwise. */
  readonly journal?: Partial<JournalLimits> | undefined;
  /** Told of every fault of this program; prints it unless told otherwise. */
  readonly onFault?: RoadServer['onFault'] | undefined;
  /** Whether replies name the faults that touched them, in the header X-Mock-Fault; they do not unless told otherwise. */
  readonly markFaults?: boolean | undefined;
  /** Told of every recorded request. */
  readonly onRecord?: ((entry: Entry) => void) | undefined;
}

export interface RunningServer {
  readonly app: RequestListener;
  readonly sandboxes: Sandboxes;
  readonly url: string;
  close(): Promise<void>;
  /** Reads the fixtures again; the main world starts anew from them. */
  reload(): Promise<void>;
}

/**
 * Puts the parts together and listens.
 *
 * @throws BadFixtures when the fixtures do not hold, and the system's error when it cannot listen
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const {
    port = 0,
    host = '127.0.0.1',
    cors = true,
    controlToken,
    journal,
    onFault = printFault,
    onRecord,
    markFaults,
  } = options;
  const sandboxes = new Sandboxes(await loadStart(options), createNodeDigest(), { ...DEFAULT_LIMITS, ...journal });
  const state = {
    sandboxes,
    version: VERSION,
    startedAt: Date.now(),
    baseUrl: '',
    cors,
    controlToken,
    onFault,
    onRecord,
    markFaults,
  };
  const app = createApp(createRoad(state));
  const { url, close } = await listen(app, { host, port });
  state.baseUrl = url;
  return {
    app,
    sandboxes,
    url,
    close,
    async reload() {
      sandboxes.main.restart(await loadStart(options));
    },
  };
}

const printFault: RoadServer['onFault'] = (fault, { method, path }) => {
  console.error(`magento-auth-mock: a fault of this program, at ${method} ${path}. Please report it.`);
  console.error(fault);
};
