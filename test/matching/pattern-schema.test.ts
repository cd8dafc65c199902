import { expect, test } from 'vitest';
import { patternSchema } from '../../src/matching/pattern-schema.ts';
import { validatePart } from '../../src/state/document/validate-document.ts';

const EXPECTED = 'expected a value, an array of values or {match: "regular expression"}';

test.each([
  {},
  { operation: 'customer', method: ['get', 'POST'], status: 200, token: null },
  { identity: 'guest' },
  { identity: { match: 'guest|customer' } },
  { identity: ['guest', null], token: ['live', 'expired'], method: ['Get', 'post'], status: ['401', 0, null] },
  { headers: { Store: 'fr', 'X-ReCaptcha': null }, variables: { 'input.email': { match: '@example' }, flag: true } },
  { body: { '/data/customer': null }, duration_ms: { min: 1 } },
  { body: { match: 'sku' }, duration_ms: { max: 0 } },
  { duration_ms: { min: 5, max: 5 } },
])('accepts %j', (value) => {
  expect(validatePart(patternSchema, value)).toEqual(value);
});

test.each<[string, unknown, readonly (string | number)[], string]>([
  ['an unknown key', { oparation: 'x' }, ['oparation'], "unknown key; did you mean 'operation'?"],
  ['an invalid expression', { path: { match: '(' } }, ['path', 'match'], 'Unterminated group'],
  ['an invalid expression of an identity', { identity: { match: '(' } }, ['identity', 'match'], 'Unterminated group'],
  ['an empty array', { store: [] }, ['store'], 'must name at least one value'],
  ['an object that is not a condition', { store: { is: 'fr' } }, ['store'], EXPECTED],
  [
    'an unknown identity',
    { identity: 'custmer' },
    ['identity'],
    "unknown identity 'custmer'; did you mean 'customer'?",
  ],
  ['an unknown token state', { token: ['live', 'expird'] }, ['token', 1], "did you mean 'expired'?"],
  ['an unknown method', { method: 'PSOT' }, ['method'], "unknown HTTP method 'PSOT'; did you mean 'POST'?"],
  ['a status that is not a number', { status: 'x' }, ['status'], 'expected an HTTP status from 100 to 599'],
  ['a status out of range', { status: [200, 600] }, ['status', 1], 'expected an HTTP status from 100 to 599'],
  ['an object that is not a token state', { token: { is: 'live' } }, ['token'], 'expected one of live, expired'],
  ['no JSON pointer', { body: {} }, ['body'], 'must name at least one JSON pointer'],
  ['no duration', { duration_ms: {} }, ['duration_ms'], 'must name at least one of min and max'],
  ['a range without values', { duration_ms: { min: 2, max: 1 } }, ['duration_ms'], 'min is more than max'],
  [
    'a reserved name',
    JSON.parse('{"headers":{"constructor":{"match":"["}}}'),
    ['headers', 'constructor'],
    'is a reserved name',
  ],
  [
    'another one',
    JSON.parse('{"variables":{"__proto__":{"match":"["}}}'),
    ['variables', '__proto__'],
    'is a reserved name',
  ],
  ['an object that is not a condition of a header', { headers: { store: {} } }, ['headers', 'store'], EXPECTED],
])('refuses %s with its path', (_, value, path, message) => {
  const problems = [{ path, message: expect.stringContaining(message) }];
  expect(() => validatePart(patternSchema, value)).toThrow(expect.objectContaining({ problems }));
});
