import type { StoreSchemas } from '../graphql/schema/store-schemas.ts';
import type { HandshakeSwitch } from '../http/handshake-switch.ts';
import type { HttpRequest, HttpResponse, OnInternalError } from '../http/message.ts';
import type { Entry } from '../journal/entries/entry.ts';
import type { MaybePromise } from '../platform/lazy.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import type { Sandboxes } from '../sandboxes/sandboxes.ts';
import type { Upstream } from '../upstream/upstream.ts';
import type { ControlAccess } from './control-access.ts';

/** Answers a call of the control API; `path` is the path below `/__mock`. */
export type ControlHandler = (
  request: HttpRequest,
  path: string,
  target: { readonly server: ServerContext; readonly sandbox: Sandbox },
) => MaybePromise<HttpResponse>;

/** The parts of a server that its request handler uses. */
export interface ServerContext {
  readonly sandboxes: Sandboxes;
  /** Version of this program, not of Magento. */
  readonly version: string;
  /** Real time, milliseconds since 1970. */
  readonly startedAt: number;
  /** Base URL of the server, without a sandbox; empty before it listens. */
  readonly baseUrl: string;
  readonly cors: boolean;
  /** Whether a request that names no sandbox is refused. Otherwise the main world answers it. */
  readonly strictSandbox: boolean;
  /** Who may call the control API. */
  readonly access: Pick<ControlAccess, 'check' | 'corsHeaders'>;
  /** Loads the control API on first use. */
  readonly loadControlHandler: () => MaybePromise<ControlHandler>;
  /** The store's schemas, if they are not Magento's own. */
  readonly schemas?: StoreSchemas | undefined;
  /** The store that answers what is not served here. */
  readonly upstream?: Upstream | undefined;
  readonly onInternalError: OnInternalError;
  /** Called for every recorded request. */
  readonly onRecord?: ((entry: Entry) => void) | undefined;
  /** Makes TLS handshakes fail; `undefined` for a server without TLS. */
  readonly tls?: HandshakeSwitch | undefined;
  /** Whether the preflight requests of browsers are recorded. */
  readonly recordPreflights?: boolean | undefined;
  /** Whether a header of the response names the faults that fired. */
  readonly markFaults?: boolean | undefined;
}
