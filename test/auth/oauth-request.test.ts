import { expect, test } from 'vitest';
import { checkSignedRequest, requireSignature } from '../../src/auth/oauth-request.ts';
import { createRealm, NOW } from '../domain/create-realm.ts';
import { keysOf, sign } from './signed-request.ts';

const KEYS = keysOf('erp');
const REQUIRED = ['oauth_consumer_key', 'oauth_signature'];
const check = (change: Readonly<Record<string, string | undefined>>, magento = '2.4.7') => {
  const realm = createRealm({ magento, integrations: [{ name: 'erp', ...KEYS }] });
  const parameters = { oauth_consumer_key: KEYS.consumer_key, ...change };
  const request = sign(realm, parameters, { consumerSecret: KEYS.consumer_secret });
  return checkSignedRequest(realm, request, REQUIRED, (sent, { name }) => {
    requireSignature(realm, request, sent, KEYS.consumer_secret, null);
    return name;
  });
};

test.each(['1', '1.0', '1.00', '01.', ' 1 ', '+1'])('accepts the version %j', (oauth_version) => {
  expect(check({ oauth_version })).toEqual({
    nonce: { consumer: 1, nonce: 'nonce', timestamp: NOW / 1000 },
    result: 'erp',
  });
});

// The last three break two rules each: the first that Magento checks is reported.
test.each([
  [{ oauth_version: '1.1' }, 'oauthVersion'],
  [{ oauth_version: '2.0' }, 'oauthVersion'],
  [{ oauth_version: '' }, 'oauthVersion'],
  [{ oauth_consumer_key: undefined }, 'required'],
  [{ oauth_token: 'short' }, 'oauthTokenLength'],
  [{ oauth_signature_method: 'PLAINTEXT' }, 'oauthMethod'],
  [{ oauth_signature_method: undefined }, 'oauthMethod'],
  [{ oauth_consumer_key: 'short' }, 'oauthConsumerLength'],
  [{ oauth_consumer_key: '' }, 'oauthConsumerUnknown'],
  [{ oauth_consumer_key: 'x'.repeat(32) }, 'oauthConsumerUnknown'],
  [{ oauth_timestamp: '0' }, 'oauthNonceFailed'],
  [{ oauth_version: '2.0', oauth_consumer_key: undefined }, 'oauthVersion'],
  [{ oauth_token: 'short', oauth_signature_method: 'PLAINTEXT' }, 'oauthTokenLength'],
  [{ oauth_consumer_key: 'short', oauth_timestamp: '0' }, 'oauthConsumerLength'],
])('refuses %j with %s, and uses no nonce', (change, key) => {
  const { nonce, refusal } = check(change);
  expect([refusal?.key, nonce]).toEqual([key, undefined]);
});

test('a request with a wrong signature uses its nonce', () => {
  const realm = createRealm({ integrations: [{ name: 'erp', ...KEYS }] });
  const request = sign(realm, { oauth_consumer_key: KEYS.consumer_key }, { consumerSecret: 'other' });
  const { nonce, refusal } = checkSignedRequest(realm, request, REQUIRED, (sent) =>
    requireSignature(realm, request, sent, KEYS.consumer_secret, null),
  );
  expect([refusal?.key, nonce?.nonce]).toEqual(['oauthSignature', 'nonce']);
});

test('an error that is not a refusal is thrown on', () => {
  const realm = createRealm({ integrations: [{ name: 'erp', ...KEYS }] });
  const request = sign(realm, { oauth_consumer_key: KEYS.consumer_key }, { consumerSecret: KEYS.consumer_secret });
  const fail = () => {
    throw new TypeError('x');
  };
  expect(() => checkSignedRequest(realm, request, REQUIRED, fail)).toThrow(TypeError);
});
