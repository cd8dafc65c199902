import { expect, test } from 'vitest';
import { activateAtOnce, sendForActivation } from '../../../src/domain/accounts/integration-activation.ts';
import type { FixtureDocument } from '../../../src/state/document/fixture-document.ts';
import type { Realm } from '../../../src/state/realm.ts';
import { createRealm, NOW, SECOND } from '../create-realm.ts';

const KEY = /^[a-z\d]{32}$/;

function createIntegration(values: object = {}) {
  const integrations: FixtureDocument['integrations'] = [{ name: 'erp', ...values }];
  const realm = createRealm({ integrations });
  realm.clock.advance(SECOND);
  return { realm, integration: storedIn(realm) };
}

function storedIn({ world }: Realm) {
  const integration = world.integrations.get(1);
  if (integration === undefined) throw new Error('there is no integration');
  return integration;
}

const keys = { consumer_key: 'c'.repeat(32), consumer_secret: 's'.repeat(32) };

test('an integration that is activated at once has tokens, and no verifier', () => {
  const { realm, integration } = createIntegration();
  const active = activateAtOnce(realm, { ...integration, consumer_key: null, consumer_secret: null });
  expect(active).toMatchObject({
    name: 'erp',
    status: 'active',
    activated_at: NOW + SECOND,
    oauth_verifier: null,
    request_token: null,
    request_token_secret: null,
  });
  const { consumer_key, consumer_secret, access_token, access_token_secret } = active;
  const generated = [consumer_key, consumer_secret, access_token, access_token_secret];
  for (const key of generated) expect(key).toMatch(KEY);
  expect(new Set(generated).size).toBe(4);
  expect(storedIn(realm)).toBe(active);
});

test('an integration that is sent for activation has a verifier, and no tokens', () => {
  const { realm, integration } = createIntegration();
  const pending = sendForActivation(realm, { ...integration, ...keys, access_token: 'a'.repeat(32) });
  expect(pending).toMatchObject({
    ...keys,
    status: 'inactive',
    activated_at: NOW + SECOND,
    access_token: null,
    access_token_secret: null,
  });
  expect(pending.oauth_verifier).toMatch(KEY);
  expect(storedIn(realm)).toBe(pending);
});

test('a verifier stays until the handshake is complete', () => {
  const { realm, integration } = createIntegration();
  const first = sendForActivation(realm, { ...integration, access_token: null });
  expect(sendForActivation(realm, first).oauth_verifier).toBe(first.oauth_verifier);
  const completed = { ...first, access_token: 'a'.repeat(32) };
  expect(sendForActivation(realm, completed).oauth_verifier).not.toBe(first.oauth_verifier);
});

test.each([
  ['activated at once', activateAtOnce],
  ['sent for activation', sendForActivation],
])('an integration that is %s keeps its consumer, and its earlier tokens are revoked', (_, activate) => {
  const { realm, integration } = createIntegration();
  const { access_token: token } = activateAtOnce(realm, { ...integration, ...keys });
  const owner = { type: 'integration', id: 1 } as const;
  const issued = { token: token ?? '', number: 0, owner, issuedAt: 0 };
  expect(realm.world.tokens.endedAt('revoked', issued)).toBeUndefined();
  expect(activate(realm, storedIn(realm))).toMatchObject(keys);
  expect(realm.world.tokens.endedAt('revoked', issued)).toBe((NOW + SECOND) / 1000);
});
