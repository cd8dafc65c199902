import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { HandshakeSwitch } from '../http/handshake-switch.ts';

/** An alert of TLS 1.2, fatal, `handshake_failure`. [RFC 8446, section 6] */
const HANDSHAKE_FAILURE = Uint8Array.of(21, 3, 3, 0, 2, 2, 40);

/** Lets the TLS handshake of the next connections fail. */
export class FailingHandshakes implements HandshakeSwitch {
  #failing = 0;

  get failing(): number {
    return this.#failing;
  }

  failNext(connections: number): void {
    this.#failing = connections;
  }

  /** Takes connections before the TLS server does. */
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
    // The client's first message is read, so that closing the socket does not reset the connection before the alert is read.
    socket.once('data', () => socket.end(HANDSHAKE_FAILURE));
  }
}
