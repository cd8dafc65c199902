import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { HttpResponse } from '../../src/http/message.ts';
import { KEEP_ALIVE_MS } from '../../src/server/keep-alive.ts';
import { writeAtOnce } from '../../src/server/prepared-head.ts';
import { createRequestListener } from '../../src/server/request-listener.ts';

const plain: HttpResponse = { status: 200, headers: { 'content-type': 'application/json' }, body: '{"a":1}' };

async function listen(server: ReturnType<typeof createServer>): Promise<number> {
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.listen(0, '127.0.0.1');
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve()).closeAllConnections()));
  await new Promise((resolve) => server.once('listening', resolve));
  return (server.address() as AddressInfo).port;
}

/** Everything that a server with this response sends, until the connection ends. */
async function bytesOf(response: HttpResponse, sent: string, isOwnServer: boolean): Promise<string> {
  const listener = createRequestListener(
    () => response,
    () => {},
    isOwnServer,
  );
  const socket = connect(await listen(createServer(listener)), '127.0.0.1');
  socket.write(sent);
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  // Two servers may answer in two seconds.
  return Buffer.concat(chunks)
    .toString('latin1')
    .replaceAll(/^Date: .*$/gm, 'Date: *');
}

const host = 'Host: shop.test\r\n';
const closing = `GET / HTTP/1.1\r\n${host}Connection: close\r\n\r\n`;

test.each<[string, Partial<HttpResponse>]>([
  ['a plain response', {}],
  ['cookies', { cookies: ['a=1; Path=/', 'b=2'] }],
  ['an invalid cookie', { cookies: ['a=1\r\nx: y'] }],
  ['an empty body', { body: '' }],
  ['a body outside ASCII', { body: '"é"' }],
  ['a header outside ASCII', { headers: { 'x-test': 'é' } }],
  ['an invalid header name', { headers: { 'x test': 'a' } }],
  ['an invalid header value', { headers: { 'x-test': 'a\nb' } }],
  ['a date of its own', { date: 'Tue, 01 Jan 2030 12:00:00 GMT' }],
  ['a date among its headers', { headers: { date: 'Tue, 01 Jan 2030 12:00:00 GMT' } }],
  ['no date', { removedHeaders: ['date'] }],
  ['a header Connection', { headers: { connection: 'close' } }],
  ['a header Connection in upper case', { headers: { Connection: 'close' } }],
  ['a header Content-Length', { headers: { 'content-length': '2' } }],
  ['a header Content-Disposition', { headers: { 'content-disposition': 'attachment; filename="é"' } }],
  ['a header Transfer-Encoding', { headers: { 'transfer-encoding': 'chunked' } }],
  ['a header Keep-Alive', { headers: { 'keep-alive': 'timeout=1' } }],
  ['a header Trailer', { headers: { trailer: 'x-test' } }],
  ['an informational response', { informational: { status: 103, headers: { link: '</a.css>' } } }],
  ...[201, 204, 304, 401, 418, 499, 600, 999, 1000].map((status): [string, Partial<HttpResponse>] => [
    `status ${status}`,
    { status },
  ]),
])('sends the same bytes as Node for %s', async (_, part) => {
  const response = { ...plain, ...part };
  for (const sent of [
    `GET / HTTP/1.1\r\n${host}\r\n${closing}`,
    `POST / HTTP/1.1\r\n${host}Content-Length: 2\r\n\r\n{}${closing}`,
    `POST / HTTP/1.1\r\n${host}Expect: 100-continue\r\nContent-Length: 2\r\n\r\n{}${closing}`,
    `HEAD / HTTP/1.1\r\n${host}\r\n${closing}`,
    `GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n${closing}`,
    'GET / HTTP/1.0\r\n\r\n',
    closing,
  ]) {
    const expected = await bytesOf(response, sent, false);
    expect(await bytesOf(response, sent, true)).toBe(expected);
  }
});

test('sends head and body of a plain response in one chunk', async () => {
  const chunks: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const { socket } = outgoing;
    const write = socket?.write.bind(socket);
    if (socket === null || write === undefined) return;
    socket.write = (chunk: string) => {
      chunks.push(chunk);
      return write(chunk);
    };
    expect(writeAtOnce(incoming, outgoing, plain)).toBe(true);
  });
  const response = await fetch(`http://127.0.0.1:${await listen(server)}`);
  expect(await response.text()).toBe(plain.body);
  expect(chunks).toEqual([expect.stringMatching(/^HTTP\/1.1 200 OK\r\n.*\{"a":1\}$/s)]);
});

test('leaves the head to a release of Node that keeps it elsewhere', async () => {
  const server = createServer((incoming, outgoing) => {
    Object.defineProperty(outgoing, '_header', { value: undefined, writable: true });
    expect(writeAtOnce(incoming, outgoing, plain)).toBe(false);
    outgoing.end('by Node');
  });
  const response = await fetch(`http://127.0.0.1:${await listen(server)}`);
  expect(await response.text()).toBe('by Node');
});
