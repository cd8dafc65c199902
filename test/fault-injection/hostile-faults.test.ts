import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseDocument } from '../../src/engine/initial-document.ts';
import { createMagentoMock, type FixtureDocument, type MagentoMock } from '../../src/index.ts';
import { hostileFaults, hostileValues } from './hostile-fault-cases.ts';

let magento: MagentoMock;
const internalErrors: unknown[] = [];
beforeAll(async () => {
  magento = await createMagentoMock({
    fixtures: { clock: { frozen: true } },
    onInternalError: (error) => internalErrors.push(error),
  });
});
afterAll(() => magento.close());

const post = (path: string, body: unknown) =>
  fetch(`${magento.url}/__mock${path}`, { method: 'POST', body: JSON.stringify(body) });
const reasonOf = (action: Promise<unknown>): Promise<Error> =>
  action.then(
    () => new Error('it was accepted'),
    (error) => error,
  );
/** The line of an error message that names the path and goes on with a sentence. */
const lineOf = ({ message }: Error, path: string): string | undefined => {
  const start = path === '' ? '' : `${path}: `;
  return message.split('\n').find((line) => line.startsWith(start) && line.length > start.length + 5);
};

test.each(hostileFaults)(
  '%s is refused over HTTP, in process and in fixtures, with its path',
  async (_, fault, path) => {
    const response = await post('/faults', fault);
    const { errors } = (await response.json()) as { errors: { path: string; message: string }[] };
    expect(response.status).toBe(422);
    expect(errors).toContainEqual({ path, message: expect.stringMatching(/^.{5,}/) });
    expect(lineOf(await reasonOf(magento.faults.add(fault as never)), path)).toBeDefined();
    const inFixtures = await reasonOf(parseDocument({ faults: [fault] } as FixtureDocument, false));
    expect([inFixtures.name, lineOf(inFixtures, `fixtures.faults[0].${path}`)]).toEqual([
      'FixtureError',
      expect.anything(),
    ]);
  },
);

test.each(hostileValues)('a fault with %s is refused in process, with its path', async (_, fault, path) => {
  const inProcess = await reasonOf(magento.faults.add(fault as never));
  expect([inProcess.name, lineOf(inProcess, path)]).toEqual(['InvalidDocument', expect.anything()]);
  const inFixtures = await reasonOf(parseDocument({ faults: [fault] } as FixtureDocument, false));
  const fullPath = path === '' ? 'fixtures.faults[0]' : `fixtures.faults[0].${path}`;
  expect([inFixtures.name, lineOf(inFixtures, fullPath)]).toEqual(['FixtureError', expect.anything()]);
});

test('a refused fault does not change the world', async () => {
  const before = await magento.world();
  for (const [, fault] of hostileFaults) {
    const reset = await post('/reset', { fixtures: { customers: [{ email: 'x@example.com' }], faults: [fault] } });
    expect(reset.status).toBe(422);
  }
  expect(await magento.world()).toEqual(before);
  expect((await magento.faults.list()).filter(({ preset }) => preset === undefined)).toEqual([]);
  expect((await fetch(`${magento.url}/graphql?query={__typename}`)).status).toBe(200);
  expect(internalErrors).toEqual([]);
});

test.each(['__proto__', 'toString', 'valueOf'])('a fault with the id %s is one like others', async (id) => {
  await magento.faults.add({ id, then: { http: { status: 418 } }, times: 1 });
  expect((await fetch(`${magento.url}/graphql?query={__typename}`)).status).toBe(418);
  expect(await magento.faults.get(id)).toMatchObject({ id, fired: 1 });
  await magento.faults.delete(id);
  await expect(magento.faults.get(id)).rejects.toThrow();
});
