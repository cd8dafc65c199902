import { expect, test } from 'vitest';
import { corruptToken, type TokenCorruption } from '../../../src/domain/tokens/corrupt-token.ts';
import { getSigner, readJwt } from '../../../src/domain/tokens/token-format.ts';
import { issueToken, validateToken } from '../../../src/domain/tokens/token-lifecycle.ts';
import type { Realm } from '../../../src/state/realm.ts';
import { createRealm, NOW, SECOND } from '../create-realm.ts';

const START = NOW / 1000;
const CUSTOMER = { type: 'customer', id: 1 } as const;

function corrupt(realm: Realm, corruption: TokenCorruption) {
  const record = issueToken(realm, CUSTOMER);
  const token = corruptToken(realm, record, corruption);
  return { issued: record.token, token, validation: validateToken(realm, token) };
}

const expiryOf = (realm: Realm, token: string) => readJwt(getSigner(realm), token)?.expiresAt;

test.each<[TokenCorruption, object]>([
  ['expired', { state: 'expired', since: START }],
  ['truncated', { state: 'unreadable', why: 'not a JWT that this world signed' }],
  ['bad_signature', { state: 'unreadable', why: 'not a JWT that this world signed' }],
  ['no_expiry', { state: 'unreadable', why: 'not a JWT that this world signed' }],
])('a JWT that is %j differs from the issued one and is %j', (corruption, validation) => {
  const realm = createRealm();
  const corrupted = corrupt(realm, corruption);
  expect(corrupted.token).not.toBe(corrupted.issued);
  expect(corrupted.validation).toMatchObject(validation);
});

test.each<[TokenCorruption, boolean, object]>([
  ['expired', true, { state: 'expired', since: START }],
  ['truncated', false, { state: 'unreadable', why: 'not issued by this world' }],
  ['bad_signature', false, { state: 'unreadable', why: 'not issued by this world' }],
  ['no_expiry', false, { state: 'unreadable', why: 'not issued by this world' }],
])('an opaque token that is %j (unchanged: %s) is %j', (corruption, isUnchanged, validation) => {
  const corrupted = corrupt(createRealm({ magento: '2.4.3' }), corruption);
  expect(corrupted.token === corrupted.issued).toBe(isUnchanged);
  expect(corrupted.validation).toMatchObject(validation);
});

test('a truncated token is the first three quarters of the issued one', () => {
  const { issued, token } = corrupt(createRealm({ magento: '2.4.3' }), 'truncated');
  expect(token).toBe(issued.slice(0, 24));
  const jwt = corrupt(createRealm(), 'truncated');
  expect(jwt.token).toBe(jwt.issued.slice(0, Math.floor(jwt.issued.length * 0.75)));
});

test('a bad signature differs in its fourth character from the end', () => {
  const realm = createRealm();
  const changes = Array.from({ length: 100 }, () => corrupt(realm, 'bad_signature')).map(({ issued, token }) => {
    expect([token.slice(0, -4), token.slice(-3)]).toEqual([issued.slice(0, -4), issued.slice(-3)]);
    return `${issued.at(-4)}${token.at(-4)}`;
  });
  expect(changes).toContain('ab');
  expect(changes.every((change) => change === 'ab' || /^[^a]a$/.test(change))).toBe(true);
});

test('the claim exp of an expired JWT is its time of issue', () => {
  const realm = createRealm();
  expect(expiryOf(realm, corrupt(realm, 'expired').token)).toBe(START);
});

test.each(['2.4.3', '2.4.7'])('in release %s, a token with another lifetime expires after it', (magento) => {
  const realm = createRealm({ magento });
  const { issued, token, validation } = corrupt(realm, { expires_in: 5 });
  expect(validation.state).toBe('live');
  expect(token === issued).toBe(magento === '2.4.3');
  realm.clock.advance(5 * SECOND - 1);
  expect(validateToken(realm, token).state).toBe('live');
  realm.clock.advance(1);
  expect(validateToken(realm, token)).toMatchObject({ state: 'expired', since: START + 5 });
});

test('a JWT with another lifetime is listed in place of the issued one', () => {
  const realm = createRealm();
  const { token } = corrupt(realm, { expires_in: 5 });
  expect(realm.world.tokens.list()).toMatchObject([{ token, number: 1, expiresAt: START + 5 }]);
});

test("a JWT with Magento's claims and another lifetime is known to its world", () => {
  const realm = createRealm({ behaviour: { jwt_claims: 'magento' } });
  const { validation } = corrupt(realm, { expires_in: 5 });
  expect(validation).toMatchObject({ state: 'live', token: { expiresAt: START + 5 } });
});

test('a JWT with a number is not stored when its lifetime changes', () => {
  const realm = createRealm();
  const record = issueToken(realm, CUSTOMER);
  const token = corruptToken(realm, record, { expires_in: 5 });
  expect(realm.world.tokens.find(token)).toBeUndefined();
});

test('a JWT without an expiry is signed', () => {
  const realm = createRealm();
  const { issued, token } = corrupt(realm, 'no_expiry');
  const { exp, ...claims } = getSigner(realm).read(issued) ?? {};
  expect(exp).toBe(START + 3600);
  expect(getSigner(realm).read(token)).toEqual(claims);
});
