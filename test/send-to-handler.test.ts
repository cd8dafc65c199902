import type { RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import { sendToHandler } from './send-to-handler.ts';

const answer = (headers: string[], body: string, encoding?: BufferEncoding) => {
  const handler: RequestListener = (_, outgoing) => {
    outgoing.writeHead(200, headers);
    outgoing.end(body, encoding ?? 'utf8');
  };
  return sendToHandler({ handler, url: 'http://localhost' }, { method: 'GET', path: '/' });
};

test.each([
  ['a value with a line break', ['location', '/\nset-cookie: a=b']],
  ['a value that is not latin1', ['location', '/€']],
  ['a name with a space', ['x y', '']],
])('refuses a header as Node does: %s', async (_, headers) => {
  await expect(answer(headers, '')).rejects.toThrow(TypeError);
});

test.each<[BufferEncoding, string]>([
  ['utf8', 'é'],
  ['latin1', '\ufffd'],
])('the text is what a client reads from the bytes: %s', async (encoding, text) => {
  expect((await answer(['x', 'y'], 'é', encoding)).text).toBe(text);
});
