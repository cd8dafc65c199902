import { expect, test } from 'vitest';
import { endOwnerTokens } from '../../src/state/revoke-tokens.ts';
import { createRealm } from '../domain/create-realm.ts';

const ana = { email: 'ana@example.com', firstname: 'Ana', lastname: 'Lee' };
const accessToken = 'a'.repeat(32);

test.each(['customer', 'admin'] as const)('the tokens of a %s end together, up to a sequence number', (type) => {
  const { world } = createRealm({ customers: [ana], admins: [{ username: 'ada' }] });
  const owner = { type, id: 1 };
  const tokenOf = (number: number) => ({ token: `t${number}`, number, owner, issuedAt: 100 });
  endOwnerTokens(world, 'revoked', owner, 100, 5);
  expect([5, 6].map((number) => world.tokens.endedAt('revoked', tokenOf(number)))).toEqual([100, undefined]);
  expect(world.tokens.endedAt('expired', tokenOf(5))).toBeUndefined();
  expect(world.tokens.revocationCutOff(owner)).toEqual({ number: 5, second: 100 });
});

test('the tokens of an integration end one by one; those of others stay valid', () => {
  const { world } = createRealm({
    integrations: [{ name: 'erp', access_token: accessToken }, { name: 'pim' }],
    tokens: [
      { token: 'issued', integration: 'erp' },
      { token: 'other', integration: 'pim' },
    ],
  });
  const owner = { type: 'integration', id: 1 } as const;
  endOwnerTokens(world, 'expired', owner, 100);
  const endedAt = (token: string, id: number) =>
    world.tokens.endedAt('expired', { token, number: 0, owner: { type: 'integration', id }, issuedAt: 0 });
  expect([endedAt(accessToken, 1), endedAt('issued', 1), endedAt('other', 2)]).toEqual([100, 100, undefined]);
  expect(world.tokens.revocationCutOff(owner)).toBeUndefined();
});
