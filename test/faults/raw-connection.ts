import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A connection of bytes: what comes in, and how it ends. */
export class RawConnection {
  readonly #socket: Socket;
  #received = '';
  #end: 'open' | 'ended' | 'reset' = 'open';

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      this.#received += chunk;
    });
    socket.on('end', () => {
      this.#end = 'ended';
    });
    socket.on('error', (error: Error & { code?: string }) => {
      this.#end = error.code === 'ECONNRESET' ? 'reset' : 'ended';
    });
    onTestFinished(() => void socket.destroy());
  }

  static open(url: string): Promise<RawConnection> {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    const connection = new RawConnection(socket);
    return new Promise((resolve) => socket.once('connect', () => resolve(connection)));
  }

  /** Asks GraphQL, with the connection kept alive. */
  ask(query = '{ __typename }'): void {
    const body = JSON.stringify({ query });
    this.#received = '';
    this.#socket.write(
      `POST /graphql HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
  }

  /** All that came until the connection ended. */
  async untilEnd(): Promise<{ readonly received: string; readonly end: 'ended' | 'reset' }> {
    await until(() => this.#end !== 'open');
    return { received: this.#received, end: this.#end === 'reset' ? 'reset' : 'ended' };
  }

  /** What came, once it is so. */
  async received(enough: (received: string) => boolean): Promise<string> {
    await until(() => enough(this.#received));
    return this.#received;
  }
}

/** Turns of the event loop until something is so; a test that waits in vain is ended by its runner. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
}
