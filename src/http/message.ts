import type { SocketFaultName } from './socket-fault.ts';

/** Headers by lower-case name. Values of a header that was sent more than once are joined with commas, as Node does. */
export type Headers = Readonly<Record<string, string | undefined>>;

/** Registers a listener for the disconnect of the client; called at once if it has already disconnected. */
export type OnDisconnect = (listener: () => void) => void;

/** Registers a listener for the end of the faults that hold a response; called at once if they have already ended. */
export type OnRelease = (listener: () => void) => void;

/** Called with an internal error and the request that caused it. */
export type OnInternalError = (error: unknown, request: HttpRequest) => void;

/** Why a body could not be read. */
export type BodyError = 'too-large' | 'not-utf-8';

/** An HTTP request as plain data. */
export interface HttpRequest {
  readonly method: string;
  /** Path without the query string, as sent (percent-encoding kept). */
  readonly path: string;
  /** Path that the client sent, if the prefix of a sandbox, or of the app in which this one is mounted, was removed. */
  readonly sentPath?: string | undefined;
  /** Whether it was sent over TLS. */
  readonly secure?: boolean | undefined;
  /** Query string without the question mark. */
  readonly query: string;
  readonly headers: Headers;
  /** Address of the client; empty without a socket. */
  readonly client: string;
  /** The body as a string; empty if there is none, or if it could not be read. */
  readonly body: string;
  /** Length of the body in bytes, even if it could not be read. */
  readonly bodyBytes: number;
  readonly bodyError?: BodyError | undefined;
}

/** The destination of a streamed body. */
export interface BodySink {
  write(text: string): void;
  /**
   * Writes pieces that are generated as the client reads the earlier ones. An error of a piece is passed to `fail`.
   *
   * @param onEnd called after the last piece
   */
  writePieces(pieces: Iterable<string>, onEnd: () => void): void;
  end(): void;
  /** Reports an internal error, and closes the connection. */
  fail(error: unknown): void;
}

/** An HTTP response as plain data. */
export interface HttpResponse {
  /** 0 if no response is sent. */
  readonly status: number;
  /** All headers except `Set-Cookie`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The values of `Set-Cookie`, one header each. Kept apart, so that responses can share the object of other headers. */
  readonly cookies?: readonly string[] | undefined;
  readonly body: string;
  /** The `Date` header. Default: Node writes the real time. */
  readonly date?: string | undefined;
  readonly socketFault?: SocketFault | undefined;
  /** Ends the socket fault before its time. */
  readonly onRelease?: OnRelease | undefined;
  /** A response that is sent before this one. */
  readonly informational?: InformationalResponse | undefined;
  /** Headers that a fault has removed, in lower case. They must not be added later. */
  readonly removedHeaders?: readonly string[] | undefined;
  /** The rest of the body in pieces that are generated as the client reads them. */
  readonly pieces?: Iterable<string> | undefined;
  /** Streams the rest of the body; returns a function that stops the stream on disconnect. */
  readonly stream?: ((sink: BodySink) => () => void) | undefined;
}

/** A response with a status below 200. */
export interface InformationalResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** A fault at the level of the socket: it changes how a response is sent, or replaces it. */
export type SocketFault =
  | { readonly kind: 'hang' }
  | { readonly kind: SocketFaultName; readonly bytes: Uint8Array }
  | { readonly kind: 'TRUNCATED_BODY' | 'WRONG_CONTENT_LENGTH' | 'CONTENT_LENGTH_TOO_LONG' }
  | { readonly kind: 'truncate'; readonly bytes: number }
  | { readonly kind: 'late_close'; readonly ms: number }
  | { readonly kind: 'drip'; readonly chunks: number; readonly ms: number }
  | { readonly kind: 'drip_rate'; readonly bytesPerSecond: number };

/**
 * Whether a response with a status has a `Content-Length`. One with status 204 has no content, and the length of a 304 would have
 * to be that of the body which the client has stored. [RFC 9110, section 8.6]
 */
export const hasContentLength = (status: number): boolean => status !== 204 && status !== 304;

/** Milliseconds that a socket fault adds to the time of a response. */
export function socketFaultMs({ socketFault, body }: Pick<HttpResponse, 'socketFault' | 'body'>): number {
  switch (socketFault?.kind) {
    case 'drip':
    case 'late_close':
      return socketFault.ms;
    case 'drip_rate':
      return (Buffer.byteLength(body) / socketFault.bytesPerSecond) * 1000;
    default:
      return 0;
  }
}
