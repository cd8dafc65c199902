import { expect, test } from 'vitest';
import { performHandshake } from '../../src/auth/oauth-handshake.ts';
import type { FixtureDocument } from '../../src/state/document/fixture-document.ts';
import { oauthVerifierOf } from '../../src/state/integration-keys.ts';
import type { Realm } from '../../src/state/realm.ts';
import { createRealm, HOUR, NOW, reasonOf, refusalOf, SECOND } from '../domain/create-realm.ts';
import { keysOf, sign } from './signed-request.ts';

const START = NOW / 1000;
const pad = (text: string) => text.padEnd(32, '.');
const NEW = { name: 'new', consumer_key: pad('key'), consumer_secret: pad('secret') };
const REQUESTED = { ...NEW, request_token: pad('request'), request_token_secret: pad('request-secret') };
const VERIFIER = pad('verifier');
const OTHER = { name: 'other', ...keysOf('other') };

type Change = Record<string, string | undefined>;
const first = (realm: Realm, change: Change = {}, consumerSecret = NEW.consumer_secret) =>
  performHandshake(
    realm,
    sign(realm, { oauth_consumer_key: NEW.consumer_key, ...change }, { consumerSecret }),
    'request',
  );
const second = (realm: Realm, change: Change = {}, tokenSecret = REQUESTED.request_token_secret) =>
  performHandshake(
    realm,
    sign(
      realm,
      {
        oauth_consumer_key: NEW.consumer_key,
        oauth_token: REQUESTED.request_token,
        oauth_verifier: VERIFIER,
        ...change,
      },
      { consumerSecret: NEW.consumer_secret, tokenSecret },
    ),
    'access',
  );

test('the first step issues a request token', () => {
  const realm = createRealm({ integrations: [NEW] });
  const grant = first(realm);
  expect([grant.oauth_token, grant.oauth_token_secret]).toEqual([
    expect.stringMatching(/^[a-z0-9]{32}$/),
    expect.stringMatching(/^[a-z0-9]{32}$/),
  ]);
  expect(grant.oauth_token).not.toBe(grant.oauth_token_secret);
  expect(realm.world.integrations.get(1)).toBe(grant.integration);
  expect(grant.integration).toMatchObject({
    ...NEW,
    status: 'inactive',
    request_token: grant.oauth_token,
    request_token_secret: grant.oauth_token_secret,
    access_token: null,
  });
  expect(realm.world.nonces.has(1, 'nonce')).toBe(true);
});

test('the second step issues an access token, and activates the integration', () => {
  const realm = createRealm({ integrations: [{ ...REQUESTED, oauth_verifier: VERIFIER }] });
  const grant = second(realm);
  expect(realm.world.integrations.get(1)).toBe(grant.integration);
  expect(grant.integration).toMatchObject({
    status: 'active',
    access_token: grant.oauth_token,
    access_token_secret: grant.oauth_token_secret,
    request_token: null,
    request_token_secret: null,
    oauth_verifier: null,
  });
  expect(grant.oauth_token).toMatch(/^[a-z0-9]{32}$/);
  expect(realm.world.nonces.has(1, 'nonce')).toBe(true);
});

test('accepts both steps in turn, with the generated verifier', () => {
  const realm = createRealm({ integrations: [NEW] });
  const { integration, oauth_token, oauth_token_secret } = first(realm);
  const oauth_verifier = oauthVerifierOf(realm, integration) ?? undefined;
  const change = { oauth_token, oauth_verifier, oauth_nonce: 'next' };
  expect(second(realm, change, oauth_token_secret).integration.status).toBe('active');
});

test.each<[FixtureDocument['config'], object, number, boolean]>([
  [{}, {}, 299, true],
  [{}, {}, 300, false],
  [{ 'oauth/consumer/expiration_period': 10 }, {}, 9, true],
  [{ 'oauth/consumer/expiration_period': 10 }, {}, 10, false],
  [{ 'oauth/consumer/expiration_period': 10.9 }, {}, 10, false],
  [{ 'oauth/consumer/expiration_period': 0 }, {}, 299, true],
  [{ 'oauth/consumer/expiration_period': -1 }, {}, 300, false],
  [{}, { activated_at: '-1m' }, 239, true],
  [{}, { activated_at: '-1m' }, 240, false],
])('with %j, an integration with %j can start %i s after the world: %s', (config, change, seconds, isAccepted) => {
  const realm = createRealm({ config, integrations: [{ ...NEW, ...change }] });
  realm.clock.advance(seconds * SECOND);
  expect(refusalOf(() => first(realm))?.[0]).toBe(isAccepted ? undefined : 'oauthConsumerExpired');
});

test('an expired activation is refused with its age, before the signature is checked', () => {
  const realm = createRealm({ integrations: [{ ...NEW, activated_at: '-301s' }] });
  const perform = () => first(realm, {}, 'wrong');
  expect(refusalOf(perform)).toEqual(['oauthConsumerExpired', {}]);
  expect(reasonOf(() => first(realm, { oauth_nonce: 'next' }))).toBe(
    'the integration was activated 301 s ago, and oauth/consumer/expiration_period is 300 s; a new activated_at restarts the period',
  );
});

