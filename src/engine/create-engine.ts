import type { StoreSchemas } from '../graphql/schema/store-schemas.ts';
import type { HandshakeSwitch } from '../http/handshake-switch.ts';
import type { OnInternalError } from '../http/message.ts';
import type { Entry } from '../journal/entries/entry.ts';
import { DEFAULT_JOURNAL, type JournalSettings } from '../journal/entries/journal.ts';
import { createRequestHandler, type RequestHandler } from '../pipeline/handle-request.ts';
import type { ServerContext } from '../pipeline/server-context.ts';
import type { Digest } from '../platform/digest.ts';
import { lazy } from '../platform/lazy.ts';
import { realTime } from '../platform/real-time.ts';
import { VERSION } from '../platform/version.ts';
import { Sandboxes } from '../sandboxes/sandboxes.ts';
import type { InitialState } from '../state/world.ts';
import type { Upstream } from '../upstream/upstream.ts';

/** Options of an engine. */
export interface EngineOptions {
  /** Whether other origins may send requests. Magento itself has no CORS. Default: true. */
  readonly cors?: boolean | undefined;
  /** Whether a request that names no sandbox is rejected instead of being answered by the main world. Default: false. */
  readonly strictSandbox?: boolean | undefined;
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

/** The parts of an engine that depend on the runtime: Node.js or a browser. */
interface EngineParts {
  readonly initialState: InitialState;
  readonly digest: Digest;
  /** Who may call the control API. */
  readonly access: ServerContext['access'];
  /** The store's schemas, if they are not Magento's own. */
  readonly schemas?: StoreSchemas | undefined;
  readonly tls?: HandshakeSwitch | undefined;
  /** The real store that answers operations and routes that are not simulated. */
  readonly upstream?: Upstream | undefined;
}

/** Worlds and the handler of their requests, without a port. */
export interface Engine {
  readonly sandboxes: Sandboxes;
  readonly handleRequest: RequestHandler;
  readonly onInternalError: OnInternalError;
  /** Sets the base URL that clients reach, once it is known. */
  setBaseUrl(url: string): void;
}

/** Creates an engine. */
export function createEngine(parts: EngineParts, options: EngineOptions): Engine {
  const { initialState, digest, access, schemas, tls, upstream } = parts;
  const { cors = true, strictSandbox = false, onInternalError = printInternalError } = options;
  const { journal, onRecord, markFaults, recordPreflights } = options;
  const sandboxes = new Sandboxes(
    initialState,
    digest,
    { ...DEFAULT_JOURNAL, ...journal },
    undefined,
    schemas !== undefined || upstream !== undefined,
  );
  const context = {
    sandboxes,
    version: VERSION,
    startedAt: realTime.now(),
    baseUrl: '',
    cors,
    strictSandbox,
    access,
    loadControlHandler,
    schemas,
    upstream,
    onInternalError,
    onRecord,
    markFaults,
    recordPreflights,
    tls,
  };
  return {
    sandboxes,
    handleRequest: createRequestHandler(context),
    onInternalError,
    setBaseUrl(url) {
      context.baseUrl = url;
    },
  };
}

/** Loads the control API in three turns, between which other requests are answered. */
const loadControlHandler = lazy(async () => {
  await import('../operations/entities.ts');
  await nextTurn();
  const { answerControl } = await import('../control-api/answer-control.ts');
  await nextTurn();
  return answerControl;
});

const nextTurn = (): Promise<void> => new Promise((resolve) => realTime.setImmediate(resolve));

const printInternalError: OnInternalError = (error, { method, path }) => {
  console.error(`magento-auth-mock: internal error at ${method} ${path}. Please report it.`);
  console.error(error);
};
