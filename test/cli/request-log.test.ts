import { expect, test } from 'vitest';
import { createRequestLog } from '../../src/cli/request-log.ts';
import { startServer } from '../../src/server/start-server.ts';

const SECRET = 'r8t2k5w1x9c4v7b3n6m0q2z8l5j1h4g7';

test.each(['text', 'json'] as const)(
  'a %s log redacts the token of a password reset link for every method',
  async (format) => {
    const lines: string[] = [];
    const server = await startServer({ onRecord: createRequestLog(format, (line) => lines.push(line)) });
    const url = `${server.url}/rest/V1/customers/1/password/resetLinkToken/${SECRET}`;
    for (const method of ['GET', 'DELETE']) await fetch(url, { method });
    await server.close();
    expect(lines).toHaveLength(2);
    expect(lines.join()).not.toContain(SECRET);
    expect(lines[1]).toContain('DELETE /V1/customers/1/password/resetLinkToken/[redacted]');
  },
);

test('a json log has the reason of a refusal', async () => {
  const lines: string[] = [];
  const server = await startServer({ onRecord: createRequestLog('json', (line) => lines.push(line)) });
  await fetch(`${server.url}/rest/V1/customers/me`);
  await server.close();
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    status: 401,
    refusal: {
      phrase: 'consumerNotAuthorized',
      message: "The consumer isn't authorized to access self.",
      why: 'no Authorization header was sent',
    },
  });
});

test('the log has ids of carts, which have uppercase letters, and no opaque tokens', async () => {
  const lines: string[] = [];
  const server = await startServer({ onRecord: createRequestLog('text', (line) => lines.push(line)) });
  const id = await (await fetch(`${server.url}/rest/V1/guest-carts`, { method: 'POST' })).json();
  for (const word of [id, SECRET]) await fetch(`${server.url}/rest/V1/nope/${word}`);
  await server.close();
  expect(lines[1]).toContain(`GET /V1/nope/${id}`);
  expect(lines[2]).toContain('GET /V1/nope/[redacted]');
});
