import { request } from 'node:http';
import { expect, test } from 'vitest';
import { createRequestLog } from '../../../src/cli/request-log.ts';
import type { Entry } from '../../../src/journal/entries/entry.ts';
import { startServer } from '../../../src/server/start-server.ts';
import { body, get, graphql, header, requests, type SentRequest } from './needle-requests.ts';
import { NEEDLE, responses } from './needle-responses.ts';

/** All that the server shows of its journal, by interface. */
async function outputsOf(url: string, lines: readonly string[]): Promise<Record<string, string>> {
  const read = async (path: string, init?: RequestInit) => (await fetch(`${url}/__mock${path}`, init)).text();
  const post = (body: object) => ({ method: 'POST', body: JSON.stringify(body) });
  const verify = (where: object) => post({ where, times: 99 });
  return {
    list: await read('/requests'),
    find: await read('/requests/find', post({ where: {} })),
    table: await read('/requests', { headers: { accept: 'text/plain' } }),
    'one request': await read('/requests/1'),
    'missed events': await readMissedEvents(url),
    'failed wait': await read('/requests/wait', post({ where: {}, times: 99, timeout_ms: 0 })),
    'failed order': await read('/requests/verify', post({ order: [{}, { method: 'PATCH' }] })),
    explanation: await read('/explain', post({ message: 'Decoding error.' })),
    har: await read('/requests.har'),
    ndjson: await read('/requests.ndjson'),
    'failed verification': await read('/requests/verify', verify({})),
    'closest match': await read('/requests/verify', verify({ method: 'PATCH' })),
    audit: await read('/audit'),
    metrics: await read('/metrics'),
    log: lines.join('\n'),
  };
}

/** The recorded requests as events, up to the last one. */
async function readMissedEvents(url: string): Promise<string> {
  const { total } = (await (await fetch(`${url}/__mock/requests?limit=1`)).json()) as { total: number };
  const { body } = await fetch(`${url}/__mock/events?since=0`);
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.includes(`id: ${total}\n`) && text.endsWith('\n\n')) break;
  }
  return text;
}

function send(url: string, { method = 'POST', path = '/', headers = {}, body: text = '' }: SentRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method, path, headers }, (response) => response.resume().on('end', resolve));
    outgoing.on('error', reject);
    outgoing.end(text);
  });
}

/** A server whose events and logs are kept. */
async function startObserved() {
  const lines: string[] = [];
  const logs = (['text', 'json'] as const).map((format) => createRequestLog(format, (line) => lines.push(line)));
  const onRecord = (entry: Entry) => {
    for (const log of logs) log?.(entry);
  };
  const server = await startServer({ onRecord });
  const events = await fetch(`${server.url}/__mock/events`);
  return { server, lines, events: events.text() };
}

test('no interface shows a secret of a request, wherever it is', async () => {
  const { server, lines, events } = await startObserved();
  for (const each of Object.values(requests)) await send(server.url, each);
  const outputs = await outputsOf(server.url, lines);
  await server.close();
  outputs['events'] = await events.catch(() => '');
  const { items } = JSON.parse(outputs['list'] ?? '');
  expect(items).toHaveLength(Object.keys(requests).length);
  const shown = Object.keys(requests).filter((_, index) => JSON.stringify(items[index]).includes(NEEDLE));
  expect(shown).toEqual([]);
  for (const [output, text] of Object.entries(outputs)) expect(text, output).not.toContain(NEEDLE);
});

test('no interface shows a secret of a response, wherever it is', async () => {
  const { server, lines, events } = await startObserved();
  for (const [index, http] of Object.values(responses).entries()) {
    const when = { path: `/graphql-${index}` };
    await fetch(`${server.url}/__mock/faults`, {
      method: 'POST',
      body: JSON.stringify({ when, then: { http: { status: 200, ...http } } }),
    });
    await send(server.url, get(when.path));
  }
  const outputs = await outputsOf(server.url, lines);
  await server.close();
  outputs['events'] = await events.catch(() => '');
  const { items } = JSON.parse(outputs['list'] ?? '');
  expect(items).toHaveLength(Object.keys(responses).length);
  const shown = Object.keys(responses).filter((_, index) => JSON.stringify(items[index]).includes(NEEDLE));
  expect(shown).toEqual([]);
  for (const [output, text] of Object.entries(outputs)) expect(text, output).not.toContain(NEEDLE);
});

test('no interface shows an opaque token of the world, wherever it is', async () => {
  const { server, lines } = await startObserved();
  await fetch(`${server.url}/__mock/magento`, { method: 'PUT', body: '{"version":"2.4.3"}' });
  const issued = await fetch(`${server.url}/__mock/tokens`, {
    method: 'POST',
    body: '{"customer":"customer@example.com"}',
  });
  const { token } = (await issued.json()) as { token: string };
  expect(token).toMatch(/^[a-z\d]{32}$/);
  for (const each of [
    get(`/somewhere/${token}`),
    get(`/graphql?query={__typename}&anything=${token}`),
    header('x-anything', token),
    graphql(`{ products(search: "${token}") { total_count } }`),
    body('text/plain', `the ${token} is here`),
  ])
    await send(server.url, each);
  for (const [output, text] of Object.entries(await outputsOf(server.url, lines)))
    expect(text, output).not.toContain(token);
  await server.close();
});

test('an error message does not repeat a number that is sent as a password', async () => {
  const { server, lines } = await startObserved();
  await send(
    server.url,
    graphql('mutation { generateCustomerToken(email: "a@b.cd", password: 12345678901) { token } }'),
  );
  for (const [output, text] of Object.entries(await outputsOf(server.url, lines)))
    expect(text, output).not.toContain('12345678901');
  await server.close();
});
