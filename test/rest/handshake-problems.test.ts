import { expect, test } from 'vitest';
import {
  answerOf,
  ask,
  CONSUMER,
  GRANTED,
  magento,
  other,
  problem,
  requestToken,
  withVerifier,
} from './handshaking.ts';
import { authorizationOf, type Keys, secret } from './signing.ts';

const bare = (authorization: string) =>
  fetch(`${magento.url}/oauth/token/request`, { method: 'POST', headers: { authorization } });
test('what is missing is told in one line', async () => {
  expect(await answerOf(await bare('OAuth oauth_consumer_key="k",oauth_nonce="n",oauth_timestamp="1"'))).toEqual(
    problem(
      400,
      '"oauth_signature" is required. Enter and try again, "oauth_signature_method" is required. Enter and try again',
    ),
  );
  const all = 'OAuth oauth_consumer_key="k",oauth_nonce="n",oauth_timestamp="1",oauth_signature="s"';
  expect(await answerOf(await bare(all))).toEqual(
    problem(400, '"oauth_signature_method" is required. Enter and try again.'),
  );
});

test('a request without any header lacks all five', async () => {
  const reply = await fetch(`${magento.url}/oauth/token/request`, { method: 'POST' });
  expect(await answerOf(reply)).toEqual(
    problem(
      400,
      ['consumer_key', 'signature', 'signature_method', 'nonce', 'timestamp']
        .map((name) => `"oauth_${name}" is required. Enter and try again`)
        .join(', '),
    ),
  );
});

test('problems come with their values in them', async () => {
  expect(await ask('request', CONSUMER, { sha: 1 })).toEqual(
    problem(400, 'Signature method HMAC-SHA1 is not supported'),
  );
  expect(await ask('request', CONSUMER, { nonce: 'once', more: { oauth_version: '2.0' } })).toEqual(
    problem(400, 'The "2.0" Oauth version isn\'t supported.'),
  );
  await ask('request', { ...CONSUMER, consumerSecret: 'wrong' }, { nonce: 'once' });
  expect(await ask('request', CONSUMER, { nonce: 'once' })).toEqual(
    problem(401, 'The nonce is already being used by the consumer with ID 1'),
  );
});

test('the handshake has to begin within five minutes of the activation', async () => {
  await magento.clock.advance(299);
  await magento.config.set({ 'oauth/consumer/expiration_period': 299 });
  expect(await ask('request', CONSUMER)).toEqual(problem(401, 'Consumer key has expired'));
  await magento.config.set({ 'oauth/consumer/expiration_period': null });
  await magento.clock.advance(1);
  expect(await ask('request', CONSUMER)).toEqual(problem(401, 'Consumer key has expired'));
  await magento.integrations.update('erp', { activated_at: '+0s' });
  expect(await ask('request', CONSUMER)).toEqual(GRANTED);
});

test('a second request token is refused, and so is one after the handshake', async () => {
  const refusal = problem(401, 'Cannot create request token because consumer token is not a verifier token');
  await ask('request', CONSUMER);
  expect(await ask('request', CONSUMER)).toEqual(refusal);
  expect(
    await ask('request', { consumerKey: other.keys.consumerKey, consumerSecret: other.keys.consumerSecret }),
  ).toEqual(refusal);
});

test('the second half wants the right verifier', async () => {
  const requested = await requestToken();
  const withText = (oauth_verifier: string) => ask('access', requested, { more: { oauth_verifier } });
  expect(await ask('access', requested)).toEqual(problem(400, '"oauth_verifier" is required. Enter and try again.'));
  expect(await withText('short')).toEqual(problem(401, 'Verifier is not the correct length'));
  expect(await withText(secret('wrong'))).toEqual(problem(401, 'Token verifier and verifier token do not match'));
  expect(await ask('access', { ...requested, tokenSecret: 'wrong' }, await withVerifier())).toEqual(
    problem(401, 'The signature is invalid. Verify and try again.'),
  );
});

test('the second half wants the request token of its own consumer', async () => {
  const requested = await requestToken();
  const more = await withVerifier();
  const asked = (change: Partial<Keys>) => ask('access', { ...requested, ...change }, more);
  expect(await asked({ token: 'short' })).toEqual(
    problem(400, 'The token length is invalid. Check the length and try again.'),
  );
  expect(await asked({ token: secret('nothing') })).toEqual(problem(401, 'Specified token does not exist'));
  expect(await asked({ token: other.keys.token })).toEqual(
    problem(401, 'Request token is not associated with the specified consumer'),
  );
  expect(await asked({ ...other.keys, token: other.keys.token })).toEqual(problem(401, 'Token is already being used'));
});

test('a request token is no access token, and is used up by the second half', async () => {
  const requested = await requestToken();
  const url = `${magento.url}/rest/V1/customers/1`;
  const reply = await fetch(url, { headers: { authorization: authorizationOf(requested, url) } });
  expect(await reply.json()).toEqual({ message: 'Token is not an access token' });
  const more = await withVerifier();
  expect(await ask('access', requested, more)).toEqual(GRANTED);
  expect(await ask('access', requested, more)).toEqual(problem(401, 'Specified token does not exist'));
});

test('a request token goes two hours after the activation, unless nothing is cleaned up', async () => {
  const requested = await requestToken();
  const more = await withVerifier();
  await magento.clock.advance('2h');
  expect(await ask('access', requested, more)).toEqual(problem(401, 'Specified token does not exist'));
  await magento.config.set({ 'oauth/cleanup/cleanup_probability': 0 });
  expect(await ask('access', requested, more)).toEqual(GRANTED);
});
