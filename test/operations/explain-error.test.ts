import { expect, test } from 'vitest';
import { startTestStore } from '../fault-injection/test-store.ts';

const NOT_AUTHORIZED = "The current customer isn't authorized.";

test('the first cause is the reason of the latest request with the message', async () => {
  const store = await startTestStore('2.4.6');
  await store.signIn();
  await store.magento.clock.advance('61m');
  await store.customer();
  const [explanation] = await store.magento.explain(NOT_AUTHORIZED);
  expect(explanation?.causes.slice(0, 2)).toEqual([
    { why: 'Request 1 (customer): the token of mara.lind@example.com expired 60 s ago', request: 1 },
    { why: 'No token was sent, or the header is not exactly `Bearer`, one space and the token.' },
  ]);
});

test('a page that a fault gave is explained by the fault', async () => {
  const store = await startTestStore('2.4.9');
  await store.magento.faults.add('maintenance-503-html');
  await store.graphql('{ __typename }');
  const [explanation] = await store.magento.explain('Service Temporarily Unavailable');
  expect(explanation?.causes[0]?.why).toBe("Request 1 (__typename): the fault 'maintenance-503-html' fired");
  expect(explanation?.causes[1]?.preset).toBe('maintenance-503-html');
});

test('names no request in the causes if none got the message', async () => {
  const store = await startTestStore('2.4.9');
  await store.graphql('{ __typename }');
  const explanations = await store.magento.explain(NOT_AUTHORIZED);
  expect(explanations.flatMap(({ causes }) => causes).filter(({ request }) => request !== undefined)).toEqual([]);
});

test.each([
  ['2.4.6', false],
  ['2.4.9', true],
] as const)('in %s causes of other releases come last, with the reason', async (version, isLast) => {
  const store = await startTestStore(version);
  const [explanation] = await store.magento.explain(NOT_AUTHORIZED);
  const causes = explanation?.causes ?? [];
  const guest = causes.findIndex(({ why }) => why.startsWith('Up to 2.4.7:'));
  expect(causes[guest]?.note).toBe(isLast ? 'not in Magento 2.4.9' : undefined);
  const noted = causes.map(({ note }) => note !== undefined);
  expect(noted).toEqual(noted.toSorted());
});
