import type { HandshakeSwitch } from '../http/handshake-switch.ts';
import { Conflict } from '../platform/errors.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';

/** The TLS handshakes of a server that will fail. */
export interface HandshakeView {
  /** Number of the next connections whose handshake fails. */
  readonly failing: number;
}

/**
 * Makes the TLS handshake of the next connections to the server fail.
 *
 * @param tls `undefined` for a server without TLS
 * @param connections their number; 0 lets the next connections succeed again
 * @throws Conflict when the server has no TLS, InvalidDocument when the number is not valid
 */
export function failHandshakes(tls: HandshakeSwitch | undefined, connections: number): HandshakeView {
  if (!Number.isInteger(connections) || connections < 0)
    throw new InvalidDocument([{ path: ['connections'], message: 'expected a whole number, 0 or more' }]);
  if (tls === undefined && connections === 0) return { failing: 0 };
  if (tls === undefined) throw new Conflict('the server does not use TLS; start it with --https');
  tls.failNext(connections);
  return { failing: tls.failing };
}
