import type { IncomingMessage, ServerResponse } from 'node:http';
import { type HttpResponse, hasContentLength } from '../http/message.ts';
import { writeInformational } from './informational-response.ts';
import { writeAtOnce } from './prepared-head.ts';
import { applySocketFault } from './socket-faults.ts';
import { writeToStream } from './unread-streams.ts';
import { writePieces } from './write-pieces.ts';

/** A request of Node and its response, which is not sent yet. */
export interface NodeExchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  /** Whether it belongs to a server of `listen`, so that no other code changes the response. */
  readonly isOwnServer: boolean;
}

/**
 * Sends a response.
 *
 * @param onError called with an error of a streamed body, or of one in pieces; the connection is then closed
 * @throws Error of Node if the status or a header is invalid
 */
export function writeResponse(
  { incoming, outgoing, isOwnServer }: NodeExchange,
  response: HttpResponse,
  onError: (error: unknown) => void,
): void {
  const { status, headers, cookies, body, date, socketFault, stream, pieces, informational, removedHeaders } = response;
  if (outgoing.destroyed) return;
  if (informational !== undefined && canReadInformational(incoming)) writeInformational(outgoing, informational);
  if (removedHeaders !== undefined) removeDefaultHeaders(outgoing, removedHeaders);
  if (stream || pieces) {
    outgoing.writeHead(status, headers);
    writeStreamed(outgoing, response, (error) => {
      outgoing.destroy();
      onError(error);
    });
    return;
  }
  if (isOwnServer && writeAtOnce(incoming, outgoing, response)) return;
  // A flat array of names and values, which Node writes faster than an object.
  const rawHeaders: string[] = [];
  let hasDate = false;
  for (const name in headers) {
    rawHeaders.push(name, headers[name] ?? '');
    hasDate ||= name.length === 4 && name.toLowerCase() === 'date';
  }
  if (cookies !== undefined) for (const cookie of cookies) rawHeaders.push('set-cookie', cookie);
  if (date !== undefined && !hasDate) {
    outgoing.sendDate = false;
    rawHeaders.push('date', date);
  }
  if (socketFault !== undefined) {
    applySocketFault(outgoing, socketFault, { status, rawHeaders, body, onRelease: response.onRelease });
    return;
  }
  const bytes = Buffer.byteLength(body);
  if (hasContentLength(status)) rawHeaders.push('content-length', String(bytes));
  outgoing.writeHead(status, rawHeaders);
  // A body with as many bytes as characters is ASCII, which Node writes faster as latin1.
  if (incoming.method === 'HEAD') outgoing.end();
  else outgoing.end(body, bytes === body.length ? 'latin1' : 'utf8');
}

/** Writes a body that is not complete yet. */
function writeStreamed(
  outgoing: ServerResponse,
  { body, stream, pieces = [] }: HttpResponse,
  fail: (error: unknown) => void,
): void {
  if (!stream) {
    writePieces(outgoing, pieces, fail);
    return;
  }
  outgoing.write(body);
  const stop = stream({
    write: (text) => writeToStream(outgoing, text),
    writePieces: (each, onEnd) => writePieces(outgoing, each, fail, onEnd),
    end: () => outgoing.end(),
    fail,
  });
  outgoing.once('close', stop);
}

/** An HTTP/1.0 client takes an informational response for the final one. [RFC 9110, section 15.2] */
const canReadInformational = ({ httpVersion }: IncomingMessage): boolean => httpVersion !== '1.0';

/** Prevents Node from adding headers that a fault has removed. */
function removeDefaultHeaders(outgoing: ServerResponse, names: readonly string[]): void {
  for (const name of names) {
    if (name === 'date') outgoing.sendDate = false;
    else outgoing.removeHeader(name);
  }
}
