import { expect, test } from 'vitest';
import { authenticateSigned } from '../../src/auth/authenticate-signed.ts';
import { GUEST } from '../../src/auth/identity.ts';
import { issueToken, revokeTokens } from '../../src/domain/tokens/token-lifecycle.ts';
import type { FixtureDocument } from '../../src/state/document/fixture-document.ts';
import { createRealm, NOW } from '../domain/create-realm.ts';
import { keysOf, requestWith, sign } from './signed-request.ts';

const START = NOW / 1000;
const ERP = { name: 'erp', ...keysOf('erp') };
const PIM = { name: 'pim', ...keysOf('pim') };
const NEW = {
  name: 'new',
  consumer_key: 'new-consumer-key'.padEnd(32, '.'),
  consumer_secret: 'new-consumer-secret'.padEnd(32, '.'),
  request_token: 'new-request-token'.padEnd(32, '.'),
  request_token_secret: 'new-request-secret'.padEnd(32, '.'),
};
const SHOP: FixtureDocument = { integrations: [ERP, PIM, NEW] };
const PARAMETERS = { oauth_consumer_key: ERP.consumer_key, oauth_token: ERP.access_token };
const SECRETS = { consumerSecret: ERP.consumer_secret, tokenSecret: ERP.access_token_secret };
const NONCE = { consumer: 1, nonce: 'nonce', timestamp: START };

test('a signed request identifies the integration, and the nonce is not recorded yet', () => {
  const realm = createRealm(SHOP);
  expect(authenticateSigned(realm, sign(realm, PARAMETERS, SECRETS))).toMatchObject({
    identity: { type: 'integration', id: 1, name: 'erp', by: 'signature' },
    nonce: NONCE,
    token: { state: 'live', token: { token: ERP.access_token } },
  });
  expect(realm.world.nonces.has(1, 'nonce')).toBe(false);
});

