import { expect, test } from 'vitest';
import { revealSecret } from '../../../src/journal/redaction/redaction-token.ts';
import {
  alignColumns,
  formatCaller,
  formatCount,
  formatRequestTable,
} from '../../../src/journal/view/request-table.ts';
import { buildEntry, invalidToken } from '../build-entry.ts';

const viewOptions = { isoString: (time: number) => new Date(time).toISOString(), redactionToken: revealSecret };

test('formats requests as a table, and marks matches', () => {
  const entries = [
    buildEntry({ id: 1, customer: 'roni@example.com' }),
    buildEntry({ id: 2, operation: '', refused: 'tokenExpired', token: invalidToken('expired') }),
    buildEntry({ id: 3, operation: 'GET /V1/unknown', status: 404, unmatched: true }),
  ];
  expect(formatRequestTable(entries, viewOptions, ({ id }) => id === 2).join('\n')).toMatchInlineSnapshot(`
    "  id  at                        operation        caller            status  reason
      1   2030-01-01T00:00:00.000Z  customer         roni@example.com  200
    * 2   2030-01-01T00:00:00.000Z  –                guest             401     the token of roni@example.com expired 12 s ago
      3   2030-01-01T00:00:00.000Z  GET /V1/unknown  guest             404     no route or GraphQL field matches"
  `);
});

test('has a column of trace ids if a request has one', () => {
  const traced = buildEntry({ id: 1 });
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const entries = [{ ...traced, request: { ...traced.request, headers: { traceparent } } }, buildEntry({ id: 2 })];
  expect(formatRequestTable(entries, viewOptions).map((line) => line.split(/ {2,}/).slice(5))).toEqual([
    ['status', 'trace', 'reason'],
    ['200', '0af7651916cd43dd8448eb211c80319c'],
    ['200', '–'],
  ]);
});

test('shows the newest 20 requests and the number of older ones', () => {
  const lines = formatRequestTable(
    Array.from({ length: 25 }, (_, index) => buildEntry({ id: index + 1 })),
    viewOptions,
  );
  expect(lines).toHaveLength(22);
  expect(lines[0]).toBe('… and 5 older');
  expect(lines[2]).toMatch(/^ {2}6 /);
});

test.each([
  ['the name', buildEntry({ customer: 'roni@example.com' }), 'roni@example.com'],
  ['the type of a guest', buildEntry(), 'guest'],
  ['the account that a sign-in names', buildEntry({ named: 'roni@example.com' }), 'guest as roni@example.com'],
])('shows %s as the caller', (_, entry, caller) => {
  expect(formatCaller(entry)).toBe(caller);
});

test('aligns columns without trailing spaces', () => {
  expect(
    alignColumns([
      ['a', 'b'],
      ['aaa', 'bb'],
      ['aa', ''],
    ]),
  ).toEqual(['a    b', 'aaa  bb', 'aa']);
  expect(alignColumns([])).toEqual([]);
});

test.each([
  [0, '0 requests'],
  [1, '1 request'],
  [2, '2 requests'],
])('formats the count %i', (count, text) => {
  expect(formatCount(count)).toBe(text);
});
