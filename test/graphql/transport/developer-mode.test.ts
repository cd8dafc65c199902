import { expect, test } from 'vitest';
import { createTestShop, mara } from '../test-shop.ts';

test('developer mode shows the masked message at the position of the release', async () => {
  const revoke = 'mutation { revokeCustomerToken { result } }';
  const masked = async (magento: string, mode: 'developer' | 'production') => {
    const { magento: mock, send } = await createTestShop({
      magento,
      mode,
      behaviour: { graphql_session: 'signed_in' },
    });
    const bearer = await mock.tokens.issue({ customer: mara.email });
    // Signed in by session only, without a token to revoke.
    const { headers } = await send('{ customer { email } }', {}, { Authorization: `Bearer ${bearer}` });
    await mock.tokens.revoke({ customer: mara.email });
    return (await send(revoke, {}, { Cookie: headers['set-cookie']?.split(';')[0] ?? '' })).body.errors;
  };
  expect(await masked('2.4.3', 'production')).toEqual([
    {
      message: 'Internal server error',
      extensions: { category: 'internal' },
      locations: [{ line: 1, column: 12 }],
      path: ['revokeCustomerToken'],
    },
  ]);
  expect(await masked('2.4.3', 'developer')).toMatchObject([{ debugMessage: 'This customer has no tokens.' }]);
});

test('developer mode shows the trace of request errors at the position of the release', async () => {
  const firstError = async (magento: string, query: string, headers: Record<string, string> = {}) => {
    const { send } = await createTestShop({ magento, mode: 'developer' });
    return (await send(query, {}, headers)).body.errors?.[0];
  };
  const store = [{ file: 'app/code/Magento/StoreGraphQl/Controller/HttpRequestValidator/StoreValidator.php' }];
  const parser = [{ file: 'vendor/webonyx/graphql-php/src/Language/Parser.php' }];
  const query = '{ storeConfig { code } }';
  const unknownStore = { Store: 'unknown' };
  expect(await firstError('2.4.5', query, unknownStore)).toMatchObject({
    extensions: { category: 'graphql-input' },
    trace: store,
  });
  expect(await firstError('2.4.7', query, unknownStore)).toMatchObject({ extensions: { trace: store } });
  expect(await firstError('2.4.3', '{')).toMatchObject({ extensions: { category: 'graphql' }, trace: parser });
  expect(await firstError('2.4.7', '{')).toMatchObject({ extensions: { trace: parser } });
  // From 2.4.8 only errors other than syntax and input errors.
  expect((await firstError('2.4.9', query, unknownStore))?.extensions).toEqual({ category: 'graphql-input' });
  expect((await firstError('2.4.9', '{'))?.extensions).toBeUndefined();
  const malformed = await firstError('2.4.9', query, { Authorization: 'Bearer malformed' });
  expect(malformed).toMatchObject({ extensions: { category: 'graphql-authentication', trace: [{}] } });
});
