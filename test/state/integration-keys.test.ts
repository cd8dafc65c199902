import { expect, test } from 'vitest';
import {
  findByRequestToken,
  findConsumer,
  findIntegrationToken,
  oauthVerifierOf,
  tokensOfIntegration,
} from '../../src/state/integration-keys.ts';
import { endOwnerTokens } from '../../src/state/revoke-tokens.ts';
import { createRealm, NOW } from '../domain/create-realm.ts';

const consumerKey = 'c'.repeat(32);
const accessToken = 'a'.repeat(32);
const requestToken = 'r'.repeat(32);
const erp = { name: 'erp', consumer_key: consumerKey, access_token: accessToken, request_token: requestToken };
const owner = { type: 'integration', id: 1 } as const;

test('finds integrations by consumer key, request token and access token', () => {
  const { world } = createRealm({ integrations: [erp, { name: 'pim' }] });
  expect([findConsumer(world, consumerKey)?.name, findByRequestToken(world, requestToken)?.name]).toEqual([
    'erp',
    'erp',
  ]);
  expect([findConsumer(world, 'x'), findByRequestToken(world, 'x'), findIntegrationToken(world, 'x')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(findIntegrationToken(world, accessToken)).toMatchObject({
    integration: { name: 'erp' },
    record: { token: accessToken, shape: 'opaque', number: 0, owner, issuedAt: NOW / 1000, expiresAt: null },
  });
});

test('a changed integration is found by its new keys only', () => {
  const { world } = createRealm({ integrations: [erp] });
  const row = findConsumer(world, consumerKey);
  if (row === undefined) throw new Error('expected the integration');
  world.integrations.update({ ...row, consumer_key: 'n'.repeat(32) });
  expect([findConsumer(world, consumerKey), findConsumer(world, 'n'.repeat(32))?.name]).toEqual([undefined, 'erp']);
});

test('a token that was issued for an integration is found until the integration is deleted', () => {
  const { world } = createRealm({
    customers: [{ email: 'ana@example.com', firstname: 'Ana', lastname: 'Lee' }],
    integrations: [erp],
    tokens: [
      { token: 'issued', integration: 'erp' },
      { token: 'other', customer: 'ana@example.com' },
    ],
  });
  expect(findIntegrationToken(world, 'issued')?.integration.name).toBe('erp');
  expect(findIntegrationToken(world, 'other')).toBeUndefined();
  expect(tokensOfIntegration(world, 1).map(({ token }) => token)).toEqual([accessToken, 'issued']);
  world.integrations.delete(1);
  expect(findIntegrationToken(world, 'issued')).toBeUndefined();
  expect(tokensOfIntegration(world, 1).map(({ token }) => token)).toEqual(['issued']);
});

test('an integration without an access token has only the tokens that were issued for it', () => {
  const { world } = createRealm({
    integrations: [{ name: 'pim' }, erp],
    tokens: [
      { token: 'one', integration: 'pim' },
      { token: 'two', integration: 'erp' },
    ],
  });
  expect(tokensOfIntegration(world, 1).map(({ token }) => token)).toEqual(['one']);
  expect(tokensOfIntegration(world, 2).map(({ token }) => token)).toEqual([accessToken, 'two']);
});

test('an access token that is also listed counts once', () => {
  const { world } = createRealm({ integrations: [erp], tokens: [{ token: accessToken, integration: 'erp' }] });
  expect(tokensOfIntegration(world, 1)).toHaveLength(1);
});

test('revokes each token of a revoked integration', () => {
  const { world } = createRealm({ integrations: [erp], tokens: [{ token: 'issued', integration: 'erp' }] });
  endOwnerTokens(world, 'revoked', owner, 100);
  const ended = tokensOfIntegration(world, 1).map((token) => world.tokens.endedAt('revoked', token));
  expect([ended, world.tokens.revocationCutOff(owner)]).toEqual([[100, 100], undefined]);
});

test('the verifier before the handshake follows from the seed and the consumer key', () => {
  const pending = { name: 'erp', consumer_key: consumerKey };
  const verifierOf = (seed: string, integration: object) => {
    const realm = createRealm({ seed, integrations: [{ ...pending, ...integration }] });
    const row = realm.world.integrations.get(1);
    return row && oauthVerifierOf(realm, row);
  };
  expect(verifierOf('1', {})).toMatch(/^[0-9a-f]{32}$/);
  expect(verifierOf('1', {})).toBe(verifierOf('1', {}));
  expect(verifierOf('1', {})).not.toBe(verifierOf('2', {}));
  expect(verifierOf('1', { oauth_verifier: 'v'.repeat(32) })).toBe('v'.repeat(32));
  expect(verifierOf('1', { access_token: accessToken })).toBeNull();
  expect(verifierOf('1', { consumer_key: null })).toBeNull();
});
