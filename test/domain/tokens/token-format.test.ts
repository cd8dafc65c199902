import { expect, test } from 'vitest';
import {
  generateOpaqueToken,
  getSigner,
  getSigningKey,
  getVerifiers,
  OPAQUE_TOKEN_LENGTH,
  readJwt,
  signJwt,
} from '../../../src/domain/tokens/token-format.ts';
import type { TokenOwner } from '../../../src/state/tables/tokens.ts';
import { createRealm } from '../create-realm.ts';

const decode = (part: string | undefined): unknown => JSON.parse(Buffer.from(part ?? '', 'base64url').toString());
const headerOf = (jwt: string) => decode(jwt.split('.')[0]);
const claimsOf = (jwt: string) => Object.entries(decode(jwt.split('.')[1]) as object);

test('an opaque token has 32 lower-case letters and digits, and each is different', () => {
  const realm = createRealm();
  const tokens = Array.from({ length: 50 }, () => generateOpaqueToken(realm));
  expect(OPAQUE_TOKEN_LENGTH).toBe(32);
  expect(tokens.every((token) => /^[a-z0-9]{32}$/.test(token))).toBe(true);
  expect(new Set(tokens).size).toBe(50);
});

test.each<[TokenOwner, number]>([
  [{ type: 'integration', id: 4 }, 1],
  [{ type: 'admin', id: 5 }, 2],
  [{ type: 'customer', id: 6 }, 3],
])("a JWT of %o has Magento's claims in Magento's order, then its world and number", (owner, utypid) => {
  const realm = createRealm();
  const jwt = signJwt(realm, getSigner(realm), owner, 100, 200, 7);
  expect(claimsOf(jwt)).toEqual([
    ['uid', owner.id],
    ['utypid', utypid],
    ['iat', 100],
    ['exp', 200],
    ['jti', 'a-world.7'],
  ]);
  const number = 7;
  expect(readJwt(getSigner(realm), jwt)).toEqual({ owner, issuedAt: 100, expiresAt: 200, mark: 'a-world', number });
});

test("a JWT with Magento's claims has no world and no number", () => {
  const realm = createRealm({ behaviour: { jwt_claims: 'magento' } });
  const owner = { type: 'customer', id: 6 } as const;
  const jwt = signJwt(realm, getSigner(realm), owner, 100, 200, 7);
  expect(claimsOf(jwt).map(([name]) => name)).toEqual(['uid', 'utypid', 'iat', 'exp']);
  expect(readJwt(getSigner(realm), jwt)).toEqual({
    owner,
    issuedAt: 100,
    expiresAt: 200,
    mark: undefined,
    number: undefined,
  });
});

test.each(['numbered', 'magento'] as const)('a %s JWT can be signed without an expiry', (jwt_claims) => {
  const realm = createRealm({ behaviour: { jwt_claims } });
  const jwt = signJwt(realm, getSigner(realm), { type: 'customer', id: 6 }, 100, undefined, 7);
  expect(claimsOf(jwt).map(([name]) => name)).not.toContain('exp');
  expect(readJwt(getSigner(realm), jwt)).toBeUndefined();
});

const CLAIMS = { uid: 1, utypid: 3, iat: 100, exp: 200, jti: 'a-world.7' };

test.each<[string, Record<string, unknown>]>([
  ['without a user id', { uid: undefined }],
  ['with user id 0', { uid: 0 }],
  ['with a negative user id', { uid: -1 }],
  ['with a user id that is a string', { uid: '1' }],
  ['without a user type', { utypid: undefined }],
  ['with an unknown user type', { utypid: 4 }],
  ['with a user type that is a string', { utypid: '3' }],
  ['without an issue time', { iat: undefined }],
  ['with issue time 0', { iat: 0 }],
  ['without an expiry', { exp: undefined }],
  ['with expiry 0', { exp: 0 }],
  ['with an expiry that is not finite', { exp: Number.POSITIVE_INFINITY }],
])('a JWT %s is not read', (_, change) => {
  const read = (claims: Record<string, unknown>) => readJwt({ sign: () => '', read: () => claims }, '');
  expect(read(CLAIMS)).toBeDefined();
  expect(read({ ...CLAIMS, ...change })).toBeUndefined();
});

test.each<[unknown, string | undefined, number | undefined]>([
  ['a-world.7', 'a-world', 7],
  ['a-world', 'a-world', undefined],
  [7, undefined, undefined],
  [undefined, undefined, undefined],
])('a JWT with jti %o has mark %o and number %o', (jti, mark, number) => {
  const signer = getSigner(createRealm());
  expect(readJwt(signer, signer.sign({ ...CLAIMS, jti }))).toMatchObject({ mark, number });
});

test('a JWT that another key signed is not read', () => {
  const signer = getSigner(createRealm());
  const other = getSigner(createRealm({ config: { 'crypt/key': 'another' } }));
  expect(readJwt(signer, other.sign(CLAIMS))).toBeUndefined();
});

test.each([
  ['HS256', 'HS256'],
  ['HS384', 'HS384'],
  ['HS512', 'HS512'],
  ['RS256', 'HS256'],
  ['', 'HS256'],
])('with the algorithm %o, tokens are signed with %s', (configured, alg) => {
  const realm = createRealm({ config: { 'webapi/jwtauth/jwt_alg': configured } });
  expect(headerOf(getSigner(realm).sign(CLAIMS))).toEqual({ kid: '1', alg });
});

test('the signer stays the same until key or algorithm change', () => {
  const realm = createRealm();
  const signers = [getSigner(realm), getSigner(realm)];
  realm.world.config.set('crypt/key', 'next');
  signers.push(getSigner(realm), getSigner(realm));
  realm.world.config.set('webapi/jwtauth/jwt_alg', 'HS384');
  signers.push(getSigner(realm), getSigner(realm));
  expect(signers.map((signer) => signers.indexOf(signer))).toEqual([0, 0, 2, 2, 4, 4]);
});

test('up to 2.4.7-p1 every configured key verifies, and the last one signs', () => {
  const config = { 'crypt/key': 'old\nnew' };
  const [old] = getVerifiers(createRealm({ magento: '2.4.7-p1', config: { 'crypt/key': 'old' } }));
  const realm = createRealm({ magento: '2.4.7-p1', config });
  expect(getVerifiers(realm)[0]).toBe(old);
  expect(getVerifiers(realm).map((signer) => headerOf(signer.sign(CLAIMS)))).toMatchObject([
    { kid: '1' },
    { kid: '2' },
  ]);
  expect(getSigner(realm)).toBe(getVerifiers(realm)[1]);
  const newer = createRealm({ magento: '2.4.7-p2', config });
  expect(getVerifiers(newer).map((signer) => headerOf(signer.sign(CLAIMS)))).toMatchObject([{ kid: '1' }]);
});

test.each([
  ['', 'key of 0'],
  [' \n ', 'key of 0'],
  ['one', 'one'],
  ['old\nnew', 'new'],
  [' old  \n new\n', 'new'],
])('with the configured keys %o, %o signs', (configured, key) => {
  expect(getSigningKey(createRealm({ config: { 'crypt/key': configured } }))).toBe(key);
});

test('the signer of a world is prepared once', () => {
  const realm = createRealm();
  let prepared = 0;
  const signer = (...settings: Parameters<typeof realm.digest.signer>) => {
    prepared += 1;
    return realm.digest.signer(...settings);
  };
  const counting = { ...realm, digest: { ...realm.digest, signer } };
  expect(getSigner(counting)).toBe(getSigner(counting));
  expect(prepared).toBe(1);
});