test.each<[string, object, Change, string, readonly unknown[], string | undefined]>([
  ['another secret', NEW, {}, 'wrong', ['oauthSignature', {}], expect.stringContaining('another secret')],
  [
    'a request token',
    REQUESTED,
    {},
    NEW.consumer_secret,
    ['oauthNoVerifierToken', {}],
    'the integration has a request token already',
  ],
  [
    'an access token',
    { ...NEW, access_token: pad('access') },
    {},
    NEW.consumer_secret,
    ['oauthNoVerifierToken', {}],
    'the integration has an access token already',
  ],
  [
    'no nonce',
    NEW,
    { oauth_nonce: undefined },
    NEW.consumer_secret,
    ['required', { fieldName: 'oauth_nonce' }],
    undefined,
  ],
])('a first step with %s is refused', (_, integration, change, secret, refusal, why) => {
  const realm = createRealm({ integrations: [{ ...NEW, ...integration }] });
  const before = realm.world.integrations.get(1);
  expect(refusalOf(() => first(realm, change, secret))).toEqual(refusal);
  expect(realm.world.integrations.get(1)).toBe(before);
  if (change['oauth_nonce'] === undefined && 'oauth_nonce' in change)
    expect(realm.world.nonces.has(1, 'nonce')).toBe(false);
  else expect(realm.world.nonces.has(1, 'nonce')).toBe(true);
  expect(reasonOf(() => first(realm, { oauth_nonce: 'next', ...change }, secret))).toEqual(why);
});

test.each<[string, Change, string, readonly unknown[], string | undefined]>([
  ['no token', { oauth_token: undefined }, '', ['required', { fieldName: 'oauth_token' }], undefined],
  ['no verifier', { oauth_verifier: undefined }, '', ['required', { fieldName: 'oauth_verifier' }], undefined],
  [
    'an unknown token',
    { oauth_token: 'u'.repeat(32) },
    '',
    ['oauthTokenUnknown', {}],
    'no integration has a pending request token with the value of oauth_token',
  ],
  [
    'the token of another integration',
    { oauth_token: OTHER.access_token },
    '',
    ['oauthRequestTokenOfAnother', {}],
    'oauth_token belongs to integration other',
  ],
  ['a short verifier', { oauth_verifier: 'short' }, '', ['oauthVerifierLength', {}], undefined],
  [
    'another verifier',
    { oauth_verifier: pad('wrong') },
    '',
    ['oauthVerifierWrong', {}],
    'oauth_verifier is not the one that was issued with the request token',
  ],
  ['another token secret', {}, 'wrong', ['oauthSignature', {}], expect.stringContaining('another secret')],
])('a second step with %s is refused', (_, change, secret, refusal, why) => {
  const realm = createRealm({ integrations: [{ ...REQUESTED, oauth_verifier: VERIFIER }, OTHER] });
  const before = realm.world.integrations.get(1);
  const perform = (oauth_nonce: string) => () => second(realm, { oauth_nonce, ...change }, secret);
  expect([refusalOf(perform('a')), reasonOf(perform('b'))]).toEqual([refusal, why]);
  expect(realm.world.integrations.get(1)).toBe(before);
});

test('an access token in place of the request token is refused as used', () => {
  const realm = createRealm({ integrations: [OTHER] });
  const { consumer_key, consumer_secret, access_token, access_token_secret } = OTHER;
  const parameters = { oauth_consumer_key: consumer_key, oauth_token: access_token, oauth_verifier: VERIFIER };
  const perform = (oauth_nonce: string) => () =>
    performHandshake(
      realm,
      sign(
        realm,
        { ...parameters, oauth_nonce },
        { consumerSecret: consumer_secret, tokenSecret: access_token_secret },
      ),
      'access',
    );
  expect([refusalOf(perform('a')), reasonOf(perform('b'))]).toEqual([
    ['oauthTokenUsed', {}],
    'oauth_token is an access token, not a request token',
  ]);
});

test.each<[FixtureDocument['config'], number, boolean]>([
  [{}, 2 * HOUR - SECOND, true],
  [{}, 2 * HOUR, false],
  [{ 'oauth/cleanup/cleanup_probability': 0 }, 2 * HOUR, true],
  [{ 'oauth/cleanup/cleanup_probability': 1 }, 2 * HOUR, false],
])('with %j, a request token is accepted %i ms after the activation: %s', (config, milliseconds, isAccepted) => {
  const realm = createRealm({ config, integrations: [{ ...REQUESTED, oauth_verifier: VERIFIER }] });
  realm.clock.advance(milliseconds);
  const perform = () => second(realm, { oauth_timestamp: `${START}` });
  expect(refusalOf(perform)).toEqual(isAccepted ? undefined : ['oauthTokenUnknown', {}]);
});
