import supertest from 'supertest';
import { expect, onTestFinished, test } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../src/index.ts';
import type { FixtureDocument } from '../src/state/document/fixture-document.ts';

const EMAIL = 'mara.lind@example.com';
const fixtures: FixtureDocument = {
  customers: [{ email: EMAIL, password: 'Spring-Rain7', firstname: 'Mara', lastname: 'Lind' }],
};

async function aServer(options: Parameters<typeof createMagentoMock>[0] = {}): Promise<MagentoMock> {
  const magento = await createMagentoMock({ fixtures, ...options });
  onTestFinished(() => magento.close());
  return magento;
}

/** Asks at the plain URL, which names no sandbox. */
const asks = (magento: MagentoMock, token: string) =>
  supertest(magento.handler)
    .post('/graphql')
    .set('Authorization', `Bearer ${token}`)
    .send({ query: '{ customer { email } }' });

const shapes: Readonly<Record<string, FixtureDocument>> = {
  'a JWT': fixtures,
  'an opaque token': { ...fixtures, magento: '2.4.3' },
  "a JWT of Magento's own claims": { ...fixtures, behaviour: { jwt_claims: 'magento' } },
};

test.each(Object.entries(shapes))('%s leads to the sandbox that issued it', async (_, start) => {
  const magento = await aServer({ fixtures: start });
  const [, mine] = [await magento.sandbox(), await magento.sandbox(), await magento.sandbox()];
  const token = await mine.tokens.issue({ customer: EMAIL });
  expect((await asks(magento, token)).body).toEqual({ data: { customer: { email: EMAIL } } });
  expect([await mine.requests.count(), await magento.requests.count()]).toEqual([1, 0]);
});

test('a token of the main world stays there', async () => {
  const magento = await aServer();
  const sandbox = await magento.sandbox();
  await asks(magento, await magento.tokens.issue({ customer: EMAIL }));
  expect([await sandbox.requests.count(), await magento.requests.count()]).toEqual([0, 1]);
});

test('a token from before a reset still leads to its sandbox, which tells why it is no good', async () => {
  const magento = await aServer();
  const sandbox = await magento.sandbox();
  const token = await sandbox.tokens.issue({ customer: EMAIL });
  await sandbox.reset();
  await asks(magento, token);
  expect((await sandbox.requests.last())?.token).toEqual({
    state: 'unreadable',
    reason: 'issued by another world, or before the last reset',
  });
});

test('a token of a sandbox that is gone leads to the main world', async () => {
  const magento = await aServer();
  const sandbox = await magento.sandbox();
  const token = await sandbox.tokens.issue({ customer: EMAIL });
  await sandbox.close();
  expect((await asks(magento, token)).status).toBe(401);
  expect(await magento.requests.count()).toBe(1);
});

test('path and header count for more than a token', async () => {
  const magento = await aServer();
  const [one, two] = [await magento.sandbox({ id: 'one' }), await magento.sandbox({ id: 'two' })];
  const token = await one.tokens.issue({ customer: EMAIL });
  await asks(magento, token).set('X-Mock-Sandbox', 'two');
  await asks(two, token);
  expect([await one.requests.count(), await two.requests.count()]).toEqual([0, 2]);
});

test('a strict server refuses what leads to no sandbox, and nothing else', async () => {
  const magento = await aServer({ strictSandbox: true });
  const sandbox = await magento.sandbox({ id: 'mine' });
  const plain = await supertest(magento.handler).post('/graphql').send({ query: '{ __typename }' });
  expect(plain.status).toBe(400);
  expect(plain.body.detail).toMatch(/^every request has to lead to a sandbox here/);
  expect(plain.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect((await asks(magento, await magento.tokens.issue({ customer: EMAIL }))).status).toBe(400);
  expect((await asks(magento, await sandbox.tokens.issue({ customer: EMAIL }))).status).toBe(200);
  expect((await supertest(magento.handler).get('/rest/V1/nothing').set('X-Mock-Sandbox', 'mine')).status).toBe(404);
  expect((await supertest(magento.handler).get('/__mock/health')).status).toBe(200);
  expect((await supertest(magento.handler).options('/graphql').set('Origin', 'http://shop')).status).toBe(204);
});
