import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, connect, Socket } from 'node:net';
import { setTimeout as elapse } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { HttpRequest } from '../../src/http/message.ts';
import { DirectRequest } from '../../src/server/direct-request.ts';
import { listen } from '../../src/server/listen.ts';
import { createRequestListener } from '../../src/server/request-listener.ts';

/** A listener that answers every request with its body, and the requests that it received. */
function createApp() {
  const requests: HttpRequest[] = [];
  const errors: unknown[] = [];
  const app = createRequestListener(
    (received) => {
      requests.push(received);
      return { status: 200, headers: {}, body: `${received.method} ${received.body}` };
    },
    (error) => errors.push(error),
  );
  return { app, requests, errors };
}

/** A server whose requests are streams. */
async function serveStreams(app: RequestListener): Promise<number> {
  const server = createServer(app).listen(0, '127.0.0.1');
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  await new Promise((resolve) => server.once('listening', resolve));
  return (server.address() as AddressInfo).port;
}

/** A server of this project. */
async function serveDirectly(app: RequestListener): Promise<number> {
  const server = await listen(app, { port: 0, host: '127.0.0.1' });
  onTestFinished(() => server.close());
  return Number(new URL(server.url).port);
}

/** Sends parts one after the other, and returns all that the server answers until it closes the connection. */
function exchange(port: number, parts: readonly (string | Buffer)[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', async () => {
      for (const part of parts) {
        await new Promise((sent) => socket.write(part, sent));
        await elapse(1);
      }
    });
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', reject).on('close', () => resolve(text));
  });
}

const LAST = 'GET /last HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';
const post = (headers: string, body = '') => `POST /graphql HTTP/1.1\r\nHost: a\r\n${headers}\r\n\r\n${body}`;

const E_ACUTE = Buffer.from('é');

const keyOf = ({ path, body }: HttpRequest) => `${path} ${body}`;
const byBody = (one: HttpRequest, other: HttpRequest) => (keyOf(one) < keyOf(other) ? -1 : 1);

test.each<[string, (string | Buffer)[], string[]]>([
  ['a body', [post('Content-Length: 7', '{"a":1}'), LAST], ['{"a":1}', '']],
  ['a body in several packets', [post('Content-Length: 7'), '{"a"', ':', '1}', LAST], ['{"a":1}', '']],
  [
    'a character in two packets',
    [post('Content-Length: 4'), '"', E_ACUTE.subarray(0, 1), E_ACUTE.subarray(1), '"', LAST],
    ['"é"', ''],
  ],
  ['chunks', [post('Transfer-Encoding: chunked'), '3\r\nabc\r\n', '2\r\nde\r\n', '0\r\n\r\n', LAST], ['abcde', '']],
  ['chunks and a trailer', [post('Transfer-Encoding: chunked', '1\r\na\r\n0\r\nX-A: b\r\n\r\n'), LAST], ['a', '']],
  ['no chunk', [post('Transfer-Encoding: chunked', '0\r\n\r\n'), LAST], ['', '']],
  ['a length of 0', [post('Content-Length: 0'), LAST], ['', '']],
  ['no length', [post('Content-Type: application/json'), LAST], ['', '']],
  ['an expectation', [post('Content-Length: 2\r\nExpect: 100-continue'), '{}', LAST], ['{}', '']],
  [
    'a pipeline of bodies',
    [post('Content-Length: 1', 'a') + post('Content-Length: 0') + post('Content-Length: 2', 'bc') + LAST],
    ['a', '', 'bc', ''],
  ],
])('reads %s as a stream does', async (_, parts, bodies) => {
  const direct = createApp();
  const streamed = createApp();
  const answer = await exchange(await serveDirectly(direct.app), parts);
  const expected = await exchange(await serveStreams(streamed.app), parts);
  expect(direct.requests.map(({ body }) => body)).toEqual(bodies);
  // Streams of one pipeline end in another order than their requests were sent.
  expect(direct.requests.toSorted(byBody)).toEqual(streamed.requests.toSorted(byBody));
  const withoutTimes = (text: string) => text.replaceAll(/^(?:Date|Keep-Alive): .*\r\n/gm, '');
  expect(withoutTimes(answer)).toBe(withoutTimes(expected));
  expect([direct.errors, streamed.errors]).toEqual([[], []]);
});

test('neither answers nor forwards a request whose client leaves before its end, and serves the next client', async () => {
  const { app, requests, errors } = createApp();
  const port = await serveDirectly(app);
  const socket = connect(port, '127.0.0.1');
  socket.write(post('Content-Length: 100', '{"a":'));
  await new Promise((sent) => socket.write('1', sent));
  socket.destroy();
  expect(await exchange(port, [LAST])).toContain('GET ');
  expect(requests.map(({ path }) => path)).toEqual(['/last']);
  expect(errors).toEqual([]);
});

test('forwards no body of more than 16 MiB', async () => {
  const { app, requests } = createApp();
  const body = 'a'.repeat(16 * 1024 * 1024 + 1);
  await exchange(await serveDirectly(app), [post(`Content-Length: ${body.length}`, body), LAST]);
  expect(requests[0]).toMatchObject({ body: '', bodyBytes: body.length, bodyError: 'too-large' });
});

test('has no receiver after the end of the body, since Node refers to a request until the connection has another one', () => {
  const request = new DirectRequest(new Socket());
  const received: string[] = [];
  request.receiveBody({ onChunk: (chunk) => received.push(chunk.toString()), onEnd: () => received.push('end') });
  request.push(Buffer.from('a'));
  request.push(null);
  request.push(Buffer.from('b'));
  request.push(null);
  expect(received).toEqual(['a', 'end']);
});
