import { expect, test } from 'vitest';
import {
  exportHar as exportHarInSteps,
  exportNdjson as exportNdjsonInSteps,
  importNdjson,
} from '../../src/operations/export-journal.ts';
import {
  countRequests as countRequestsInSteps,
  getRequest,
  listRequests as listRequestsInSteps,
} from '../../src/operations/list-requests.ts';
import { verifyRequests as verifyRequestsInSteps } from '../../src/operations/verify-requests.ts';
import { buildEntry } from '../journal/build-entry.ts';
import { atOnce } from '../platform/at-once.ts';
import { createSandbox, errorOf } from './create-sandbox.ts';

const exportHar = atOnce(exportHarInSteps);
const exportNdjson = atOnce(exportNdjsonInSteps);
const countRequests = atOnce(countRequestsInSteps);
const listRequests = atOnce(listRequestsInSteps);
const verifyRequests = atOnce(verifyRequestsInSteps);

/** A world with three requests: a sign-in, a query, and a refused query ten seconds later. */
function createRecordedSandbox() {
  const sandbox = createSandbox();
  const { journal } = sandbox;
  const at = Date.parse('2030-01-01T00:00:00Z');
  journal.record({ ...buildEntry({ id: 1, operation: 'generateCustomerToken', named: 'mara@example.com' }), at });
  journal.record({ ...buildEntry({ id: 2, customer: 'mara@example.com' }), at });
  journal.record({ ...buildEntry({ id: 3, refused: 'tokenExpired' }), at: at + 10_000 });
  return sandbox;
}

const idsOf = ({ items }: ReturnType<typeof listRequests>) => items.map(({ id }) => id);

test.each([
  [{}, {}, [1, 2, 3]],
  [{ operation: 'customer' }, {}, [2, 3]],
  [{}, { outcome: 'refused' }, [3]],
  [{}, { since: 1 }, [2, 3]],
  [{}, { since: '2' }, [3]],
  [{}, { since: '2030-01-01T00:00:05Z' }, [3]],
  [{}, { since: '-1s' }, [1, 2, 3]],
  [{}, { limit: 2 }, [2, 3]],
  [{ customer: 'MARA@example.com' }, {}, [1, 2]],
] as const)('lists the requests of the pattern %j with %j', (where, query, ids) => {
  const sandbox = createRecordedSandbox();
  expect(idsOf(listRequests(sandbox, where, query))).toEqual(ids);
});

test('counts requests and returns one', () => {
  const sandbox = createRecordedSandbox();
  expect(countRequests(sandbox, { operation: 'customer' })).toBe(2);
  expect(countRequests(sandbox, {}, { outcome: 'answered' })).toBe(2);
  expect(getRequest(sandbox, 2)).toMatchObject({ id: 2, identity: { type: 'customer' } });
  expect(errorOf(() => getRequest(sandbox, 4))).toBe('NotFound: the journal has no request 4');
});

test('refuses an invalid time', () => {
  expect(errorOf(() => countRequests(createSandbox(), {}, { since: 'soon' }))).toBe(
    "InvalidDocument: since: 'soon' is not the id of a request or a time",
  );
});

test.each([
  [{ where: { operation: 'customer' } }, 2],
  [{ where: { operation: 'customer' }, times: 2 }, 2],
  [{ where: {}, atLeast: 1, atMost: 3 }, 3],
  [{ where: { operation: 'wishlist' }, times: 0 }, 0],
  [{ where: {}, since: 2 }, 1],
  [{ order: [{ operation: 'generateCustomerToken' }, { status: 401 }] }, 2],
  [{ sequence: [{ status: 200 }, { status: 401 }] }, 2],
  [{ order: [{ status: 200 }, { status: 401 }], since: 1 }, 2],
])('accepts the check %j', (check, count) => {
  expect(verifyRequests(createRecordedSandbox(), [check])).toEqual({ passed: true, count });
});

test.each([
  [{ where: { operation: 'wishlist' } }, 'expected at least 1 request: operation = wishlist'],
  [{ where: { operation: 'customer' }, times: 1 }, 'expected exactly 1 request: operation = customer'],
  [
    { order: [{ status: 200 }, { status: 401 }], since: 2 },
    'expected 2 requests in this order; no request matches step 1',
  ],
  [{ where: {}, atMost: 2 }, 'expected at most 2 requests\nall 3 recorded requests match'],
  [{ where: {}, since: 2, times: 0 }, 'expected no request\nthe only request recorded after request 2 matches'],
  [
    { order: [{ status: 401 }, { status: 200 }] },
    'expected 2 requests in this order; no request after request 3 matches step 2',
  ],
  [
    { sequence: [{ operation: 'generateCustomerToken' }, { status: 401 }] },
    'expected 2 requests directly after one another; no request directly after request 1 matches step 2',
  ],
])('rejects the check %j', (check, message) => {
  expect(errorOf(() => verifyRequests(createRecordedSandbox(), [check]))).toContain(`VerificationFailed: ${message}`);
});

test('counts the checks that passed', () => {
  const checks = [{ where: {}, times: 3 }, { order: [{}] }, { where: {}, times: 1 }];
  expect(verifyRequests(createRecordedSandbox(), checks.slice(0, 2))).toEqual({ passed: true, count: 2 });
  expect(errorOf(() => verifyRequests(createRecordedSandbox(), checks))).toContain(
    'VerificationFailed: check 3: expected exactly 1 request',
  );
});

test('imports the requests that it exported, and continues their ids', () => {
  const sandbox = createRecordedSandbox();
  const other = createSandbox();
  importNdjson(other, exportNdjson(sandbox));
  expect(exportNdjson(other)).toBe(exportNdjson(sandbox));
  expect(other.journal.nextId).toBe(4);
});

test('exports the requests as HAR', () => {
  const har = exportHar(createRecordedSandbox(), { baseUrl: 'http://localhost:4000', version: '1.2.3' });
  expect(har).toMatchObject({
    log: {
      creator: { version: '1.2.3' },
      entries: [{ _id: 1, request: { url: 'http://localhost:4000/graphql' } }, {}, {}],
    },
  });
});