test('a signature covers method, URL and query', () => {
  const realm = createRealm(SHOP);
  const request = { method: 'POST', path: '/rest/V1/orders', query: 'b=2&a=1' };
  const signed = sign(realm, PARAMETERS, { ...SECRETS, request });
  const isIdentified = (change: object) =>
    authenticateSigned(realm, { ...signed, ...change }).identity.type === 'integration';
  expect([{}, { method: 'PUT' }, { path: '/rest/V1/carts' }, { query: 'a=1' }].map(isIdentified)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('a header without parameters is ignored', () => {
  const headers = { authorization: 'OAuth realm="shop"' };
  expect(authenticateSigned(createRealm(SHOP), requestWith({ headers })).identity).toBe(GUEST);
  expect(authenticateSigned(createRealm(SHOP), requestWith({ headers })).refusal).toBeUndefined();
});

test('an inactive integration is a guest', () => {
  const realm = createRealm({ integrations: [{ ...ERP, status: 'inactive' }] });
  expect(authenticateSigned(realm, sign(realm, PARAMETERS, SECRETS))).toEqual({
    identity: GUEST,
    nonce: NONCE,
    token: { state: 'unreadable', why: 'its integration is inactive' },
  });
});

const missing = (fieldName: string) => ['required', { fieldName }];

test.each<[string, Record<string, string | undefined>, object, readonly unknown[], string | undefined, boolean]>([
  [
    'another version',
    { oauth_version: '2.0', oauth_nonce: undefined },
    {},
    ['oauthVersion', ['2.0']],
    undefined,
    false,
  ],
  ['no consumer key', { oauth_consumer_key: undefined }, {}, missing('oauth_consumer_key'), undefined, false],
  ['no token', { oauth_token: undefined }, {}, missing('oauth_token'), undefined, false],
  ['no nonce', { oauth_nonce: undefined }, {}, missing('oauth_nonce'), undefined, false],
  ['no timestamp', { oauth_timestamp: undefined }, {}, missing('oauth_timestamp'), undefined, false],
  [
    'a short token',
    { oauth_token: 'short', oauth_signature_method: 'X' },
    {},
    ['oauthTokenLength', {}],
    undefined,
    false,
  ],
  ['another method', { oauth_signature_method: 'PLAINTEXT' }, {}, ['oauthMethod', ['PLAINTEXT']], undefined, false],
  ['a short consumer key', { oauth_consumer_key: 'short' }, {}, ['oauthConsumerLength', {}], undefined, false],
  [
    'an unknown consumer key',
    { oauth_consumer_key: 'u'.repeat(32), oauth_timestamp: '0' },
    {},
    ['oauthConsumerUnknown', {}],
    'no integration has the consumer key',
    false,
  ],
  [
    'an empty consumer key',
    { oauth_consumer_key: '' },
    {},
    ['oauthConsumerUnknown', {}],
    'no integration has the consumer key',
    false,
  ],
  [
    'a timestamp of 1970',
    { oauth_timestamp: '0' },
    {},
    ['oauthNonceFailed', {}],
    `oauth_timestamp '0' is not between 1 and ${START + 600}, which is 600 s from now`,
    false,
  ],
  [
    'an unknown token',
    { oauth_token: 'u'.repeat(32) },
    {},
    ['oauthTokenUnknown', {}],
    'no integration has the access token',
    true,
  ],
  [
    'the token of another integration',
    { oauth_token: PIM.access_token },
    {},
    ['oauthTokenOfAnother', {}],
    'oauth_token belongs to integration pim',
    true,
  ],
  [
    'the request token of another integration',
    { oauth_token: NEW.request_token },
    {},
    ['oauthTokenOfAnother', {}],
    'oauth_token belongs to integration new',
    true,
  ],
  [
    'another token secret',
    {},
    { tokenSecret: 'wrong' },
    ['oauthSignature', {}],
    'the signature is for another secret, or another request than GET http://shop.example/rest/V1/store/websites ' +
      'with the parameters oauth_consumer_key, oauth_nonce, oauth_signature_method, oauth_timestamp, oauth_token',
    true,
  ],
  ['another consumer secret', {}, { consumerSecret: 'wrong' }, ['oauthSignature', {}], expect.any(String), true],
])('a request with %s is refused', (_, change, secrets, refusal, why, hasNonce) => {
  const realm = createRealm(SHOP);
  const caller = authenticateSigned(realm, sign(realm, { ...PARAMETERS, ...change }, { ...SECRETS, ...secrets }));
  expect([caller.identity, caller.refusal?.key, caller.refusal?.parameters, caller.refusal?.why]).toEqual([
    GUEST,
    ...refusal,
    why,
  ]);
  expect(caller.nonce).toEqual(hasNonce ? NONCE : undefined);
});

test('several missing parameters are errors in Magento’s order', () => {
  const realm = createRealm(SHOP);
  const request = requestWith({ headers: { host: 'shop.example', authorization: 'OAuth oauth_nonce="n"' } });
  expect(authenticateSigned(realm, request).refusal?.errors.map(({ parameters }) => parameters)).toEqual(
    ['oauth_consumer_key', 'oauth_signature', 'oauth_signature_method', 'oauth_timestamp', 'oauth_token'].map(
      (fieldName) => ({ fieldName }),
    ),
  );
});

test.each(['1.0', '1', '01.00', ' +1. '])('the version %o is accepted', (oauth_version) => {
  const realm = createRealm(SHOP);
  expect(authenticateSigned(realm, sign(realm, { ...PARAMETERS, oauth_version }, SECRETS)).refusal).toBeUndefined();
});

test.each(['', '1.1', '10', 'x1', '1x'])('the version %o is refused', (oauth_version) => {
  const realm = createRealm(SHOP);
  const caller = authenticateSigned(realm, sign(realm, { ...PARAMETERS, oauth_version }, SECRETS));
  expect(caller.refusal?.key).toBe('oauthVersion');
});

test.each([
  ['2.4.3', true],
  ['2.4.4', false],
])('release %s accepts HMAC-SHA1: %s', (magento, accepts) => {
  const realm = createRealm({ ...SHOP, magento });
  const caller = authenticateSigned(realm, sign(realm, PARAMETERS, { ...SECRETS, method: 'HMAC-SHA1' }));
  expect(caller.refusal?.key).toBe(accepts ? undefined : 'oauthMethod');
  expect(authenticateSigned(realm, sign(realm, PARAMETERS, SECRETS)).refusal).toBeUndefined();
});

test('a nonce that was used before is refused', () => {
  const realm = createRealm({ integrations: [{ ...ERP, nonces: { nonce: START } }] });
  const caller = authenticateSigned(realm, sign(realm, PARAMETERS, SECRETS));
  expect([caller.refusal?.key, caller.nonce]).toEqual(['oauthNonceUsed', undefined]);
});

test('the token of a customer is not one of an integration', () => {
  const realm = createRealm(SHOP);
  const { token } = issueToken(realm, { type: 'customer', id: 1 }, { shape: 'opaque' });
  const { refusal } = authenticateSigned(realm, sign(realm, { ...PARAMETERS, oauth_token: token }, SECRETS));
  expect([refusal?.key, refusal?.why]).toEqual(['oauthTokenOfAnother', 'oauth_token is not a token of an integration']);
});

test('a request token is not an access token', () => {
  const realm = createRealm(SHOP);
  const parameters = { oauth_consumer_key: NEW.consumer_key, oauth_token: NEW.request_token };
  const secrets = { consumerSecret: NEW.consumer_secret, tokenSecret: NEW.request_token_secret };
  const { refusal } = authenticateSigned(realm, sign(realm, parameters, secrets));
  expect([refusal?.key, refusal?.why]).toEqual([
    'oauthTokenNoAccess',
    'oauth_token is a request token, not an access token',
  ]);
});

test('a revoked token is refused, with its state', () => {
  const realm = createRealm(SHOP);
  revokeTokens(realm, { type: 'integration', id: 1 });
  const caller = authenticateSigned(realm, sign(realm, PARAMETERS, SECRETS));
  expect(caller).toMatchObject({ identity: GUEST, nonce: NONCE, token: { state: 'revoked', since: START } });
  expect(caller.refusal?.key).toBe('oauthTokenRevoked');
});

test('a token that a fault has ended is refused as revoked', () => {
  const realm = createRealm(SHOP);
  realm.world.tokens.endToken({ token: ERP.access_token, owner: { type: 'integration', id: 1 } }, 'expired', START - 5);
  expect(authenticateSigned(realm, sign(realm, PARAMETERS, SECRETS))).toMatchObject({
    token: { state: 'revoked', since: START - 5 },
  });
});

test('a consumer without secrets signs with empty ones', () => {
  const { consumer_key, access_token } = ERP;
  const realm = createRealm({ integrations: [{ name: 'erp', consumer_key, access_token }] });
  const signed = sign(realm, PARAMETERS, { consumerSecret: '', tokenSecret: '' });
  expect(authenticateSigned(realm, signed).identity).toMatchObject({ name: 'erp' });
});

test('an internal error is not a refusal', () => {
  const realm = createRealm(SHOP);
  const signed = sign(realm, PARAMETERS, SECRETS);
  const failing = {
    ...realm,
    digest: {
      ...realm.digest,
      oauthSignature: () => {
        throw new TypeError('internal');
      },
    },
  };
  expect(() => authenticateSigned(failing, signed)).toThrow(TypeError);
});
