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

/** Options of a server. */
export interface ServerOptions extends InitialStateOptions, EngineOptions {
  /** Whether the server listens. If not, only `handle` and `handler` answer requests. Default: true. */
  readonly listen?: boolean | undefined;
  /** Default: 0, any free port. */
  readonly port?: number | undefined;
  /** Default: both loopback addresses. */
  readonly host?: string | undefined;
  /** Serves TLS with a self-signed certificate that is created at the start. */
  readonly https?: boolean | undefined;
  /** Called for each field of the store's schema whose type differs from Magento's. Default: prints a message. */
  readonly onSchemaConflict?: ((conflict: string) => void) | undefined;
  /**
   * The bearer token that control calls over HTTP must send. Default: calls need no token on a loopback address, and a random one
   * on any other `host`.
   */
  readonly controlToken?: string | undefined;
  /** Names of hosts, besides those of the loopback address, to which control calls may be sent. Default: `host`. */
  readonly allowedHosts?: readonly string[] | undefined;
  /** Origins whose web pages may send control calls. Default: none. */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** A real store that answers the requests which this server does not serve. Default: none. */
  readonly upstream?: UpstreamOptions | undefined;
  /** Called with a random control token. Default: prints it. */
  readonly onControlToken?: ((token: string) => void) | undefined;
}

/** A server that was started. */
export interface RunningServer {
  readonly app: RequestListener;
  readonly fetchHandler: FetchHandler;
  readonly sandboxes: Sandboxes;
  readonly url: string;
  readonly listening: boolean;
  /** The bearer token that control calls must send; `undefined` if they need none. */
  readonly controlToken: string | undefined;
  /** The certificate as PEM, for clients to trust. */
  readonly certificate?: string | undefined;
  /** Makes TLS handshakes fail; `undefined` for a server without TLS. */
  readonly tls: HandshakeSwitch | undefined;
  close(): Promise<void>;
  /** Reads the fixtures again, and resets the main world to them. */
  reload(): Promise<void>;
}

/**
 * Creates a server and listens.
 *
 * @throws FixtureError if the fixtures are invalid, RangeError if the control token is invalid, and the error of the operating
 *   system if the port cannot be used
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
  const upstream =
    options.upstream &&
    (await createUpstream({ ...options.upstream, cors: options.cors ?? true }, initialState.upstream, digest));
  const parts = { initialState, digest, access, schemas, tls: handshakes, upstream };
  const engine = createEngine(parts, options);
  const { sandboxes, onInternalError } = engine;
  await restoreSavedJournal(sandboxes.main, options.fixtures);
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

/** A server that does not listen. Its base URL is that of requests without a `Host` header. */
const WITHOUT_PORT = { url: 'http://localhost', close: () => Promise.resolve() };

/** Loads the schemas of the store, if it has any. */
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
 * Creates the client of the upstream store.
 *
 * @throws RangeError if the URL is not valid
 */
async function createUpstream(
  options: UpstreamOptions & { cors: boolean },
  accounts: InitialState['upstream'],
  digest: Digest,
): Promise<Upstream> {
  if (!isStoreUrl(options.url)) throw new RangeError(`upstream.url: "${options.url}" is not ${EXPECTED_STORE_URL}`);
  const upstream = await import('../upstream/upstream.ts');
  return new upstream.Upstream(options, accounts, digest);
}

const printControlToken = (token: string): void =>
  console.error(`magento-auth-mock: the control API requires: Authorization: Bearer ${token}`);

const printConflict = (conflict: string): void => console.error(`magento-auth-mock: ${conflict}`);

/**
 * Restores the journal that was saved with a world, if the fixtures contain one.
 *
 * @throws FixtureError if the file is not a saved journal
 */
async function restoreSavedJournal(sandbox: Sandbox, fixtures: InitialStateOptions['fixtures']): Promise<void> {
  const savedJournal = readSavedJournal(fixtures);
  if (savedJournal === undefined) return;
  const { importNdjson } = await import('../operations/export-journal.ts');
  try {
    importNdjson(sandbox, savedJournal);
  } catch (error) {
    throw new FixtureError([`${fixtures}/${SAVED_JOURNAL}: not a saved journal (${String(error)})`]);
  }
}
