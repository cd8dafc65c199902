import { createServer, type RequestListener, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import supertest from 'supertest';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { HttpRequest, HttpResponse } from '../../src/http/message.ts';
import type { RequestHandler } from '../../src/pipeline/handle-request.ts';
import { createRequestListener } from '../../src/server/request-listener.ts';

/** An app that answers every request, and the requests that it received. */
function createApp(respond: RequestHandler = () => ({ status: 200, headers: {}, body: 'ok' })) {
  const requests: HttpRequest[] = [];
  const errors: unknown[] = [];
  const app = createRequestListener(
    (received, onDisconnect) => {
      requests.push(received);
      return respond(received, onDisconnect);
    },
    (error) => errors.push(error),
  );
  return { app, requests, errors };
}

async function listen(app: RequestListener): Promise<number> {
  const server = createServer(app).listen(0, '127.0.0.1');
  onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
  await new Promise((resolve) => server.once('listening', resolve));
  return (server.address() as AddressInfo).port;
}

function withResolvers() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

test.each<[string, (app: Express) => Express]>([
  ['no parser', (app) => app],
  ['a JSON parser', (app) => app.use(express.json())],
  ['a text parser', (app) => app.use(express.text({ type: '*/*' }))],
  ['a raw parser', (app) => app.use(express.raw({ type: '*/*' }))],
])('reads the body in an app with %s', async (_, use) => {
  const { app, requests } = createApp();
  await supertest(use(express()).use(app)).post('/graphql').set('Content-Type', 'application/json').send('{"a":"é"}');
  expect(requests[0]).toMatchObject({ method: 'POST', path: '/graphql', body: '{"a":"é"}', bodyBytes: 10 });
});

test('keeps the path that the client sent to the app in which it is mounted', async () => {
  const { app, requests } = createApp();
  await supertest(express().use('/magento', app)).get('/magento/rest/V1/x?a=1');
  expect(requests[0]).toMatchObject({ path: '/rest/V1/x', sentPath: '/magento/rest/V1/x', query: 'a=1' });
});

test('removes the origin of a request target in absolute form', async () => {
  const { app, requests } = createApp();
  const port = await listen(app);
  const status = await new Promise((resolve) =>
    request({ port, path: 'http://shop.test/graphql?a=1' }, (response) => resolve(response.resume().statusCode)).end(),
  );
  expect(status).toBe(200);
  expect(requests[0]).toMatchObject({ path: '/graphql', sentPath: '/graphql', query: 'a=1', secure: false });
});

test.each([
  ['that is not UTF-8', Buffer.from([0xff, 0xfe]), 'not-utf-8'],
  ['of more than 16 MiB', Buffer.alloc(16 * 1024 * 1024 + 1, 'a'), 'too-large'],
])('does not keep a body %s, but its size', async (_, body, bodyError) => {
  const { app, requests } = createApp();
  await supertest(app).post('/graphql').set('Content-Type', 'text/plain').send(body);
  expect(requests[0]).toMatchObject({ body: '', bodyBytes: body.length, bodyError });
});

test('keeps a body of 16 MiB', async () => {
  const { app, requests } = createApp();
  const body = Buffer.alloc(16 * 1024 * 1024, 'a');
  await supertest(app).post('/graphql').set('Content-Type', 'text/plain').send(body);
  expect(requests[0]?.body).toHaveLength(body.length);
});

test.each<[string, HttpResponse]>([
  ['a synchronous response', { status: 201, headers: { 'x-test': 'é' }, body: 'ö' }],
  ['a response in ASCII', { status: 200, headers: {}, body: 'o' }],
  ['a response with its own date', { status: 200, headers: {}, body: '', date: 'Tue, 01 Jan 2030 12:00:00 GMT' }],
])('sends %s', async (_, response) => {
  const { app } = createApp(() => response);
  const { status, headers, text } = await supertest(app).get('/');
  expect({ status, text }).toEqual({ status: response.status, text: response.body });
  expect(headers['content-length']).toBe(String(Buffer.byteLength(response.body)));
  if (response.date !== undefined) expect(headers['date']).toBe(response.date);
});

test.each([204, 304])('sends no length with status %i', async (status) => {
  const { app } = createApp(() => ({ status, headers: {}, body: '' }));
  const { headers } = await supertest(app).get('/');
  expect(headers).not.toHaveProperty('content-length');
  expect(headers).not.toHaveProperty('transfer-encoding');
});

test.each(['date', 'Date'])('sends one date if the headers have %s', async (name) => {
  const date = 'Tue, 01 Jan 2030 12:00:00 GMT';
  const headers = { [name]: 'Wed, 02 Jan 2030 12:00:00 GMT' };
  const { app } = createApp(() => ({ status: 200, headers, body: '', date }));
  const port = await listen(app);
  const dates = await new Promise((resolve) => {
    request({ port }, (response) => resolve(response.resume().headersDistinct['date'])).end();
  });
  expect(dates).toEqual(['Wed, 02 Jan 2030 12:00:00 GMT']);
});

test('sends no body in a response to HEAD', async () => {
  const { app } = createApp();
  const { headers, text } = await supertest(app).head('/');
  expect([headers['content-length'], text]).toEqual(['2', undefined]);
});

test('reports an error of writing, and closes the connection', async () => {
  const { app, errors } = createApp(() => ({ status: 99_999, headers: {}, body: '' }));
  await expect(supertest(app).get('/')).rejects.toThrow('socket hang up');
  expect(errors).toMatchObject([{ code: 'ERR_HTTP_INVALID_STATUS_CODE' }]);
});

test('streams a body, and stops the stream when the client disconnects', async () => {
  const { promise: stopped, resolve: stop } = withResolvers();
  const { app } = createApp(() => ({
    status: 200,
    headers: {},
    body: 'first',
    stream(sink) {
      sink.write(' second');
      return stop;
    },
  }));
  const port = await listen(app);
  const text = await new Promise<string>((resolve) => {
    let received = '';
    const outgoing = request({ port }, (response) => {
      response.on('data', (chunk) => {
        received += chunk;
        if (received !== 'first second') return;
        resolve(received);
        outgoing.destroy();
      });
      response.on('error', () => undefined);
    }).end();
  });
  expect(text).toBe('first second');
  await stopped;
});

test('calls every listener of a disconnect, also one that is added later', async () => {
  const called: string[] = [];
  const { promise: disconnected, resolve: finish } = withResolvers();
  const { promise: received, resolve: receive } = withResolvers();
  const { app } = createApp((_, onDisconnect) => {
    onDisconnect?.(() => called.push('first'));
    onDisconnect?.(() => {
      called.push('second');
      onDisconnect(() => called.push('third'));
      finish();
    });
    receive();
    return new Promise<HttpResponse>(() => undefined);
  });
  const outgoing = request({ port: await listen(app) }).on('error', () => undefined);
  outgoing.end();
  await received;
  outgoing.destroy();
  await disconnected;
  expect(called).toEqual(['first', 'second', 'third']);
});

test('reports that the console cannot be loaded, and closes the connection', async () => {
  vi.doMock('../../src/server/serve-console.ts', () => {
    throw new Error('a file is missing');
  });
  onTestFinished(() => void vi.doUnmock('../../src/server/serve-console.ts'));
  const { app, errors } = createApp();
  const port = await listen(app);
  await expect(fetch(`http://127.0.0.1:${port}/__mock/`)).rejects.toThrow();
  expect(errors).toHaveLength(1);
  expect((await fetch(`http://127.0.0.1:${port}/graphql`)).status).toBe(200);
});
