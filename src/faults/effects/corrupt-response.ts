import type { HttpResponse, SocketFault } from '../../http/message.ts';
import type { ResponseCorruption, SocketFaultName } from '../../http/socket-fault.ts';

/** Corrupts the body or the headers of a response, or marks it to be corrupted while it is sent. */
export function corruptResponse(response: HttpResponse, corruption: ResponseCorruption): HttpResponse {
  switch (corruption) {
    case 'TRUNCATED_BODY':
    case 'WRONG_CONTENT_LENGTH':
    case 'CONTENT_LENGTH_TOO_LONG':
      return { ...response, socketFault: { kind: corruption } };
    case 'MALFORMED_JSON':
      return { ...response, body: response.body.slice(0, -1) || '{' };
    case 'WRONG_CONTENT_TYPE':
      return { ...response, headers: { ...response.headers, 'content-type': 'text/html; charset=UTF-8' } };
    default:
      return corruption satisfies never;
  }
}

const RANDOM_BYTES = 64;

/** Placeholder for a response that is not sent. */
export const withoutResponse = (socketFault: SocketFault): HttpResponse => ({
  status: 0,
  headers: {},
  body: '',
  socketFault,
});

/**
 * Creates the result of a fault on the connection, which replaces the response.
 *
 * @param random returns a number from 0 up to, not including, 1
 */
export const socketFaultResponse = (fault: SocketFaultName, random: (index: number) => number): HttpResponse =>
  withoutResponse({ kind: fault, bytes: Uint8Array.from({ length: RANDOM_BYTES }, (_, index) => random(index) * 256) });
