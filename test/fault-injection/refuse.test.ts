import { expect, test } from 'vitest';
import { startTestStore } from './test-store.ts';

test('a refusal of an executed field has its path, its location and a null value', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add({ when: { operation: 'customer' }, then: { refuse: 'customerNotAuthorized' } });
  expect((await store.graphql('{ me: customer { email } }')).body).toEqual({
    errors: [
      {
        message: "The current customer isn't authorized.",
        locations: [{ line: 1, column: 3 }],
        path: ['me'],
        extensions: { category: 'graphql-authorization' },
      },
    ],
    data: { me: null },
  });
});

test('a refusal before execution has neither path nor data', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add({ then: { refuse: 'tokenRevoked' } });
  expect((await store.graphql('{ __typename }')).body).toEqual({
    errors: [{ message: 'User token has been revoked', extensions: { category: 'graphql-authentication' } }],
  });
});
