import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import supertest, { type Response } from 'supertest';
import { afterAll, describe, expect, test } from 'vitest';
import { createMagentoMock } from '../../src/index.ts';
import type { Case, Send } from './case.ts';
import { play } from './play.ts';

const folder = join(import.meta.dirname, 'cases');
const cases = readdirSync(folder).flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Case[]);

const faults: unknown[] = [];
const magento = await createMagentoMock({ onInternalError: (fault) => faults.push(fault) });

const overAPort: Send = async ({ method, path, headers, body }) => {
  const reply = await fetch(magento.url + path, {
    method,
    headers,
    redirect: 'manual',
    ...(body !== undefined && { body: Buffer.from(body) }),
  });
  return { status: reply.status, headers: Object.fromEntries(reply.headers), text: await reply.text() };
};

const inProcess: Send = async ({ method, path, headers, body }) => {
  const asked = supertest(magento.handler)[method.toLowerCase() as 'get'](path).set(headers).buffer(true).redirects(0);
  // Written as it is: send() would name a type where the case names none.
  if (body !== undefined) asked.write(body);
  const reply = await asked.parse(asText);
  const headersAsText = Object.fromEntries(Object.entries(reply.headers).map(([name, value]) => [name, String(value)]));
  return { status: reply.status, headers: headersAsText, text: String(reply.body ?? '') };
};

/** Bodies as they came, whatever their type. */
function asText(reply: Response, done: (error: Error | null, text: string) => void): void {
  let text = '';
  reply.setEncoding('utf8');
  reply.on('data', (chunk: string) => {
    text += chunk;
  });
  reply.on('end', () => done(null, text));
}

afterAll(async () => {
  await magento.close();
  expect(faults).toEqual([]);
});

describe.each([
  ['over a port', overAPort],
  ['in process', inProcess],
])('%s', (_, send) => {
  test.each(cases)('$id: $about', async (each) => {
    expect(await play(send, each)).toEqual([]);
  });
});
