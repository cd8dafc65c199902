import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { HandshakeSwitch } from '../http/handshake-switch.ts';

/** A fatal TLS alert `handshake_failure`. [RFC 8446, section 6] */
const HANDSHAKE_FAILURE = Uint8Array.of(21, 3, 3, 0, 2, 2, 40);

/** Makes the TLS handshake of the next connections fail. */
export class FailingHandshakes implements HandshakeSwitch {
  #failing = 0;

  get failing(): number {
    return this.#failing;
  }

  failNext(connections: number): void {
    this.#failing = connections;
  }

  /** Handles connections before the listeners of the TLS server. */
  install(server: Server): void {
    const listeners = server.listeners('connection');
    server.removeAllListeners('connection');
    server.on('connection', (socket: Socket) => {
      if (this.#failing > 0) this.#fail(socket);
      else for (const listener of listeners) listener.call(server, socket);
    });
  }

  #fail(socket: Socket): void {
    this.#failing -= 1;
    socket.on('error', () => socket.destroy());
    // Closing a socket with unread data resets the connection, and the client could not read the alert.
    socket.once('data', () => socket.end(HANDSHAKE_FAILURE));
  }
}
