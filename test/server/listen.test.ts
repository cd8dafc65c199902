import { createServer } from 'node:http';
import { request } from 'node:https';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { type ServerOptions, startServer } from '../../src/server/start-server.ts';

async function aServer(options: ServerOptions = {}) {
  const server = await startServer(options);
  onTestFinished(() => server.close());
  return server;
}

/** Status of a request over TLS that trusts one certificate and no other. */
const statusOver = (url: string, ca: string | undefined): Promise<number | string> =>
  new Promise((resolve) => {
    const asked = request(`${url}/__mock/health`, { ca }, (reply) => {
      reply.resume();
      resolve(reply.statusCode ?? 0);
    });
    asked.on('error', (error) => resolve(error.message));
    asked.end();
  });

const hasIpv6 = Object.values(networkInterfaces())
  .flat()
  .some((each) => each?.address === '::1');

test('both loopback addresses answer on the same port, so localhost does whatever it stands for', async () => {
  const { url } = await aServer();
  const { port } = new URL(url);
  expect(url).toBe(`http://127.0.0.1:${port}`);
  expect((await fetch(`${url}/__mock/health`)).status).toBe(200);
  if (hasIpv6) expect((await fetch(`http://[::1]:${port}/__mock/health`)).status).toBe(200);
  expect((await fetch(`http://localhost:${port}/__mock/health`)).status).toBe(200);
});

test('a host that is named is the only one', async () => {
  const { url } = await aServer({ host: '127.0.0.1' });
  await expect(fetch(`http://[::1]:${new URL(url).port}/__mock/health`)).rejects.toThrow();
});

test.runIf(hasIpv6)('a port that somebody else has on the other address is taken', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '::1', resolve));
  onTestFinished(() => new Promise((resolve) => other.close(() => resolve())));
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await expect(startServer({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  const free = await aServer({ port, host: '127.0.0.1' });
  expect(free.url).toBe(`http://127.0.0.1:${port}`);
});

test('TLS is served with a certificate of its own, which a client may trust', async () => {
  const one = await aServer({ https: true });
  const { port } = new URL(one.url);
  expect(one.url).toBe(`https://127.0.0.1:${port}`);
  expect(await statusOver(one.url, one.certificate)).toBe(200);
  expect(await statusOver(`https://localhost:${port}`, one.certificate)).toBe(200);
  expect(await statusOver(one.url, undefined)).toMatch(/self.signed|unable to verify/i);
  const other = await aServer({ https: true });
  expect(other.certificate).not.toBe(one.certificate);
});

test('a server over TLS closes at once, though somebody connected and never shook hands', async () => {
  const server = await startServer({ https: true });
  const silent = connect(Number(new URL(server.url).port), '127.0.0.1');
  const ended = new Promise((resolve) => silent.once('close', resolve).once('error', () => undefined));
  await new Promise((resolve) => silent.once('connect', resolve));
  expect(await statusOver(server.url, server.certificate)).toBe(200);
  await server.close();
  await ended;
});
