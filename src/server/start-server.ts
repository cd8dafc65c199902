import type { RequestListener } from 'node:http';
import type { StoreSchemas } from '../graphql/schema/store-schemas.ts';
import type { HandshakeSwitch } from '../http/handshake-switch.ts';
import type { OnInternalError } from '../http/message.ts';
import type { Entry } from '../journal/entries/entry.ts';
import { DEFAULT_JOURNAL, type JournalSettings } from '../journal/entries/journal.ts';
import { ControlAccess } from '../pipeline/control-access.ts';
import { createRequestHandler } from '../pipeline/handle-request.ts';
import { lazy } from '../platform/lazy.ts';
import { createNodeDigest } from '../platform/node-digest.ts';
import { realTime } from '../platform/real-time.ts';
import { VERSION } from '../platform/version.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { Sandboxes } from '../sandboxes/sandboxes.ts';
import type { InitialState } from '../state/world.ts';
import type { Certificate } from './certificate.ts';
import { resolveControlToken } from './control-token.ts';
import { createExpressApp } from './express-app.ts';
import { FailingHandshakes } from './failing-handshakes.ts';
import {
  FixtureError,
  hasOwnSchema,
  type InitialStateOptions,
  loadInitialState,
  readSavedJournal,
  SAVED_JOURNAL,
} from './initial-state.ts';
import { listen } from './listen.ts';

export interface ServerOptions extends InitialStateOptions {
  /** Default: 0, any free port. */
  readonly port?: number | undefined;
  /** Default: both loopback addresses. */
  readonly host?: string | undefined;
  /** Serves TLS with a self-signed certificate that is created at the start. */
  readonly https?: boolean | undefined;
  /** Called for each field of the store's schema whose type differs from Magento's. Default: prints it. */
  readonly onSchemaConflict?: ((conflict: string) => void) | undefined;
  /** Whether other origins may send requests. Magento itself has no CORS. Default: true. */
  readonly cors?: boolean | undefined;
  /** Whether a request that names no sandbox is refused instead of going to the main world. Default: false. */
  readonly strictSandbox?: boolean | undefined;
  /**
   * The bearer token that control calls over HTTP must send. Default: none is needed on a loopback address; a random one for any
   * other `host`.
   */
  readonly controlToken?: string | undefined;
  /** Names of hosts, besides those of the loopback address, to which control calls may be sent. Default: `host`. */
  readonly allowedHosts?: readonly string[] | undefined;
  /** Origins whose web pages may send control calls. Default: none. */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** Called with the control token if it is a random one. Default: prints it. */
  readonly onControlToken?: ((token: string) => void) | undefined;
  /**
   * Limits of the journal, and whether it shows secrets. Default: 10,000 entries and 64 million characters, without secrets;
   * with 0 entries no request is recorded.
   */
  readonly journal?: Partial<JournalSettings> | undefined;
  /** Called for each internal error. Default: prints it. */
  readonly onInternalError?: OnInternalError | undefined;
  /** Whether responses name the faults that fired, in the header X-Mock-Fault. Default: false. */
  readonly markFaults?: boolean | undefined;
  /** Whether the preflight requests of browsers are recorded. Default: only those on which a fault fires. */
  readonly recordPreflights?: boolean | undefined;
  /** Called for each recorded request. */
  readonly onRecord?: ((entry: Entry) => void) | undefined;
}

export interface RunningServer {
  readonly app: RequestListener;
  readonly sandboxes: Sandboxes;
  readonly url: string;
  /** The bearer token that control calls must send; `undefined`: none is needed. */
  readonly controlToken: string | undefined;
  /** The certificate as PEM, for clients to trust. */
  readonly certificate?: string | undefined;
  /** Lets TLS handshakes fail; `undefined` for a server without TLS. */
  readonly tls: HandshakeSwitch | undefined;
  close(): Promise<void>;
  /** Reads the fixtures again, and resets the main world to them. */
  reload(): Promise<void>;
}

/**
 * Creates a server and listens.
 *
 * @throws FixtureError if the fixtures are invalid, RangeError if the control token is, and the system's error if the port
 *   cannot be used
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port = 0, host, cors = true, strictSandbox = false } = options;
  const { journal, onInternalError = printInternalError, onRecord, markFaults, recordPreflights } = options;
  const controlToken = resolveControlToken(host, options.controlToken);
  const hosts = [...(options.allowedHosts ?? []), ...(host === undefined ? [] : [host])];
  const initialState = await loadInitialState(options);
  const schemas = await loadSchemas(options, initialState);
  const certificate = options.https ? await certificateFor(host) : undefined;
  const handshakes = certificate && new FailingHandshakes();
  const sandboxes = new Sandboxes(
    initialState,
    createNodeDigest(),
    { ...DEFAULT_JOURNAL, ...journal },
    undefined,
    hasOwnSchema(options),
  );
  const savedJournal = readSavedJournal(options.fixtures);
  if (savedJournal !== undefined) await restoreJournal(sandboxes.main, savedJournal, options.fixtures);
  const context = {
    sandboxes,
    version: VERSION,
    startedAt: realTime.now(),
    baseUrl: '',
    cors,
    strictSandbox,
    access: new ControlAccess({ token: controlToken, hosts, origins: options.allowedOrigins }),
    loadControlHandler,
    schemas,
    onInternalError,
    onRecord,
    markFaults,
    recordPreflights,
    tls: handshakes,
  };
  const app = createExpressApp(createRequestHandler(context), onInternalError);
  const { url, close } = await listen(app, { host, port, certificate, handshakes });
  context.baseUrl = url;
  if (controlToken !== undefined && options.controlToken === undefined)
    (options.onControlToken ?? printControlToken)(controlToken);
  return {
    app,
    sandboxes,
    url,
    controlToken,
    certificate: certificate?.cert,
    tls: handshakes,
    close() {
      sandboxes.end();
      return close();
    },
    async reload() {
      sandboxes.main.restart(await loadInitialState(options));
    },
  };
}

const loadControlHandler = lazy(async () => (await import('../control-api/answer-control.ts')).answerControl);

/** Loaded only if the store has a schema or extensions. */
async function loadSchemas(options: ServerOptions, initialState: InitialState): Promise<StoreSchemas | undefined> {
  if (!hasOwnSchema(options)) return undefined;
  const { loadStoreSchemas } = await import('./schema-files.ts');
  return loadStoreSchemas(options, initialState, options.onSchemaConflict ?? printConflict);
}

async function certificateFor(host: string | undefined): Promise<Certificate> {
  const { createCertificate } = await import('./certificate.ts');
  return createCertificate(host ?? 'localhost');
}

const printControlToken = (token: string): void =>
  console.error(`magento-auth-mock: the control API requires: Authorization: Bearer ${token}`);

const printConflict = (conflict: string): void => console.error(`magento-auth-mock: ${conflict}`);

/** @throws FixtureError if the file is not a saved journal */
async function restoreJournal(sandbox: Sandbox, text: string, folder: InitialStateOptions['fixtures']): Promise<void> {
  const { importNdjson } = await import('../operations/export-journal.ts');
  try {
    importNdjson(sandbox, text);
  } catch (error) {
    throw new FixtureError([`${folder}/${SAVED_JOURNAL}: not a saved journal (${String(error)})`]);
  }
}

const printInternalError: OnInternalError = (error, { method, path }) => {
  console.error(`magento-auth-mock: internal error at ${method} ${path}. Please report it.`);
  console.error(error);
};
