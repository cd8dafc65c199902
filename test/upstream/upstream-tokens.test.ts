import { expect, test } from 'vitest';
import type { Identity } from '../../src/auth/identity.ts';
import type { Digest } from '../../src/platform/digest.ts';
import { UpstreamTokens } from '../../src/upstream/upstream-tokens.ts';

const fixture = { customer: { email: 'qa@shop.example', password: 'one' }, admin: { username: 'qa', password: 'two' } };
const customer = { type: 'customer' } as Identity;
const admin = { type: 'admin' } as Identity;

/** Tokens of a store that numbers them; the sign-ins with these numbers fail. */
function tokensOfStore(...failing: number[]) {
  let signIns = 0;
  return new UpstreamTokens({ known: {} }, {} as Digest, async () => {
    signIns += 1;
    return { status: failing.includes(signIns) ? 503 : 200, body: `"token ${signIns}"` };
  });
}

test('a refused token is replaced, and those of other accounts are kept', async () => {
  const tokens = tokensOfStore();
  expect(await tokens.tokenFor(customer, fixture)).toBe('token 1');
  expect(await tokens.tokenFor(admin, fixture)).toBe('token 2');
  expect(await tokens.tokenFor(admin, fixture, 'token 2')).toBe('token 3');
  expect(await tokens.tokenFor(customer, fixture)).toBe('token 1');
});

test('requests whose token was refused share one new token, even if their refusal comes late', async () => {
  const tokens = tokensOfStore();
  await tokens.tokenFor(customer, fixture);
  const ask = () => tokens.tokenFor(customer, fixture, 'token 1');
  expect(await Promise.all([ask(), ask()])).toEqual(['token 2', 'token 2']);
  expect(await ask()).toBe('token 2');
});

test('the next request signs in again after a sign-in that failed', async () => {
  const tokens = tokensOfStore(1);
  await expect(tokens.tokenFor(customer, fixture)).rejects.toThrow('was answered with status 503');
  expect(await tokens.tokenFor(customer, fixture)).toBe('token 2');
});
