import { expect, test } from 'vitest';
import { parseFaultHeader } from '../../../src/faults/parsing/fault-header.ts';

const parse = (header: string) => {
  const parsed = parseFaultHeader(header);
  return 'problem' in parsed ? parsed.problem : parsed.faults.map(({ fault }) => fault);
};

test('a header without names has no faults', () => {
  expect(parse('')).toEqual([]);
  expect(parse('')).toEqual([]);
});

test('a header names faults that fire once, from the first request on', () => {
  expect(parse('token-expires-mid-checkout')).toMatchObject([
    { id: 'token-expires-mid-checkout', preset: 'token-expires-mid-checkout', times: 1, after: 0 },
  ]);
});

test('a header names several faults, and the second one of a preset', () => {
  expect(parse('maintenance-503-html, backend-expires-before-frontend')).toMatchObject([
    { id: 'maintenance-503-html' },
    { id: 'backend-expires-before-frontend' },
    { id: 'backend-expires-before-frontend+' },
  ]);
});

test.each(['network-faults;variant=timeout', ' network-faults ; variant = timeout '])(
  '%j names a variant',
  (header) => {
    expect(parse(header)).toMatchObject([{ id: 'network-faults', then: [{ hang: true }] }]);
  },
);

test('a parameter sets a placeholder of the phrase', () => {
  expect(parse('admin-acl-denied;resources=a=b')).toMatchObject([
    { then: [{ refuse: { phrase: 'consumerNotAuthorized', parameters: { resources: 'a=b' } } }] },
  ]);
});

test('a refusal without parameters keeps those of the preset', () => {
  expect(parse('oauth-nonce-used')).toMatchObject([
    { then: [{ refuse: { phrase: 'oauthNonceUsed', parameters: [1] } }] },
  ]);
});

test.each([
  [' , ,', "' , ,' names no fault; expected ids of faults or presets, separated by commas"],
  ['rate-limitd', "unknown fault or preset 'rate-limitd'; did you mean 'rate-limited'?"],
  ['rate-limited;variant=no', "unknown variant 'no'; 'rate-limited' has edge"],
  ['maintenance-503-html;minutes=3', "'maintenance-503-html' has no parameter 'minutes'; valid: variant"],
  ['admin-acl-denied;cart=3', "'admin-acl-denied' has no parameter 'cart'; valid: variant, resources"],
  [
    'maintenance-503-html,nope',
    "unknown fault or preset 'nope'; GET /__mock/presets and the command 'presets' list all presets",
  ],
])('%j is refused', (header, problem) => {
  expect(parse(header)).toBe(`X-Mock-Fault: ${problem}`);
});

test.each([
  ['customer-deleted', 'account'],
  ['introspection-disabled', 'config'],
  ['clock-skew', 'clock'],
])('%s is refused, because it changes the %s of the world', (header, key) => {
  expect(parse(header)).toContain(
    `'${header}' changes the ${key} of the world, so it cannot be limited to one request`,
  );
  expect(parse(header)).not.toContain(`, ${header}`);
});
