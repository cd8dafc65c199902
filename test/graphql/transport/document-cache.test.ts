import { ValidationContext } from 'graphql';
import { Parser } from 'graphql/language/parser.js';
import supertest from 'supertest';
import { afterAll, expect, test, vi } from 'vitest';
import { createTestShop, ines, mara } from '../test-shop.ts';

// The library parses with a parser of its own for each document, and validates with a context of its own, which no response shows.
const parsed = vi.spyOn(Parser.prototype, 'parseDocument');
const validated = vi.spyOn(ValidationContext.prototype, 'getDocument');
afterAll(() => {
  parsed.mockRestore();
  validated.mockRestore();
});

/** The numbers of documents that were parsed and validated since the last call. */
function takeCallCounts() {
  const counts = [parsed.mock.calls.length, new Set(validated.mock.contexts).size];
  parsed.mockClear();
  validated.mockClear();
  return counts;
}

test.each([
  ['has a plan', 'query Planned { customer { email } }', [1, 1]],
  ['is executed by graphql-js', 'query Nested { customer { addresses { city } __typename } }', [1, 1]],
  [
    'has variables',
    'query WithVariable($email: String!) { isEmailAvailable(email: $email) { is_email_available } }',
    [1, 1],
  ],
  ['is invalid for the account schema and for the full schema', 'query Refused { customer { unknown } }', [1, 2]],
  ['exceeds a limit', `query Aliased { ${'a: customer { email } '.repeat(11)} }`, [1, 0]],
  ['has a syntax error', 'query Broken { customer', [1, 0]],
])('does not parse or validate again a document that %s', async (_, query, first) => {
  const { magento, send, authorize } = await createTestShop();
  await send('{ storeConfig { code } countries { id } }'); // builds the schemas
  takeCallCounts();
  const response = await send(query, { email: mara.email });
  expect(takeCallCounts()).toEqual(first);

  expect((await send(query, { email: mara.email })).text).toBe(response.text);
  await send(query, { email: ines.email }, await authorize(mara.email));
  await send(query, { email: 5 });
  await supertest(magento.handler).get('/graphql').query({ query });
  await magento.reset();
  await send(query, {}, { Store: 'unknown' });
  const sandbox = await magento.sandbox();
  await supertest(sandbox.handler).post('/graphql').send({ query });
  expect(takeCallCounts()).toEqual([0, 0]);
});

test('parses a document once for all releases, and validates it once for each', async () => {
  const { magento, send } = await createTestShop();
  const query = 'query Released { customerGroup { uid } }';
  const responses: string[] = [];
  for (const version of ['2.4.9', '2.4.8-p1', '2.4.9', '2.4.8-p1']) {
    await magento.magento.set({ version });
    await send('{ storeConfig { code } countries { id } }');
    takeCallCounts();
    responses.push((await send(query)).text);
    expect(takeCallCounts()).toEqual([responses.length === 1 ? 1 : 0, responses.length <= 2 ? 1 : 0]);
  }
  expect(responses[0]).toContain('Sharing customer group information');
  expect(responses[1]).toContain('Cannot query field');
  expect(responses.slice(2)).toEqual(responses.slice(0, 2));
});

test('applies the mode and configuration of each world to a cached document', async () => {
  const query = '{ __schema { queryType { name } } __type(name: "Customer") { name } }';
  const config = { 'graphql/disable_introspection': 1 };
  const developer = await createTestShop({ config, mode: 'developer' });
  const production = await createTestShop({ config });
  const open = await createTestShop();
  const errorCount = async (shop: typeof open) => (await shop.send(query)).body.errors?.length ?? 0;
  const errorCounts = async () => [await errorCount(developer), await errorCount(production), await errorCount(open)];
  expect(await errorCounts()).toEqual([0, 1, 0]);
  expect(await errorCounts()).toEqual([0, 1, 0]);
});
