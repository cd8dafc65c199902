import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { JWT_ALGORITHMS } from '../../src/platform/digest.ts';
import { createNodeDigest } from '../../src/platform/node-digest.ts';

const digest = createNodeDigest();
const claims = { uid: 1, utypid: 3, iat: 1893456000, exp: 1893459600 };

test('a token has the header of Magento and the claims in their order', () => {
  const [header, payload] = digest.signer('key', 'HS256').sign(claims).split('.');
  expect(Buffer.from(header ?? '', 'base64url').toString()).toBe('{"kid":"1","alg":"HS256"}');
  expect(Buffer.from(payload ?? '', 'base64url').toString()).toBe(JSON.stringify(claims));
});

test('the key is padded to 2048 bytes as in Magento', () => {
  const key = 'k'.repeat(31);
  const [header, payload, signature] = digest.signer(key, 'HS256').sign(claims).split('.');
  const padded = '&'.repeat(1008) + key + '&'.repeat(1009);
  expect(createHmac('sha256', padded).update(`${header}.${payload}`).digest('base64url')).toBe(signature);
});

test.each(JWT_ALGORITHMS)('reads the tokens that it signed with %s, and no others', (algorithm) => {
  const signer = digest.signer('key', algorithm);
  const token = signer.sign(claims);
  const other = JWT_ALGORITHMS.find((each) => each !== algorithm) ?? 'HS256';
  expect(signer.read(token)).toEqual(claims);
  expect(digest.signer('other', algorithm).read(token)).toBeUndefined();
  expect(digest.signer('key', other).read(token)).toBeUndefined();
});

test.each(['', 'x', 'a.b.c', '.', '..', 'eyJhbGciOiJub25lIn0.e30.', 'eyJhbGciOiJIUzI1NiJ9.W10.x'])(
  'reads no claims of %j',
  (token) => {
    expect(digest.signer('key', 'HS256').read(token)).toBeUndefined();
  },
);

test('a signer is created once for each key and algorithm', () => {
  expect(digest.signer('key', 'HS256')).toBe(digest.signer('key', 'HS256'));
  expect(digest.signer('key', 'HS256')).not.toBe(digest.signer('key', 'HS384'));
});

test('caches 64 signers, and drops the least recently used one', () => {
  const fresh = createNodeDigest();
  const [first, second] = [fresh.signer('key 0', 'HS256'), fresh.signer('key 1', 'HS256')];
  for (let index = 2; index < 64; index += 1) fresh.signer(`key ${index}`, 'HS256');
  expect(fresh.signer('key 0', 'HS256')).toBe(first);
  fresh.signer('key 64', 'HS256');
  expect(fresh.signer('key 0', 'HS256')).toBe(first);
  expect(fresh.signer('key 1', 'HS256')).not.toBe(second);
});

// RFC 6238, appendix B, the last six digits.
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [20000000000, '353130'],
])('the one-time code at second %i is %s', (second, code) => {
  expect(digest.oneTimeCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', second * 1000)).toBe(code);
});

test('hashes are lower-case hex', () => {
  expect(digest.sha1('abc')).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
  expect(digest.sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  // RFC 2202 and RFC 4231, test case 2.
  const text = 'what do ya want for nothing?';
  expect(digest.hmac('Jefe', text, 'sha1')).toBe('effcdf6ae5eb2fa2d27416d5f184df9c259a7c79');
  expect(digest.hmac('Jefe', text, 'sha256')).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
});

test('encodes base64, and decodes it as a string or bytes', () => {
  expect([digest.encodeBase64('é'), digest.decodeBase64('w6k='), digest.base64Bytes('w6k=')]).toEqual([
    'w6k=',
    'é',
    [0xc3, 0xa9],
  ]);
});

// The example of https://developer.twitter.com/en/docs/authentication/oauth-1-0a/creating-a-signature
test('signs an OAuth 1.0a request', () => {
  const base = {
    signatureMethod: 'HMAC-SHA1',
    method: 'POST',
    url: 'https://api.twitter.com/1.1/statuses/update.json',
    parameters: {
      status: 'Hello Ladies + Gentlemen, a signed OAuth request!',
      include_entities: 'true',
      oauth_consumer_key: 'xvz1evFS4wEEPTGEFPHBog',
      oauth_nonce: 'kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg',
      oauth_signature_method: 'HMAC-SHA1',
      oauth_timestamp: '1318622958',
      oauth_token: '370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb',
      oauth_version: '1.0',
    },
  } as const;
  const secrets = ['kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw', 'LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE'] as const;
  expect(digest.oauthSignature(base, ...secrets)).toBe('hCtSmYh+iHYCEqBWrE7C7hYmtUk=');
});
