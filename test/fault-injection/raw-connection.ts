import { connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A TCP connection to a server: the bytes that it receives, and how it ends. */
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

  /** Sends a GraphQL request and keeps the connection open. */
  sendRequest(query = '{ __typename }', headers = ''): void {
    const body = JSON.stringify({ query });
    this.#received = '';
    this.#socket.write(
      `POST /graphql HTTP/1.1\r\nHost: store\r\n${headers}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
  }

  /** Sends bytes as they are. */
  send(text: string): void {
    this.#socket.write(text);
  }

  get state(): 'open' | 'ended' | 'reset' {
    return this.#end;
  }

  /** Everything that is received until the connection ends. */
  async receiveAll(): Promise<{ readonly received: string; readonly end: 'ended' | 'reset' }> {
    await waitUntil(() => this.#end !== 'open');
    return { received: this.#received, end: this.#end === 'reset' ? 'reset' : 'ended' };
  }

  /** Everything that is received until it is complete. */
  async receiveUntil(isComplete: (received: string) => boolean): Promise<string> {
    await waitUntil(() => isComplete(this.#received));
    return this.#received;
  }
}

/** Waits turns of the event loop for a condition. The timeout of the test ends it. */
export async function waitUntil(isMet: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isMet())) await new Promise((resolve) => setImmediate(resolve));
}
