import { attachCookies } from '../http/attached-cookies.ts';
import { type BodySink, type HttpRequest, type HttpResponse, hasContentLength } from '../http/message.ts';
import { realTime } from '../platform/real-time.ts';

/** Statuses whose response has no body. [Fetch standard, "null body status"] */
const STATUSES_WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * Converts a response to one of the Fetch standard.
 *
 * @throws TypeError when a fault needs a socket
 */
export function toFetchResponse(
  response: HttpResponse,
  { method }: Pick<HttpRequest, 'method'>,
  onError: (error: unknown) => void,
): Response {
  requireNoSocket(response);
  const { status, cookies = [] } = response;
  const isEmpty = method === 'HEAD' || STATUSES_WITHOUT_BODY.has(status);
  const created = new Response(isEmpty ? null : bodyOf(response, onError), { status, headers: headersOf(response) });
  return attachCookies(created, cookies);
}

/** @throws TypeError when the response needs a socket, since it has more than a status, headers and a body */
function requireNoSocket({ socketFault, informational }: HttpResponse): void {
  if (socketFault !== undefined) throw createSocketError(socketFault.kind);
  if (informational !== undefined) throw createSocketError(`informational response ${informational.status}`);
}

/** A `TypeError`, as `fetch` rejects with one when it receives no response. */
const createSocketError = (what: string): TypeError =>
  new TypeError(
    `a fault fired that needs a socket (${what}), and a request without a port has none: send it to the URL of a server, ` +
      'or use a fault that answers with a status, changes the response, delays or hangs',
  );

function headersOf({ status, headers, cookies = [], body, date, removedHeaders = [], ...rest }: HttpResponse): Headers {
  const sent = new Headers(headers);
  for (const cookie of cookies) sent.append('set-cookie', cookie);
  // Headers that Node adds when it writes to a socket.
  if (!removedHeaders.includes('date') && !sent.has('date'))
    sent.set('date', date ?? new Date(realTime.now()).toUTCString());
  const isWhole = rest.pieces === undefined && rest.stream === undefined;
  if (isWhole && hasContentLength(status))
    sent.set('content-length', String(new TextEncoder().encode(body).byteLength));
  return sent;
}

function bodyOf({ body, pieces, stream }: HttpResponse, onError: (error: unknown) => void): string | ReadableStream {
  if (stream !== undefined) return streamOf(body, stream, onError);
  if (pieces === undefined) return body;
  return streamOf(
    body,
    (sink) => {
      sink.writePieces(pieces, () => sink.end());
      return () => undefined;
    },
    onError,
  );
}

function streamOf(
  beginning: string,
  start: (sink: BodySink) => () => void,
  onError: (error: unknown) => void,
): ReadableStream {
  const encoder = new TextEncoder();
  let isOpen = true;
  let stop: () => void = () => undefined;
  /** Enqueues the next piece, called when the client has read the earlier ones. */
  let pull: () => void = () => undefined;
  return new ReadableStream({
    start(controller) {
      const write = (text: string) => {
        if (isOpen && text !== '') controller.enqueue(encoder.encode(text));
      };
      const end = () => {
        if (isOpen) controller.close();
        isOpen = false;
        stop();
      };
      const writePieces: BodySink['writePieces'] = (pieces, onEnd) => {
        const iterator = pieces[Symbol.iterator]();
        pull = () => {
          try {
            const text = nextText(iterator);
            if (text !== undefined) return write(text);
            pull = () => undefined;
            onEnd();
          } catch (error) {
            fail(error);
          }
        };
      };
      const fail = (error: unknown) => {
        isOpen = false;
        controller.error(error);
        stop();
        onError(error);
      };
      write(beginning);
      stop = start({ write, writePieces, end, fail });
    },
    pull: () => pull(),
    cancel() {
      isOpen = false;
      stop();
    },
  });
}

/** The next piece that is not empty; `undefined` after the last one. */
function nextText(pieces: Iterator<string>): string | undefined {
  let next = pieces.next();
  while (!next.done && next.value === '') next = pieces.next();
  return next.done ? undefined : next.value;
}
