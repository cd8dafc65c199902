import * as graphql from 'graphql';
import supertest from 'supertest';
import { expect, test, vi } from 'vitest';
import { createTestShop, ines, mara } from '../test-shop.ts';

// The library's own functions, counted: that they are not called cannot be seen in an answer.
vi.mock('graphql', async (original) => {
  const library = await original<typeof graphql>();
  return { ...library, parse: vi.fn(library.parse), validate: vi.fn(library.validate) };
});

function work() {
  const done = [vi.mocked(graphql.parse).mock.calls.length, vi.mocked(graphql.validate).mock.calls.length];
  vi.mocked(graphql.parse).mockClear();
  vi.mocked(graphql.validate).mockClear();
  return done;
}

test.each([
  ['is planned', 'query Planned { customer { email } }', [1, 1]],
  ['is left to graphql-js', 'query Walked { customer { addresses { city } __typename } }', [1, 1]],
  [
    'takes variables',
    'query Asked($email: String!) { isEmailAvailable(email: $email) { is_email_available } }',
    [1, 1],
  ],
  ['is refused, by the part for accounts and by the whole', 'query Refused { customer { nothing } }', [1, 2]],
  ['is over a limit', `query Aliased { ${'a: customer { email } '.repeat(11)} }`, [1, 0]],
  ['does not parse', 'query Broken { customer', [1, 0]],
])('a document that was seen before and %s is neither parsed nor validated', async (_, query, first) => {
  const { magento, send, authorize } = await createTestShop();
  await send('{ storeConfig { code } countries { id } }'); // builds the schemas
  work();
  const answer = await send(query, { email: mara.email });
  expect(work()).toEqual(first);

  expect((await send(query, { email: mara.email })).text).toBe(answer.text);
  await send(query, { email: ines.email }, await authorize(mara.email));
  await send(query, { email: 5 });
  await supertest(magento.handler).get('/graphql').query({ query });
  await magento.reset();
  await send(query, {}, { Store: 'nowhere' });
  const sandbox = await magento.sandbox();
  await supertest(sandbox.handler).post('/graphql').send({ query });
  expect(work()).toEqual([0, 0]);
});

test('a release validates a document once for itself, and all parse it once', async () => {
  const { magento, send } = await createTestShop();
  const query = 'query Released { customerGroup { uid } }';
  const answers: string[] = [];
  for (const version of ['2.4.9', '2.4.8', '2.4.9', '2.4.8']) {
    await magento.magento.set({ version });
    await send('{ storeConfig { code } countries { id } }');
    work();
    answers.push((await send(query)).text);
    expect(work()).toEqual([answers.length === 1 ? 1 : 0, answers.length <= 2 ? 1 : 0]);
  }
  expect(answers[0]).toContain('Sharing customer group information');
  expect(answers[1]).toContain('Cannot query field');
  expect(answers.slice(2)).toEqual(answers.slice(0, 2));
});

test('what is known of a document does not outlast the mode and the configuration', async () => {
  const query = '{ __schema { queryType { name } } __type(name: "Customer") { name } }';
  const config = { 'graphql/disable_introspection': 1 };
  const developer = await createTestShop({ config, mode: 'developer' });
  const production = await createTestShop({ config });
  const open = await createTestShop();
  const messages = async (shop: typeof open) => (await shop.send(query)).body.errors?.length ?? 0;
  const told = async () => [await messages(developer), await messages(production), await messages(open)];
  expect(await told()).toEqual([0, 1, 0]);
  expect(await told()).toEqual([0, 1, 0]);
});
