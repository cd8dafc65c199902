import { expect, onTestFinished, test } from 'vitest';
import { createMagentoMock } from '../../../src/index.ts';
import type { Pattern } from '../../../src/matching/pattern.ts';
import { createTestShop, mara } from '../../graphql/test-shop.ts';
import { failure, SIGN_IN, sendRequests } from './failed-verification.ts';

test('reports the closest match with a diff and the reason', async () => {
  const { magento } = await sendRequests();
  const pattern: Pattern = { operation: 'customer', status: 200, token: 'live', headers: { store: 'fr' } };
  const { message } = await failure(magento.requests.verify(pattern, { since: 2 }));
  expect(message).toMatchInlineSnapshot(`
    "expected at least 1 request: operation = customer, status = 200, token = live, headers.store = fr
    none of the 2 requests recorded after request 2 matches

      id  at                    operation              caller                          status  reason
      3   2030-01-01T01:00:12Z  customer               guest                           401     the token of mara.lind@example.com expired 12 s ago
      4   2030-01-01T01:00:12Z  generateCustomerToken  guest as mara.lind@example.com  401     the password is wrong (failure 1 of the account)

    Closest match: request 3 (1 of 4 conditions holds)

      - Expected
      + Received

        operation      customer
      - status         200
      + status         401
      - token          live
      + token          expired
      - headers.store  fr
      + headers.store  –

    Reason: the token of mara.lind@example.com expired 12 s ago"
  `);
});

test('marks the matching requests when there are too many', async () => {
  const { magento } = await sendRequests();
  const { message, count, nearest } = await failure(
    magento.requests.verify({ operation: 'generateCustomerToken' }, { times: 1 }),
  );
  expect([count, nearest]).toEqual([2, []]);
  expect(message).toMatchInlineSnapshot(`
    "expected exactly 1 request: operation = generateCustomerToken
    2 of the 4 recorded requests match

      id  at                    operation              caller                          status  reason
    * 1   2030-01-01T00:00:00Z  generateCustomerToken  guest as mara.lind@example.com  200
      2   2030-01-01T00:00:00Z  customer               mara.lind@example.com           200
      3   2030-01-01T01:00:12Z  customer               guest                           401     the token of mara.lind@example.com expired 12 s ago
    * 4   2030-01-01T01:00:12Z  generateCustomerToken  guest as mara.lind@example.com  401     the password is wrong (failure 1 of the account)"
  `);
});

test('reports all failures of several checks at once', async () => {
  const { magento } = await sendRequests();
  const { message, count } = await failure(
    magento.requests.verifyAll([
      { where: { operation: 'customer' }, times: 2 },
      { where: { operation: 'revokeCustomerToken' } },
      { where: { customer: mara.email }, atMost: 3 },
      { order: [{ status: 401 }, { status: 200 }] },
    ]),
  );
  expect(count).toBe(1);
  expect(message).toMatchInlineSnapshot(`
    "3 of 4 checks failed

    check 2: expected at least 1 request: operation = revokeCustomerToken
    none of the 4 recorded requests matches

    Closest match: request 4 (0 of 1 conditions hold)

      - Expected
      + Received

      - operation  revokeCustomerToken
      + operation  generateCustomerToken

    Reason: the password is wrong (failure 1 of the account)

    check 3: expected at most 3 requests: customer = mara.lind@example.com
    all 4 recorded requests match

    check 4: expected 2 requests in this order; no request after request 3 matches step 2
      ✓ 1  status = 401  request 3
      ✗ 2  status = 200
    request 2 matches step 2, but came earlier

      id  at                    operation              caller                          status  reason
      1   2030-01-01T00:00:00Z  generateCustomerToken  guest as mara.lind@example.com  200
      2   2030-01-01T00:00:00Z  customer               mara.lind@example.com           200
      3   2030-01-01T01:00:12Z  customer               guest                           401     the token of mara.lind@example.com expired 12 s ago
      4   2030-01-01T01:00:12Z  generateCustomerToken  guest as mara.lind@example.com  401     the password is wrong (failure 1 of the account)"
  `);
});

test('reports that no request was recorded', async () => {
  const { magento } = await createTestShop();
  expect((await failure(magento.requests.verify({ operation: 'customer' }))).message).toMatchInlineSnapshot(`
    "expected at least 1 request: operation = customer
    no request was recorded"
  `);
});

