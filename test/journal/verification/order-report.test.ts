import { expect, test } from 'vitest';
import { failure, sendRequests } from './failed-verification.ts';

test('reports the first step of an order without a match', async () => {
  const { magento } = await sendRequests();
  const order = [
    { operation: 'generateCustomerToken' },
    { operation: 'customer' },
    { operation: 'revokeCustomerToken' },
  ];
  expect((await failure(magento.requests.verifyOrder(order))).message).toMatchInlineSnapshot(`
    "expected 3 requests in this order; no request after request 2 matches step 3
      ✓ 1  operation = generateCustomerToken  request 1
      ✓ 2  operation = customer               request 2
      ✗ 3  operation = revokeCustomerToken

      id  at                    operation              caller                          status  reason
    * 1   2030-01-01T00:00:00Z  generateCustomerToken  guest as mara.lind@example.com  200
    * 2   2030-01-01T00:00:00Z  customer               mara.lind@example.com           200
      3   2030-01-01T01:00:12Z  customer               guest                           401     the token of mara.lind@example.com expired 12 s ago
      4   2030-01-01T01:00:12Z  generateCustomerToken  guest as mara.lind@example.com  401     the password is wrong (failure 1 of the account)

    Closest match: request 4 (0 of 1 conditions hold)

      - Expected
      + Received

      - operation  revokeCustomerToken
      + operation  generateCustomerToken

    Reason: the password is wrong (failure 1 of the account)"
  `);
});

test('distinguishes an order from a sequence', async () => {
  const { magento } = await sendRequests();
  const twice = [{ operation: 'generateCustomerToken' }, { operation: 'generateCustomerToken' }];
  await magento.requests.verifyOrder(twice);
  await magento.requests.verifySequence([{ operation: 'customer' }, { operation: 'customer' }]);
  expect((await failure(magento.requests.verifySequence(twice))).message).toContain(
    'expected 2 requests directly after one another; no request directly after request 1 matches step 2',
  );
});

test('reports the request that matches a step of an order, but came earlier', async () => {
  const { magento } = await sendRequests();
  const order = [{ operation: 'customer' }, { operation: 'generateCustomerToken', status: 200 }];
  const { message, nearest } = await failure(magento.requests.verifyOrder(order));
  expect(nearest.map(({ request }) => request.id)).toEqual([4, 3]);
  expect(message).toMatchInlineSnapshot(`
    "expected 2 requests in this order; no request after request 2 matches step 2
      ✓ 1  operation = customer                             request 2
      ✗ 2  operation = generateCustomerToken, status = 200
    request 1 matches step 2, but came earlier

      id  at                    operation              caller                          status  reason
      1   2030-01-01T00:00:00Z  generateCustomerToken  guest as mara.lind@example.com  200
    * 2   2030-01-01T00:00:00Z  customer               mara.lind@example.com           200
      3   2030-01-01T01:00:12Z  customer               guest                           401     the token of mara.lind@example.com expired 12 s ago
      4   2030-01-01T01:00:12Z  generateCustomerToken  guest as mara.lind@example.com  401     the password is wrong (failure 1 of the account)

    Closest match: request 4 (1 of 2 conditions holds)

      - Expected
      + Received

        operation  generateCustomerToken
      - status     200
      + status     401

    Reason: the password is wrong (failure 1 of the account)"
  `);
});
