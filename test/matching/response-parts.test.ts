import { expect, test } from 'vitest';
import { matchesPattern } from '../../src/matching/match-pattern.ts';
import type { Pattern } from '../../src/matching/pattern.ts';
import { compileResponseParts, isResponsePart, unescapeKey } from '../../src/matching/response-parts.ts';
import type { Subject } from '../../src/matching/subject.ts';

const body = '{"items":[{"sku":"A"},{"sku":"B"}],"a/b":1,"none":null}';
const subject: Subject = {
  operations: [],
  path: '/',
  method: 'GET',
  store: 'default',
  identity: 'guest',
  headers: {},
  body,
  bodyJson: JSON.parse(body),
  durationMs: 40,
};

test.each<[part: string, pattern: Pattern, value: unknown, expected: unknown]>([
  ['body', { body: { match: 'sku' } }, body, { match: 'sku' }],
  ['body./items/0/sku', { body: { '/items/0/sku': 'A' } }, 'A', 'A'],
  ['body./items/*/sku', { body: { '/items/*/sku': 'B' } }, ['A', 'B'], 'B'],
  ['body./a~1b', { body: { '/a~1b': '1' } }, 1, '1'],
  ['body./items/7/sku', { body: { '/items/7/sku': null } }, [], null],
  ['duration_ms', { duration_ms: { min: 10 } }, 40, '10 or more'],
  ['duration_ms', { duration_ms: { max: 39 } }, 40, 'at most 39'],
  ['duration_ms', { duration_ms: { min: 1, max: 50 } }, 40, '1 to 50'],
])('%s of %j reads %j', (part, pattern, value, expected) => {
  const [compiled] = compileResponseParts(pattern);
  expect(compiled).toMatchObject({ part, expected });
  expect(compiled?.read(subject)).toEqual(value);
});

test.each<[Pattern, boolean]>([
  [{ body: { match: 'sku' } }, true],
  [{ body: { match: 'SKU' } }, false],
  [{ body: { '/items/0/sku': 'A' } }, true],
  [{ body: { '/items/0/sku': 'a' } }, false],
  [{ body: { '/none/x': 'a' } }, false],
  [{ body: { '/none/x': null } }, true],
  [{ body: { '/items/0/sku/length': '1' } }, false],
])('the body matches %j: %s', (pattern, isMatch) => {
  expect(matchesPattern(pattern, subject)).toBe(isMatch);
});

test.each([undefined, '40'])('the duration %j is in no range', (duration) => {
  expect(compileResponseParts({ duration_ms: {} })[0]?.accepts?.(duration)).toBe(false);
});

test.each([
  [{ min: 40, max: 40 }, true],
  [{ min: 41 }, false],
  [{ max: 39 }, false],
])('a duration of 40 ms is in %j: %s', (duration_ms, isIn) => {
  expect(compileResponseParts({ duration_ms })[0]?.accepts?.(40)).toBe(isIn);
});

test.each([
  ['status', true],
  ['body./a', true],
  ['fault', true],
  ['store', false],
  ['headers.status', false],
])('%s is a condition on the response: %s', (part, isOnResponse) => {
  expect(isResponsePart({ part })).toBe(isOnResponse);
});

test('unescapes the keys of a JSON pointer', () => {
  expect(['a~1b', 'a~0b', 'a~01'].map(unescapeKey)).toEqual(['a/b', 'a~b', 'a~1']);
});
