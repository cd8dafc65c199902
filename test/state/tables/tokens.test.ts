import { expect, test } from 'vitest';
import { createTokens, type TokenEvent, type TokenOwner, type TokenRecord } from '../../../src/state/tables/tokens.ts';

const customer: TokenOwner = { type: 'customer', id: 1 };
const admin: TokenOwner = { type: 'admin', id: 1 };

/** Tokens of a world, and a function that issues one. */
function createIssuer() {
  const tokens = createTokens('mark');
  const issue = (owner: TokenOwner, issuedAt = 100, isStored = true): TokenRecord => {
    const number = tokens.nextNumber();
    const token = `token-${number}`;
    const record: TokenRecord = { token, shape: 'opaque', number, owner, issuedAt, expiresAt: null };
    tokens.add(record, isStored);
    return record;
  };
  return { tokens, issue };
}

test('numbers tokens from 1, and has the mark of its world', () => {
  const { tokens, issue } = createIssuer();
  expect([issue(customer).number, issue(admin).number, tokens.issued]).toEqual([1, 2, 2]);
  expect(tokens.mark).toBe('mark');
});

test('finds stored tokens and cached JWTs only', () => {
  const { tokens, issue } = createIssuer();
  const stored = issue(customer);
  const listed = issue(customer, 100, false);
  expect([tokens.find(stored.token), tokens.find(listed.token)]).toEqual([stored, undefined]);
  tokens.cacheVerified(listed);
  expect(tokens.find(listed.token)).toBe(listed);
});

test('clears the cache of verified JWTs when it has 1000 entries', () => {
  const { tokens, issue } = createIssuer();
  const records = Array.from({ length: 1001 }, () => issue(customer, 100, false));
  for (const record of records.slice(0, 1000)) tokens.cacheVerified(record);
  expect(tokens.find('token-1')).toBe(records[0]);
  tokens.cacheVerified(records[1000] ?? issue(customer));
  expect([tokens.find('token-1'), tokens.find('token-1001')]).toEqual([undefined, records[1000]]);
});

test('lists the newest 10,000 tokens, oldest first', () => {
  const { tokens, issue } = createIssuer();
  expect([tokens.list(), tokens.newest]).toEqual([[], undefined]);
  expect(issue(customer, 100, false)).toBe(tokens.newest);
  for (let index = 1; index < 10_000; index += 1) issue(customer, 100, false);
  expect(tokens.newest?.number).toBe(10_000);
  expect([tokens.list().at(0)?.number, tokens.list().at(-1)?.number]).toEqual([1, 10_000]);
  expect(issue(customer)).toBe(tokens.newest);
  expect([tokens.list().length, tokens.list().at(0)?.number, tokens.list().at(-1)?.number]).toEqual([
    10_000, 2, 10_001,
  ]);
});

test.each(['revoked', 'expired', 'garbled'] as const)('one token that was %s does not affect others', (end) => {
  const { tokens, issue } = createIssuer();
  const [ended, other] = [issue(customer), issue(customer)];
  tokens.endToken(ended, end, 200);
  expect([tokens.endedAt(end, ended), tokens.endedAt(end, other)]).toEqual([200, undefined]);
});

test('a revocation of an owner applies to the tokens issued so far', () => {
  const { tokens, issue } = createIssuer();
  const before = issue(customer, 200);
  tokens.endOwner('revoked', customer, 200);
  const after = issue(customer, 200);
  expect(tokens.endedAt('revoked', before)).toBe(200);
  expect(tokens.endedAt('revoked', after)).toBeUndefined();
  expect(tokens.endedAt('expired', before)).toBeUndefined();
  expect(tokens.endedAt('revoked', issue(admin, 100))).toBeUndefined();
});

test('a token issued before the second of a revocation is revoked, even with a later number', () => {
  const { tokens, issue } = createIssuer();
  tokens.endOwner('revoked', customer, 200);
  expect([tokens.endedAt('revoked', issue(customer, 199)), tokens.endedAt('revoked', issue(customer, 200))]).toEqual([
    200,
    undefined,
  ]);
});

test('a revocation up to a number does not affect later tokens', () => {
  const { tokens, issue } = createIssuer();
  const [first, second] = [issue(customer), issue(customer)];
  tokens.endOwner('revoked', customer, 100, 1);
  expect([tokens.endedAt('revoked', first), tokens.endedAt('revoked', second)]).toEqual([100, undefined]);
  expect(tokens.revocationCutOff(customer)).toEqual({ number: 1, second: 100 });
  expect(tokens.revocationCutOff(admin)).toBeUndefined();
});

test('an owner has opaque tokens while one was issued after the last revocation', () => {
  const { tokens, issue } = createIssuer();
  expect(tokens.hasOpaqueTokens(customer)).toBe(false);
  issue(customer);
  expect([tokens.hasOpaqueTokens(customer), tokens.hasOpaqueTokens(admin)]).toEqual([true, false]);
  tokens.endOwner('revoked', customer, 100);
  expect(tokens.hasOpaqueTokens(customer)).toBe(false);
  issue(customer);
  expect(tokens.hasOpaqueTokens(customer)).toBe(true);
});

test('needs a clean-up from 20,000 stored tokens on, and again when they have doubled', () => {
  const { tokens, issue } = createIssuer();
  for (let index = 1; index < 20_000; index += 1) issue(customer);
  expect(tokens.needsCleanUp).toBe(false);
  issue(customer);
  expect(tokens.needsCleanUp).toBe(true);
  tokens.cleanUp(({ number }) => number <= 5_000);
  expect([tokens.needsCleanUp, tokens.find('token-5000'), tokens.find('token-5001')?.number]).toEqual([
    false,
    undefined,
    5001,
  ]);
  for (let count = 20_001; count < 35_000; count += 1) issue(customer);
  expect(tokens.needsCleanUp).toBe(false);
  issue(customer);
  expect(tokens.needsCleanUp).toBe(true);
});

test('emits an event for each issued and revoked token, but not for other ends of a token', () => {
  const { tokens, issue } = createIssuer();
  const events: TokenEvent[] = [];
  tokens.onEvent((event) => void events.push(event));
  const record = issue(customer);
  tokens.endToken({ token: 'other', owner: customer }, 'expired', 100);
  tokens.endOwner('garbled', admin, 100);
  tokens.endToken(record, 'revoked', 100);
  tokens.endOwner('revoked', customer, 100);
  expect(events).toEqual([
    { type: 'token-issued', token: 'token-1', owner: customer },
    { type: 'token-revoked', token: 'token-1', owner: customer },
    { type: 'token-revoked', owner: customer },
  ]);
});

test('lists the owners of a type whose tokens were revoked', () => {
  const { tokens } = createIssuer();
  expect(tokens.revokedOwners('customer')).toEqual([]);
  const owners: TokenOwner[] = [
    { type: 'integration', id: 9 },
    { type: 'customer', id: 1 },
    { type: 'customer', id: 7 },
    admin,
  ];
  for (const owner of owners) tokens.endOwner('revoked', owner, 100);
  tokens.endOwner('expired', { type: 'admin', id: 5 }, 100);
  expect((['integration', 'admin', 'customer'] as const).map((type) => tokens.revokedOwners(type))).toEqual([
    [9],
    [1],
    [1, 7],
  ]);
});
