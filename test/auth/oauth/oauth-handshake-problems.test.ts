import { expect, test } from 'vitest';
import {
  CONSUMER,
  formResponseOf,
  GRANTED,
  otherIntegration,
  problemResponse,
  useHandshakeClient,
} from './handshake-client.ts';
import { type Keys, padKey, signRequest } from './oauth-signature.ts';

const client = useHandshakeClient();

const postHeader = (authorization: string) =>
  fetch(`${client.magento.url}/oauth/token/request`, { method: 'POST', headers: { authorization } });
test('lists all missing parameters in one line', async () => {
  expect(
    await formResponseOf(await postHeader('OAuth oauth_consumer_key="k",oauth_nonce="n",oauth_timestamp="1"')),
  ).toEqual(
    problemResponse(
      400,
      '"oauth_signature" is required. Enter and try again, "oauth_signature_method" is required. Enter and try again',
    ),
  );
  const all = 'OAuth oauth_consumer_key="k",oauth_nonce="n",oauth_timestamp="1",oauth_signature="s"';
  expect(await formResponseOf(await postHeader(all))).toEqual(
    problemResponse(400, '"oauth_signature_method" is required. Enter and try again.'),
  );
});

test('reports five missing parameters without a header', async () => {
  const response = await fetch(`${client.magento.url}/oauth/token/request`, { method: 'POST' });
  expect(await formResponseOf(response)).toEqual(
    problemResponse(
      400,
      ['consumer_key', 'signature', 'signature_method', 'nonce', 'timestamp']
        .map((name) => `"oauth_${name}" is required. Enter and try again`)
        .join(', '),
    ),
  );
});

test('renders the values in the problem', async () => {
  expect(await client.post('request', CONSUMER, { sha: 1 })).toEqual(
    problemResponse(400, 'Signature method HMAC-SHA1 is not supported'),
  );
  expect(await client.post('request', CONSUMER, { nonce: 'once', more: { oauth_version: '2.0' } })).toEqual(
    problemResponse(400, 'The "2.0" Oauth version isn\'t supported.'),
  );
  await client.post('request', { ...CONSUMER, consumerSecret: 'wrong' }, { nonce: 'once' });
  expect(await client.post('request', CONSUMER, { nonce: 'once' })).toEqual(
    problemResponse(401, 'The nonce is already being used by the consumer with ID 1'),
  );
});

test('refuses a request token five minutes after the activation', async () => {
  await client.magento.clock.advance(299);
  await client.magento.config.set({ 'oauth/consumer/expiration_period': 299 });
  expect(await client.post('request', CONSUMER)).toEqual(problemResponse(401, 'Consumer key has expired'));
  await client.magento.config.set({ 'oauth/consumer/expiration_period': null });
  await client.magento.clock.advance(1);
  expect(await client.post('request', CONSUMER)).toEqual(problemResponse(401, 'Consumer key has expired'));
  await client.magento.integrations.update('erp', { activated_at: '+0s' });
  expect(await client.post('request', CONSUMER)).toEqual(GRANTED);
});

test('refuses a second request token, and one after the handshake', async () => {
  const refusal = problemResponse(401, 'Cannot create request token because consumer token is not a verifier token');
  await client.post('request', CONSUMER);
  expect(await client.post('request', CONSUMER)).toEqual(refusal);
  expect(
    await client.post('request', {
      consumerKey: otherIntegration.keys.consumerKey,
      consumerSecret: otherIntegration.keys.consumerSecret,
    }),
  ).toEqual(refusal);
});

test('refuses an access token without the right verifier', async () => {
  const requested = await client.getRequestToken();
  const postVerifier = (oauth_verifier: string) => client.post('access', requested, { more: { oauth_verifier } });
  expect(await client.post('access', requested)).toEqual(
    problemResponse(400, '"oauth_verifier" is required. Enter and try again.'),
  );
  expect(await postVerifier('short')).toEqual(problemResponse(401, 'Verifier is not the correct length'));
  expect(await postVerifier(padKey('wrong'))).toEqual(
    problemResponse(401, 'Token verifier and verifier token do not match'),
  );
  expect(await client.post('access', { ...requested, tokenSecret: 'wrong' }, await client.withVerifier())).toEqual(
    problemResponse(401, 'The signature is invalid. Verify and try again.'),
  );
});

test('refuses an access token for the request token of another consumer', async () => {
  const requested = await client.getRequestToken();
  const more = await client.withVerifier();
  const post = (change: Partial<Keys>) => client.post('access', { ...requested, ...change }, more);
  expect(await post({ token: 'short' })).toEqual(
    problemResponse(400, 'The token length is invalid. Check the length and try again.'),
  );
  expect(await post({ token: padKey('unknown') })).toEqual(problemResponse(401, 'Specified token does not exist'));
  expect(await post({ token: otherIntegration.keys.token })).toEqual(
    problemResponse(401, 'Request token is not associated with the specified consumer'),
  );
  expect(await post({ ...otherIntegration.keys, token: otherIntegration.keys.token })).toEqual(
    problemResponse(401, 'Token is already being used'),
  );
});

test('refuses a request token as an access token, and after its use', async () => {
  const requested = await client.getRequestToken();
  const url = `${client.magento.url}/rest/V1/customers/1`;
  const response = await fetch(url, { headers: { authorization: signRequest(requested, url) } });
  expect(await response.json()).toEqual({ message: 'Token is not an access token' });
  const more = await client.withVerifier();
  expect(await client.post('access', requested, more)).toEqual(GRANTED);
  expect(await client.post('access', requested, more)).toEqual(problemResponse(401, 'Specified token does not exist'));
});

test('deletes a request token two hours after the activation, if cleanup is enabled', async () => {
  const requested = await client.getRequestToken();
  const more = await client.withVerifier();
  await client.magento.clock.advance('2h');
  expect(await client.post('access', requested, more)).toEqual(problemResponse(401, 'Specified token does not exist'));
  await client.magento.config.set({ 'oauth/cleanup/cleanup_probability': 0 });
  expect(await client.post('access', requested, more)).toEqual(GRANTED);
});
