import { expect, test } from 'vitest';
import { endTokens, listTokens, mintToken } from '../../src/operations/issued-tokens.ts';
import { advanceClock } from '../../src/operations/world-clock.ts';
import { createSandbox, errorOf, MARA } from './create-sandbox.ts';

const document = {
  customers: [MARA],
  admins: [{ username: 'boss', password: 'Secret-Boss1' }],
  integrations: [{ name: 'ERP', access_token: 'e'.repeat(32) }],
};

test.each([
  [{ customer: MARA.email }, { type: 'customer', owner: MARA.email, shape: 'jwt', expires_at: '2030-01-01T01:00:00Z' }],
  [{ admin: 'boss' }, { type: 'admin', owner: 'boss', shape: 'jwt', expires_at: '2030-01-01T01:00:00Z' }],
  [{ integration: 'ERP' }, { type: 'integration', owner: 'ERP', shape: 'opaque', expires_at: null }],
])('issues a token to %j', (owner, view) => {
  const sandbox = createSandbox(document);
  const issued = mintToken(sandbox, owner);
  expect(issued).toMatchObject({ ...view, issued_at: '2030-01-01T00:00:00Z' });
});

test.each([
  [90, '2030-01-01T00:01:30Z'],
  ['10m', '2030-01-01T00:10:00Z'],
  [0, '2030-01-01T00:00:00Z'],
])('issues a token with a lifetime of %s', (lifetime, expires_at) => {
  expect(mintToken(createSandbox(document), { customer: MARA.email }, lifetime)).toMatchObject({ expires_at });
});

test.each([
  [
    'an unknown owner',
    { customer: 'ines@example.com' },
    undefined,
    "NotFound: no customer is named 'ines@example.com'",
  ],
  ['no owner', {}, undefined, 'InvalidDocument: expected exactly one of customer, admin and integration'],
  [
    'two owners',
    { customer: MARA.email, admin: 'boss' },
    undefined,
    'InvalidDocument: expected exactly one of customer, admin and integration',
  ],
  [
    'a negative lifetime',
    { customer: MARA.email },
    -1,
    'InvalidDocument: expires_in: expected seconds, or a duration such as 10m',
  ],
  [
    'an invalid lifetime',
    { customer: MARA.email },
    'soon',
    'InvalidDocument: expires_in: expected seconds, or a duration such as 10m',
  ],
])('refuses to issue a token to %s', (_, owner, lifetime, error) => {
  expect(errorOf(() => mintToken(createSandbox(document), owner, lifetime))).toBe(error);
});

test.each(['revoked', 'expired'] as const)('lists tokens that were %s: one, then all of an owner', (how) => {
  const sandbox = createSandbox(document);
  const [first, second] = [mintToken(sandbox, { customer: MARA.email }), mintToken(sandbox, { customer: MARA.email })];
  const other = mintToken(sandbox, { admin: 'boss' });
  expect(endTokens(sandbox, how, { token: first.token })).toMatchObject([{ token: first.token, state: how }]);
  expect(listTokens(sandbox).map(({ state }) => state)).toEqual([how, 'live', 'live']);
  expect(endTokens(sandbox, how, { customer: MARA.email })).toMatchObject([
    { state: how },
    { token: second.token, state: how },
  ]);
  expect(listTokens(sandbox, { admin: 'boss' })).toMatchObject([{ token: other.token, state: 'live' }]);
});

test('lists a token past its lifetime as expired', () => {
  const sandbox = createSandbox(document);
  mintToken(sandbox, { customer: MARA.email });
  advanceClock(sandbox, '61m');
  expect(listTokens(sandbox)).toMatchObject([{ state: 'expired' }]);
});

test('revokes the access token of an integration, which is live although it is not a bearer token', () => {
  const sandbox = createSandbox(document);
  expect(listTokens(sandbox, { integration: 'ERP' })).toMatchObject([{ token: 'e'.repeat(32), state: 'live' }]);
  expect(endTokens(sandbox, 'revoked', { token: 'e'.repeat(32) })).toMatchObject([{ state: 'revoked' }]);
});

test.each([
  ['x', 'NotFound: the token is unreadable: '],
  ['eyJhbGciOiJIUzI1NiJ9.e30.x', 'NotFound: the token is unreadable: '],
])('refuses to revoke the unknown token %s', (token, error) => {
  expect(errorOf(() => endTokens(createSandbox(document), 'revoked', { token }))).toContain(error);
});
