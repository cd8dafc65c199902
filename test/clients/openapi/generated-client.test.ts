import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../../src/index.ts';

/** In `node_modules`, so that the client finds its packages and git ignores it. */
const FOLDER = join(import.meta.dirname, 'packages/node_modules/.client');
const BIN = join(import.meta.dirname, 'packages/node_modules/.bin');

let magento: MagentoMock;
beforeAll(async () => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  magento = await createMagentoMock();
  const generated = await run('openapi-typescript', [
    `${magento.url}/__mock/openapi.json`,
    '-o',
    join(FOLDER, 'api.ts'),
  ]);
  expect(generated).toEqual({ status: 0, output: expect.anything() });
});
afterAll(() => magento.close());

/** Runs a program while the server of this process answers it. */
const run = (program: string, args: readonly string[]): Promise<{ status: number | string; output: string }> =>
  new Promise((resolve) => {
    execFile(join(BIN, program), args, { cwd: FOLDER }, (error, stdout, stderr) =>
      resolve({ status: error?.code ?? 0, output: `${stdout}${stderr}` }),
    );
  });

const CLIENT = `
import createClient from 'openapi-fetch';
import type { paths } from './api.js';

export async function use(baseUrl: string) {
  const client = createClient<paths>({ baseUrl });
  const { data: fault } = await client.POST('/faults', {
    body: { id: 'down', when: { operation: 'customer' }, then: { http: { status: 503 } }, times: 2 },
  });
  const id: string = fault?.id ?? '';
  const { data: read } = await client.GET('/faults/{id}', { params: { path: { id } } });
  const { data: token } = await client.POST('/tokens', { body: { customer: 'customer@example.com' } });
  const { data: requests } = await client.GET('/requests', { params: { query: { limit: 1 } } });
  const { error, response } = await client.POST('/requests/verify', {
    body: { where: { operation: 'customer' }, times: 1 },
  });
  const removed = await client.DELETE('/faults/{id}', { params: { path: { id } } });
  return {
    state: read?.state,
    token: token?.token,
    // The response may also be a table in plain text.
    total: typeof requests === 'object' ? requests.total : undefined,
    verified: response.status,
    problem: error?.title,
    removed: removed.response.status,
  };
}
`;

/** Calls that the types must reject: otherwise the comment before each is an error. */
const MISTAKES = [
  "client.GET('/fault')",
  "client.POST('/tokens', { body: { customer: 1 } })",
  "client.GET('/requests', { params: { query: { opration: 'x' } } })",
  "client.POST('/faults', { body: { preset: 'customer-token-expird' } })",
];
const REJECTED = `
export async function misuse(client: ReturnType<typeof createClient<paths>>) {
${MISTAKES.map((call) => `  // @ts-expect-error\n  await ${call};`).join('\n')}
}
`;

test('a client with types of openapi-typescript compiles and controls the server', async () => {
  writeFileSync(join(FOLDER, 'client.ts'), CLIENT + REJECTED);
  const options = '--strict --target es2022 --module nodenext --skipLibCheck';
  expect(await run('tsc', [...options.split(' '), 'client.ts'])).toEqual({ status: 0, output: '' });
  const { use } = await import(/* @vite-ignore */ pathToFileURL(join(FOLDER, 'client.js')).href);
  expect(await use(`${magento.url}/__mock`)).toEqual({
    state: 'active',
    token: expect.stringMatching(/^eyJ/),
    total: 0,
    verified: 422,
    problem: 'Unprocessable Entity',
    removed: 204,
  });
});
