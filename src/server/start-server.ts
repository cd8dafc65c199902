import type { RequestListener } from 'node:http';
import type { SchemaExtension } from '../graphql/resolvers/schema-options.ts';
import type { StoreSchemas } from '../graphql/schema/store-schemas.ts';
import type { OnInternalError } from '../http/message.ts';
import type { Entry } from '../journal/entries/entry.ts';
import { DEFAULT_JOURNAL, type JournalSettings } from '../journal/entries/journal.ts';
import type { Release } from '../magento/releases/release.ts';
import { createRequestHandler } from '../pipeline/handle-request.ts';
import { createNodeDigest } from '../platform/node-digest.ts';
import { VERSION } from '../platform/version.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { Sandboxes } from '../sandboxes/sandboxes.ts';
import type { Certificate } from './certificate.ts';
import { createApp } from './express-app.ts';
import { FixtureError, KEPT_JOURNAL, loadInitialState, readKeptJournal, type StartOptions } from './initial-state.ts';
import { listen } from './listen.ts';

export interface ServerOptions extends StartOptions {
  /** 0, the default, is a free port. */
  readonly port?: number | undefined;
  /** Loopback, both addresses of it, unless told otherwise. */
  readonly host?: string | undefined;
  /** Serves TLS with a certificate that is made at the start and signed by itself. */
  readonly https?: boolean | undefined;
  /** Schema of a store of one's own: SDL, introspection JSON, a file of either, or the URL of a GraphQL endpoint. */
  readonly schema?: string | undefined;
  /** What is added to the schema: files, or what would be in them; `schema` may be SDL or a file of it. */
  readonly extensions?: readonly (SchemaExtension | string)[] | undefined;
  /** Told what of the store's own schema does not fit; prints it unless told otherwise. */
  readonly onSchemaConflict?: ((conflict: string) => void) | undefined;
  /** Whether other origins may call; they may unless told otherwise. Magento itself has no CORS. */
  readonly cors?: boolean | undefined;
  /** Whether a request that leads to no sandbox is refused; it goes to the main world unless told otherwise. */
  readonly strictSandbox?: boolean | undefined;
  /** What control calls over HTTP must bring as a bearer; nothing unless told otherwise. */
  readonly controlToken?: string | undefined;
  /**
   * Bounds of the journal, 10,000 entries and 64 million characters unless told otherwise (0 entries records nothing), and
   * whether it shows secrets.
   */
  readonly journal?: Partial<JournalSettings> | undefined;
  /** Told of every fault of this program; prints it unless told otherwise. */
  readonly onInternalError?: OnInternalError | undefined;
  /** Whether replies name the faults that touched them, in the header X-Mock-Fault; they do not unless told otherwise. */
  readonly markFaults?: boolean | undefined;
  /** Told of every recorded request. */
  readonly onRecord?: ((entry: Entry) => void) | undefined;
}

export interface RunningServer {
  readonly app: RequestListener;
  readonly sandboxes: Sandboxes;
  readonly url: string;
  /** PEM of the certificate, for clients that are to trust it. */
  readonly certificate?: string | undefined;
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
  const { port = 0, host, cors = true, strictSandbox = false } = options;
  const { controlToken, journal, onInternalError = printFault, onRecord, markFaults } = options;
  const start = await loadInitialState(options);
  const schemas = await loadSchemas(options, start.release);
  const certificate = options.https ? await certificateFor(host) : undefined;
  const sandboxes = new Sandboxes(start, createNodeDigest(), { ...DEFAULT_JOURNAL, ...journal });
  const kept = readKeptJournal(options.fixtures);
  if (kept !== undefined) await restoreJournal(sandboxes.main, kept, options.fixtures);
  const state = {
    sandboxes,
    version: VERSION,
    startedAt: Date.now(),
    baseUrl: '',
    cors,
    strictSandbox,
    controlToken,
    schemas,
    onInternalError,
    onRecord,
    markFaults,
  };
  const app = createApp(createRequestHandler(state), onInternalError);
  const { url, close } = await listen(app, { host, port, certificate });
  state.baseUrl = url;
  return {
    app,
    sandboxes,
    url,
    certificate: certificate?.cert,
    close() {
      sandboxes.end();
      return close();
    },
    async reload() {
      sandboxes.main.restart(await loadInitialState(options));
    },
  };
}

/** Loaded only where the schema is not Magento's own. */
async function loadSchemas(options: ServerOptions, release: Release): Promise<StoreSchemas | undefined> {
  if (options.schema === undefined && !options.extensions?.length) return undefined;
  const { loadStoreSchemas } = await import('./schema-files.ts');
  return loadStoreSchemas(options, release, options.onSchemaConflict ?? printConflict);
}

async function certificateFor(host: string | undefined): Promise<Certificate> {
  const { makeCertificate } = await import('./certificate.ts');
  return makeCertificate(host ?? 'localhost');
}

const printConflict = (conflict: string): void => console.error(`magento-auth-mock: ${conflict}`);

/** @throws BadFixtures when it is not what a run has kept */
async function restoreJournal(sandbox: Sandbox, text: string, folder: StartOptions['fixtures']): Promise<void> {
  const { importNdjson } = await import('../operations/export-journal.ts');
  try {
    importNdjson(sandbox, text);
  } catch (error) {
    throw new FixtureError([`${folder}/${KEPT_JOURNAL}: is no journal that was kept (${String(error)})`]);
  }
}

const printFault: OnInternalError = (fault, { method, path }) => {
  console.error(`magento-auth-mock: a fault of this program, at ${method} ${path}. Please report it.`);
  console.error(fault);
};
