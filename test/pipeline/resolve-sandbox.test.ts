import { expect, onTestFinished, test } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../src/index.ts';
import type { FixtureDocument } from '../../src/state/document/fixture-document.ts';
import { sendToPort } from '../send-to-port.ts';

const EMAIL = 'mara.lind@example.com';
const fixtures: FixtureDocument = {
  customers: [{ email: EMAIL, password: 'Spring-Rain7', firstname: 'Mara', lastname: 'Lind' }],
};

async function createServer(options: Parameters<typeof createMagentoMock>[0] = {}): Promise<MagentoMock> {
  const magento = await createMagentoMock({ fixtures, ...options });
  onTestFinished(() => magento.close());
  return magento;
}

/** Sends a query to the URL without a sandbox. */
const ask = (magento: MagentoMock, token: string) =>
  sendToPort(magento)
    .post('/graphql')
    .set('Authorization', `Bearer ${token}`)
    .send({ query: '{ customer { email } }' });

const shapes: Readonly<Record<string, FixtureDocument>> = {
  'a JWT': fixtures,
  'an opaque token': { ...fixtures, magento: '2.4.3' },
  "a JWT of Magento's own claims": { ...fixtures, behaviour: { jwt_claims: 'magento' } },
};

test.each(Object.entries(shapes))('%s identifies the sandbox that issued it', async (_, start) => {
  const magento = await createServer({ fixtures: start });
  const [, mine] = [await magento.sandbox(), await magento.sandbox(), await magento.sandbox()];
  const token = await mine.tokens.issue({ customer: EMAIL });
  expect((await ask(magento, token)).body).toEqual({ data: { customer: { email: EMAIL } } });
  expect([await mine.requests.count(), await magento.requests.count()]).toEqual([1, 0]);
});

test('a token of the main world belongs to the main world', async () => {
  const magento = await createServer();
  const sandbox = await magento.sandbox();
  await ask(magento, await magento.tokens.issue({ customer: EMAIL }));
  expect([await sandbox.requests.count(), await magento.requests.count()]).toEqual([0, 1]);
});

test('a token from before a reset identifies its sandbox, which records why it is not valid', async () => {
  const magento = await createServer();
  const sandbox = await magento.sandbox();
  const token = await sandbox.tokens.issue({ customer: EMAIL });
  await sandbox.reset();
  await ask(magento, token);
  expect((await sandbox.requests.last())?.token).toEqual({
    state: 'unreadable',
    reason: 'issued by another world, or before the last reset',
  });
});

test.each([
  ['a JWT', {}, 404],
  // It does not name its issuer.
  ['an opaque token', { magento: '2.4.3' }, 200],
])('%s of a deleted sandbox is not valid', async (_, release, status) => {
  const magento = await createServer({ fixtures: { ...fixtures, ...release } });
  const sandbox = await magento.sandbox({ id: 'gone' });
  const token = await sandbox.tokens.issue({ customer: EMAIL });
  await sandbox.close();
  const response = await ask(magento, token);
  expect(response.status).toBe(status);
  if (status === 404) expect(response.body.detail).toMatch("there is no sandbox 'gone'");
  expect(await magento.requests.count()).toBe(status === 404 ? 0 : 1);
});

test('a JWT of a deleted sandbox is valid in a world whose fixtures contain it', async () => {
  const magento = await createServer();
  const sandbox = await magento.sandbox();
  const token = await sandbox.tokens.issue({ customer: EMAIL });
  await magento.reset(await sandbox.world());
  await sandbox.close();
  expect((await ask(magento, token)).body).toEqual({ data: { customer: { email: EMAIL } } });
});

test('a JWT of another issuer belongs to the main world', async () => {
  const magento = await createServer();
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const token = `${encode({ alg: 'HS256' })}.${encode({ jti: 'urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6' })}.x`;
  expect((await ask(magento, token)).status).toBe(401);
  expect(await magento.requests.count()).toBe(1);
});

test('path and header take precedence over a token', async () => {
  const magento = await createServer();
  const [one, two] = [await magento.sandbox({ id: 'one' }), await magento.sandbox({ id: 'two' })];
  const token = await one.tokens.issue({ customer: EMAIL });
  await ask(magento, token).set('X-Mock-Sandbox', 'two');
  await ask(two, token);
  expect([await one.requests.count(), await two.requests.count()]).toEqual([0, 2]);
});

test('a strict server refuses only requests that name no sandbox', async () => {
  const magento = await createServer({ strictSandbox: true });
  const sandbox = await magento.sandbox({ id: 'mine' });
  const plain = await sendToPort(magento).post('/graphql').send({ query: '{ __typename }' });
  expect(plain.status).toBe(400);
  expect(plain.body.detail).toMatch(/^every request must name a sandbox/);
  expect(plain.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect((await ask(magento, await magento.tokens.issue({ customer: EMAIL }))).status).toBe(400);
  expect((await ask(magento, await sandbox.tokens.issue({ customer: EMAIL }))).status).toBe(200);
  expect((await sendToPort(magento).get('/rest/V1/nothing').set('X-Mock-Sandbox', 'mine')).status).toBe(404);
  expect((await sendToPort(magento).get('/__mock/health')).status).toBe(200);
  expect((await sendToPort(magento).options('/graphql').set('Origin', 'http://shop')).status).toBe(204);
});
