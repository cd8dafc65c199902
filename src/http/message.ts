import type { SocketFaultName } from './socket-fault.ts';

/** Header names are lower-case; a header that came more than once is one comma-separated text, as Node joins them. */
export type Headers = Readonly<Record<string, string | undefined>>;

/** Told of a fault of this program, and of the request that met it. */
export type OnInternalError = (fault: unknown, request: HttpRequest) => void;

/** Why a body could not be taken as it came. */
export type BodyError = 'too-large' | 'not-utf-8';

/** One HTTP request as plain data: what every room above the socket works on. */
export interface HttpRequest {
  readonly method: string;
  /** Path without the query string, as sent (percent-encoding kept). */
  readonly path: string;
  /** Path as the client sent it, where the sandbox or the app around this one has cut it. */
  readonly sentPath?: string | undefined;
  /** Whether it came over TLS. */
  readonly secure?: boolean | undefined;
  /** Query string without the question mark; empty when there is none. */
  readonly query: string;
  readonly headers: Headers;
  /** Address of the client; empty where there is no socket. */
  readonly client: string;
  /** The body as text; empty when there was none or `bodyFault` says why it was not read. */
  readonly body: string;
  /** Length of the body in bytes, also of one that was not kept. */
  readonly bodyBytes: number;
  readonly bodyError?: BodyError | undefined;
}

/** Where a reply that goes on is written. */
export interface BodySink {
  write(text: string): void;
  end(): void;
}

/** One HTTP reply as plain data. `date` is the header of that name, where it is not the real time's. */
export interface HttpResponse {
  /** 0 where nothing is answered. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly date?: string | undefined;
  /** How it goes out on the socket, where that is not the usual way. */
  readonly socketFault?: SocketFault | undefined;
  /** Writes a body that goes on after its beginning; what it gives back stops it when the client goes away. */
  readonly stream?: ((sink: BodySink) => () => void) | undefined;
}

/** What happens on the socket: in a reply's place, to it, or how slowly it goes. */
export type SocketFault =
  | { readonly play: 'hang' }
  | { readonly play: SocketFaultName; readonly bytes: Uint8Array }
  | { readonly play: 'TRUNCATED_BODY' | 'WRONG_CONTENT_LENGTH' }
  | { readonly play: 'drip'; readonly chunks: number; readonly ms: number };
