import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectMagentoMock, createMagentoMock, type MagentoMock } from '../../src/index.ts';

let server: MagentoMock;
beforeAll(async () => {
  server = await createMagentoMock({ fixtures: {} });
});
afterAll(() => server.close());

/** Options with a key that does not exist, as a program without types sends them. */
const misspelled = (key: string, value: unknown = 'x'): object => ({ [key]: value });

describe.each([
  ['in process', () => server],
  ['over HTTP', () => connectMagentoMock(server.url)],
] as const)('%s', (_, connect) => {
  test.each([
    ['tokens.list', 'custmer', 'customer', (mock: MagentoMock, options: object) => mock.tokens.list(options)],
    ['mailbox.list', 'templat', 'template', (mock: MagentoMock, options: object) => mock.mailbox.list(options)],
    ['audit', 'of', 'off', (mock: MagentoMock, options: object) => mock.audit(options)],
  ] as const)('%s rejects the option %s and names %s', async (_name, key, closest, call) => {
    await expect(call(await connect(), misspelled(key))).rejects.toThrow(
      new RegExp(`${key}.*did you mean '${closest}'`),
    );
  });
});
