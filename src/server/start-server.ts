import type { RequestListener } from 'node:http';
import { createEngine, type EngineOptions } from '../engine/create-engine.ts';
import { createFetchHandler, type FetchHandler } from '../engine/fetch-handler.ts';
import { FixtureError } from '../engine/initial-document.ts';
import type { StoreSchemas } from '../graphql/schema/store-schemas.ts';
import type { HandshakeSwitch } from '../http/handshake-switch.ts';
import { ControlAccess } from '../pipeline/control-access.ts';
import type { Digest } from '../platform/digest.ts';
import { createNodeDigest } from '../platform/node-digest.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { Sandboxes } from '../sandboxes/sandboxes.ts';
import type { InitialState } from '../state/world.ts';
import type { Upstream } from '../upstream/upstream.ts';
import { EXPECTED_STORE_URL, isStoreUrl, type UpstreamOptions } from '../upstream/upstream-options.ts';
import type { Certificate } from './certificate.ts';
import { resolveControlToken } from './control-token.ts';
import { FailingHandshakes } from './failing-handshakes.ts';
import {
  hasOwnSchema,
  type InitialStateOptions,
  loadInitialState,
  readSavedJournal,
  SAVED_JOURNAL,
} from './initial-state.ts';
import { listen } from './listen.ts';
import { createRequestListener } from './request-listener.ts';

export interface ServerOptions extends InitialStateOptions, EngineOptions {
  /** Whether the server listens. Without, only `handle` and `handler` answer requests. Default: true. */
  readonly listen?: boolean | undefined;
  /** Default: 0, any free port. */
  readonly port?: number | undefined;
  /** Default: both loopback addresses. */
  readonly host?: string | undefined;
  /** Serves TLS with a self-signed certificate that is created at the start. */
  readonly https?: boolean | undefined;
  /** Called for each field of the store's schema whose type differs from Magento's. Default: prints it. */
  readonly onSchemaConflict?: ((conflict: string) => void) | undefined;
  /**
   * The bearer token that control calls over HTTP must send. Default: none is needed on a loopback address; a random one for any
   * other `host`.
   */
  readonly controlToken?: string | undefined;
  /** Names of hosts, besides those of the loopback address, to which control calls may be sent. Default: `host`. */
  readonly allowedHosts?: readonly string[] | undefined;
  /** Origins whose web pages may send control calls. Default: none. */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** A real store that answers what is not served here. Default: none. */
  readonly upstream?: UpstreamOptions | undefined;
  /** Called with the control token if it is a random one. Default: prints it. */
  readonly onControlToken?: ((token: string) => void) | undefined;
}

export interface RunningServer {
  readonly app: RequestListener;
  readonly fetchHandler: FetchHandler;
  readonly sandboxes: Sandboxes;
  readonly url: string;
  readonly listening: boolean;
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
  const { port = 0, host } = options;
  const controlToken = resolveControlToken(host, options.controlToken);
  const hosts = [...(options.allowedHosts ?? []), ...(host === undefined ? [] : [host])];
  const initialState = await loadInitialState(options);
  const schemas = await loadSchemas(options, initialState);
  const certificate = options.https ? await certificateFor(host) : undefined;
  const handshakes = certificate && new FailingHandshakes();
  const access = new ControlAccess({ token: controlToken, hosts, origins: options.allowedOrigins });
  const digest = createNodeDigest();
  const upstream = options.upstream && (await createUpstream(options.upstream, digest));
  const parts = { initialState, digest, access, schemas, tls: handshakes, upstream };
  const engine = createEngine(parts, options);
  const { sandboxes, onInternalError } = engine;
  const savedJournal = readSavedJournal(options.fixtures);
  if (savedJournal !== undefined) await restoreJournal(sandboxes.main, savedJournal, options.fixtures);
  const app = createRequestListener(engine.handleRequest, onInternalError);
  const listener = createRequestListener(engine.handleRequest, onInternalError, true);
  const fetchHandler = createFetchHandler(engine);
  const { url, close } =
    options.listen === false ? WITHOUT_PORT : await listen(listener, { host, port, certificate, handshakes });
  engine.setBaseUrl(url);
  if (controlToken !== undefined && options.controlToken === undefined)
    (options.onControlToken ?? printControlToken)(controlToken);
  return {
    app,
    fetchHandler,
    sandboxes,
    url,
    listening: options.listen !== false,
    controlToken,
    certificate: certificate?.cert,
    tls: handshakes,
    close() {
      sandboxes.end();
      fetchHandler.close();
      return close();
    },
    async reload() {
      sandboxes.main.restart(await loadInitialState(options));
    },
  };
}

/** The base URL is that of requests which name no other host. */
const WITHOUT_PORT = { url: 'http://localhost', close: () => Promise.resolve() };

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

/**
 * Loaded only if it is used.
 *
 * @throws RangeError if the URL is not that of a store
 */
async function createUpstream(options: UpstreamOptions, digest: Digest): Promise<Upstream> {
  if (!isStoreUrl(options.url)) throw new RangeError(`upstream.url: "${options.url}" is not ${EXPECTED_STORE_URL}`);
  const upstream = await import('../upstream/upstream.ts');
  return new upstream.Upstream(options, digest);
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