test('redacts secrets on both sides of a diff', async () => {
  const { magento, send } = await createTestShop();
  await send(SIGN_IN, { email: mara.email, password: 'Summer-Wind9' }, { Authorization: 'Bearer sent-token' });
  const pattern = {
    operation: 'generateCustomerToken',
    variables: { password: 'expected-word' },
    headers: { authorization: 'Bearer expected-token' },
  };
  const { message, nearest } = await failure(magento.requests.verify(pattern));
  for (const secret of ['Summer-Wind9', 'expected-word', 'expected-token', 'sent-token'])
    expect(message + JSON.stringify(nearest)).not.toContain(secret);
  expect(nearest[0]?.conditions.map(({ part, holds }) => [part, holds])).toEqual([
    ['operation', true],
    ['headers.authorization', false],
    ['variables.password', false],
  ]);
});

test('names the fault that fired, and the one that almost fired', async () => {
  const { magento, send, authorize } = await createTestShop();
  const none = { operation: 'customer', status: 599 };
  await send(
    '{ customer { email } }',
    {},
    { ...(await authorize(mara.email)), 'X-Mock-Fault': 'customer-token-expired' },
  );
  expect((await failure(magento.requests.verify(none))).message).toContain("the fault 'customer-token-expired' fired");
  await magento.faults.add({
    id: 'closed',
    times: 1,
    when: { operation: 'customer' },
    then: { refuse: 'tokenExpired' },
  });
  for (let i = 0; i < 2; i += 1) await send('{ customer { email } }');
  const { nearest } = await failure(magento.requests.verify(none));
  expect(nearest[0]?.reasons.at(-1)).toMatch(/^the fault 'closed': its conditions hold, but it did not fire: /);
});

test('states how many requests were dropped', async () => {
  const magento = await createMagentoMock({ journal: { entries: 2 } });
  onTestFinished(() => magento.close());
  for (let i = 0; i < 5; i += 1) await fetch(`${magento.url}/rest/V1/unknown`);
  expect(await magento.requests.verify({}, { times: 2 })).toEqual({ passed: true, count: 2, dropped: 3 });
  expect((await failure(magento.requests.verify({}, { times: 5 }))).message).toContain(
    'the journal has dropped the oldest 3 requests, which are not counted',
  );
});

test('shows the outcome as a condition', async () => {
  const { magento, send } = await createTestShop();
  await send(SIGN_IN, { email: mara.email, password: 'Summer-Wind9' });
  const { message, nearest } = await failure(
    magento.requests.verify({ operation: 'generateCustomerToken' }, { outcome: 'answered', times: 1 }),
  );
  expect(nearest[0]?.conditions.at(-1)).toEqual({
    part: 'outcome',
    holds: false,
    expected: 'answered',
    actual: 'refused',
  });
  expect(message).toMatchInlineSnapshot(`
    "expected exactly 1 request: operation = generateCustomerToken, outcome = answered
    the only recorded request does not match

      id  at                    operation              caller                          status  reason
      1   2030-01-01T00:00:00Z  generateCustomerToken  guest as mara.lind@example.com  401     the password is wrong (failure 1 of the account)

    Closest match: request 1 (1 of 2 conditions holds)

      - Expected
      + Received

        operation  generateCustomerToken
      - outcome    answered
      + outcome    refused

    Reason: the password is wrong (failure 1 of the account)"
  `);
});

test('reports the closest match among the others when there are too few matches', async () => {
  const { magento } = await sendRequests();
  const { message, nearest } = await failure(
    magento.requests.verify({ operation: 'generateCustomerToken', status: 200 }, { times: 2 }),
  );
  expect(nearest[0]?.request.id).toBe(4);
  expect(message).toMatchInlineSnapshot(`
    "expected exactly 2 requests: operation = generateCustomerToken, status = 200
    1 of the 4 recorded requests matches

      id  at                    operation              caller                          status  reason
    * 1   2030-01-01T00:00:00Z  generateCustomerToken  guest as mara.lind@example.com  200
      2   2030-01-01T00:00:00Z  customer               mara.lind@example.com           200
      3   2030-01-01T01:00:12Z  customer               guest                           401     the token of mara.lind@example.com expired 12 s ago
      4   2030-01-01T01:00:12Z  generateCustomerToken  guest as mara.lind@example.com  401     the password is wrong (failure 1 of the account)

    Closest match among the others: request 4 (1 of 2 conditions holds)

      - Expected
      + Received

        operation  generateCustomerToken
      - status     200
      + status     401

    Reason: the password is wrong (failure 1 of the account)"
  `);
});

test('lists the first of many values and the number of the others', async () => {
  const { magento } = await createTestShop();
  const { message } = await failure(magento.requests.verify({ status: [200, 201, 202, 203, 204, 205] }));
  expect(message).toContain('status = 200 or 201 or 202 or 3 others\n');
});
